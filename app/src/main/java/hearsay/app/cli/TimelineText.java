package hearsay.app.cli;

import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Chronicle;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.PublicationDays;
import hearsay.story.DatedEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a timeline for people: the date, the sentence, and under it who tells of it where. */
final class TimelineText {
  private static final String MARGIN = "  ";
  private static final String DEEPER = "    ";

  private final Output out;
  private final LedgerPaths paths;
  private final int columns;
  private final boolean why;

  TimelineText(Output out, LedgerPaths paths, int columns, boolean why) {
    this.out = out;
    this.paths = paths;
    this.columns = columns;
    this.why = why;
  }

  void print(List<Chronicle.Entry> entries) {
    if (entries.isEmpty()) {
      out.line("No dated event fits.");
      return;
    }
    entries.forEach(this::print);
    out.line(out.styled(Style.DIM, Counted.of(entries.size(), "dated event")));
  }

  private void print(Chronicle.Entry entry) {
    out.line(
        out.styled(Style.BOLD, CalendarDays.shown(entry.interval()))
            + out.styled(Style.DIM, headNotes(entry)));
    printSentence(entry.reports().get(0));
    printReport(entry.reports().get(0), true);
    entry.reports().stream().skip(1).forEach(report -> printReport(report, false));
    for (KeptEvent other : entry.elsewhere()) {
      out.line(
          MARGIN
              + out.styled(
                  Style.WARNING,
                  "perhaps the same, dated " + CalendarDays.shown(other.interval())));
      printReport(other, false);
    }
    out.blank();
  }

  private static String headNotes(Chronicle.Entry entry) {
    long articles =
        entry.reports().stream().map(report -> report.article().key()).distinct().count();
    return Stream.of(roles(entry), articles > 1 ? Counted.of(articles, "article") : "")
        .filter(note -> !note.isEmpty())
        .map(note -> "  " + note)
        .collect(Collectors.joining());
  }

  /** Nothing where it happened; what some expect and others have seen is both. */
  private static String roles(Chronicle.Entry entry) {
    String roles =
        entry.reports().stream()
            .map(report -> report.role().name().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return roles.equals(DatedEvent.Role.HAPPENED.name().toLowerCase(Locale.ROOT)) ? "" : roles;
  }

  /** The whole sentence, with the words that say when marked. */
  private void printSentence(KeptEvent event) {
    String words = event.words();
    int from = words.offsetByCodePoints(0, event.time().start() - event.sentence().start());
    int to = words.offsetByCodePoints(from, event.time().length());
    StyledText sentence =
        new StyledText()
            .add(Style.PLAIN, SafeText.of(words.substring(0, from)))
            .add(Style.CUE, SafeText.of(words.substring(from, to)))
            .add(Style.PLAIN, SafeText.of(words.substring(to)));
    sentence.wrap(columns - MARGIN.length(), out).forEach(line -> out.line(MARGIN + line));
  }

  private void printReport(KeptEvent event, boolean isShown) {
    printDim(
        Stream.of(
                Optional.of(paths.shown(event.article().origin().path(), event.line())),
                event.article().metadata().outlet(),
                event.published().map(TimelineText::published),
                event
                    .reporter()
                    .map(by -> "says " + by.name().map(Quoted::name).orElse("somebody")),
                Optional.of("“" + event.timeWords() + "”").filter(words -> !isShown))
            .flatMap(Optional::stream));
    if (why) {
      printDim(
          Stream.of(
              event.value(),
              event.certainty().name().toLowerCase(Locale.ROOT),
              "read " + event.read(),
              "version " + event.article().version().substring(0, ArticleSummary.SHOWN_DIGITS)));
    }
  }

  private static String published(PublicationDays days) {
    return "published " + new CalendarDays(days.earliest(), days.latest()).shown();
  }

  private void printDim(Stream<String> notes) {
    String line = notes.map(SafeText::ofOneLine).collect(Collectors.joining(" · "));
    DisplayWidth.wrap(line, columns - DEEPER.length())
        .forEach(part -> out.line(DEEPER + out.styled(Style.DIM, part)));
  }
}
