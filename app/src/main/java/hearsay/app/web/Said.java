package hearsay.app.web;

import hearsay.encoder.TrainedAttributionReader;
import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Relay;
import hearsay.ledger.SpokenBy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record as pages show it.
 *
 * @param words what is said, its parts joined by an ellipsis in brackets
 * @param source the words that name who says it; empty where there are none
 * @param speaker who that is, sure or not
 * @param relays who relays it, the nearest first
 */
record Said(
    String id,
    String words,
    String source,
    String cue,
    How how,
    Optional<Speaker> speaker,
    List<String> relays,
    Optional<String> rejected,
    ArticleRef article,
    int version,
    int line) {
  /**
   * How it is said, and how the reader knows.
   *
   * @param why what the rule that made the record means
   * @param second what came second
   */
  record How(
      String kind,
      String cueClass,
      boolean denied,
      Optional<String> told,
      String confidence,
      String why,
      Optional<String> second) {}

  /** Who is behind the words. */
  record Speaker(
      String name, boolean isSure, String confidence, String rule, Optional<String> second) {}

  static Said of(LedgerEntry entry) {
    return new Said(
        entry.id().value(),
        words(entry),
        entry.source().map(Evidence::words).orElse(""),
        entry.cue().words(),
        how(entry),
        entry.speaker().map(Said::speaker),
        entry.relays().stream().map(Said::relay).toList(),
        entry
            .rejection()
            .map(ruling -> ruling.signature().note())
            .or(() -> rejectedWithoutNote(entry)),
        ArticleRef.of(entry.article()),
        entry.article().number(),
        entry.content().get(0).line());
  }

  private static Optional<String> rejectedWithoutNote(LedgerEntry entry) {
    return entry.rejection().map(any -> "");
  }

  static String words(LedgerEntry entry) {
    return entry.content().stream().map(Evidence::words).collect(Collectors.joining(" […] "));
  }

  private static How how(LedgerEntry entry) {
    return new How(
        entry.kind().name().toLowerCase(Locale.ROOT),
        entry.cueClass(),
        entry.denied(),
        entry.told().map(Evidence::words),
        confidence(entry.confidence()),
        TrainedAttributionReader.meaning(entry.rule()),
        entry.second());
  }

  private static Speaker speaker(SpokenBy by) {
    return new Speaker(
        by.name(), by.isSure(), confidence(by.confidence()), by.rule(), by.runnerUp());
  }

  private static String relay(Relay relay) {
    return relay.source().map(Evidence::words).orElse("(nobody named)")
        + ", "
        + relay.cue().words();
  }

  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /** Who says it, in the best words there are: the name where it is sure, else the source's. */
  String by() {
    return speaker
        .filter(Speaker::isSure)
        .map(Speaker::name)
        .orElse(source.isEmpty() ? "(no source named)" : source);
  }

  /** The page of whoever says it; empty where that is not sure. */
  Optional<String> speakerAddress() {
    return speaker.filter(Speaker::isSure).map(any -> "/speaker?of=" + id);
  }

  /** The record's card. */
  String address() {
    return "/record/" + id;
  }

  /** Where it stands in its article. */
  String place() {
    String base = article.address();
    return base + "#n-" + id;
  }

  /** The words as a line of a table, cut off where they are long. */
  String brief() {
    int longest = 240;
    return words.length() <= longest
        ? words
        : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, longest) - 1))
            + "…";
  }
}
