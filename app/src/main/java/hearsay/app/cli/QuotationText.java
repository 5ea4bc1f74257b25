package hearsay.app.cli;

import hearsay.encoder.TrainedAttributionReader;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Relay;
import hearsay.ledger.Ruling;
import hearsay.ledger.SpokenBy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists records for people: a heading for each article, then its quotations in text order. */
final class QuotationText {
  private static final int INDENT = 10;
  private static final String MARGIN = " ".repeat(INDENT);

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;
  private final boolean why;

  QuotationText(Output out, LedgerPaths paths, int columns, boolean why) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
    this.why = why;
  }

  void print(List<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      out.line("No quotation fits.");
      return;
    }
    entries.forEach(entry -> print(entry, List.of()));
    out.line(out.styled(Style.DIM, Counted.of(entries.size(), "quotation")));
  }

  /** Lists what was said, each saying once, with a line on where else it stands. */
  void printOnce(List<LedgerEntry> entries) {
    List<SameWords> sayings = SameWords.of(entries);
    for (SameWords saying : sayings) {
      print(saying.first(), saying.again().isEmpty() ? List.of() : List.of(saying.repeats()));
    }
    String repeated =
        sayings.size() < entries.size() ? ", " + Counted.number(sayings.size()) + " shown" : "";
    out.line(out.styled(Style.DIM, Counted.of(entries.size(), "quotation") + repeated));
  }

  private void print(LedgerEntry entry, List<String> notes) {
    out.line(
        out.styled(Style.BOLD, entry.id().shown()) + "  " + out.styled(Style.DIM, place(entry)));
    printSource(entry);
    for (String line : wrap(Quoted.words(entry))) {
      out.line(MARGIN + out.styled(Style.CONTENT, line));
    }
    notes.forEach(this::note);
    entry.rejection().ifPresent(ruling -> note(rejected(ruling)));
    entry.relays().forEach(this::noteRejected);
    if (why) {
      reasons(entry).forEach(this::note);
    }
    out.blank();
  }

  /** The place, then what the article says of itself. */
  private String place(LedgerEntry entry) {
    String place = paths.shown(entry.article().origin().path(), entry.content().get(0).line());
    var metadata = entry.article().metadata();
    String version =
        entry.article().isCurrent() ? "" : "version " + entry.article().number() + ", replaced";
    return Stream.of(
            place,
            metadata.outlet().orElse(""),
            metadata.published().map(Briefing::day).orElse(""),
            version)
        .map(SafeText::ofOneLine)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String rejected(Ruling ruling) {
    return "rejected (" + ruling.number() + "): " + ruling.signature().note();
  }

  private void noteRejected(Relay relay) {
    relay
        .rejection()
        .ifPresent(ruling -> note("within " + relay.record().shown() + ", " + rejected(ruling)));
  }

  /** Who said it, by whose relay; how, to whom. On one line where that is possible. */
  private void printSource(LedgerEntry entry) {
    String source = SafeText.ofOneLine(Quoted.source(entry));
    String behind =
        Quoted.behind(entry).map(name -> " (" + SafeText.ofOneLine(name) + ")").orElse("");
    String relayers = marks(", ", Quoted.relayers(entry));
    String cue = SafeText.ofOneLine(entry.cue().words());
    String manner = marks(" · ", Quoted.manner(entry));
    int left = columns - INDENT - DisplayWidth.of(behind + relayers + " | " + cue + manner);
    StyledText line =
        new StyledText()
            .add(Style.SOURCE, DisplayWidth.fit(source, Math.max(columns / 2, left)))
            .add(Style.DIM, behind + relayers)
            .add(Style.PLAIN, " | ")
            .add(Style.CUE, cue)
            .add(Style.DIM, manner);
    line.wrap(columns - INDENT, out).forEach(part -> out.line(MARGIN + part));
  }

  private static String marks(String separator, List<String> marks) {
    return marks.stream()
        .map(mark -> separator + SafeText.ofOneLine(mark))
        .collect(Collectors.joining());
  }

  private void note(String words) {
    for (String line : wrap(words)) {
      out.line(MARGIN + out.styled(Style.DIM, line));
    }
  }

  private List<String> wrap(String words) {
    return DisplayWidth.wrap(SafeText.ofOneLine(words), columns - INDENT);
  }

  private static String link(SpokenBy speaker) {
    return (speaker.isSure() ? "" : "perhaps ")
        + speaker.name()
        + ", by "
        + speaker.rule()
        + ", confidence "
        + String.format(java.util.Locale.ROOT, "%.2f", speaker.confidence())
        + speaker.runnerUp().map(name -> ", else " + name).orElse("");
  }

  /** Why a record is there, a line each. */
  static List<String> reasons(LedgerEntry entry) {
    return List.of(
        "why: " + entry.rule() + " (" + TrainedAttributionReader.meaning(entry.rule()) + ")",
        Quoted.kind(entry) + ", " + entry.cueClass() + ", confidence " + Quoted.confidence(entry),
        "second: " + entry.second().orElse("nothing else came near"),
        "speaker: " + entry.speaker().map(QuotationText::link).orElse("unknown"));
  }
}
