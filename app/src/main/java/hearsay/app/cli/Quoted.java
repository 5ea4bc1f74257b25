package hearsay.app.cli;

import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Relay;
import hearsay.ledger.SpokenBy;
import hearsay.speaker.SpeakerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A record's own words, as they stand in its article. */
final class Quoted {
  private Quoted() {}

  /** So many code points between two parts are a paragraph's end and no words. */
  private static final int PARAGRAPH_END = 4;

  /**
   * The content; between its parts a pilcrow stands for a paragraph's end, an ellipsis in brackets
   * for words that are not its own.
   */
  static String words(LedgerEntry entry) {
    StringBuilder words = new StringBuilder();
    Evidence last = null;
    for (Evidence part : entry.content()) {
      if (last != null) {
        int between = part.place().start() - last.place().end();
        words.append(between <= PARAGRAPH_END ? " ¶ " : " […] ");
      }
      words.append(part.words());
      last = part;
    }
    return words.toString();
  }

  static String source(LedgerEntry entry) {
    return named(entry.source());
  }

  /** The source of what relays a record. */
  static String source(Relay relay) {
    return named(relay.source());
  }

  private static String named(Optional<Evidence> source) {
    return source.map(Evidence::words).map(Quoted::name).orElse("(no source named)");
  }

  /** The words that name a source, without the comma that ends an apposition. */
  static String name(String words) {
    return words.endsWith(",") ? words.substring(0, words.length() - 1) : words;
  }

  /** Who relays it, the nearest first. */
  static List<String> relayers(LedgerEntry entry) {
    return entry.relays().stream().map(relay -> "via " + source(relay)).toList();
  }

  /** To whom, and whether it is a denial. */
  static List<String> manner(LedgerEntry entry) {
    Stream<String> told = entry.told().map(to -> "to " + to.words()).stream();
    return Stream.concat(told, entry.denied() ? Stream.of("denies") : Stream.empty()).toList();
  }

  static String kind(LedgerEntry entry) {
    return entry.kind().name().toLowerCase(Locale.ROOT);
  }

  static String confidence(LedgerEntry entry) {
    return String.format(Locale.ROOT, "%.2f", entry.confidence());
  }

  /** The name behind a source that does not say it itself: a pronoun, a description. */
  static Optional<String> behind(LedgerEntry entry) {
    String source = source(entry);
    return entry
        .speaker()
        .filter(SpokenBy::isSure)
        .filter(speaker -> speaker.kind().map(Quoted::isNamed).orElse(true))
        .map(SpokenBy::name)
        .filter(name -> !source.contains(name));
  }

  private static boolean isNamed(SpeakerKind kind) {
    return kind == SpeakerKind.PERSON || kind == SpeakerKind.ORGANIZATION;
  }
}
