package hearsay.lab;

import hearsay.Reading;
import hearsay.story.DatedEvent;
import hearsay.story.EventFinder;
import hearsay.story.EventReport;
import hearsay.story.Timeline;
import hearsay.story.TimelineEvent;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a timeline joins invented pairs of sentences out of two articles: one event, one event on
 * days that do not agree, or two events. All pairs of a set are one pile.
 *
 * <p>Usage: {@code EventFigures} prints what is wrong in the development set, {@code EventFigures
 * sealed} the figures of the sealed one and no sentence.
 */
public final class EventFigures {
  /** The pairs that may be looked at. */
  static final String DEVELOPMENT = "events/dev.tsv";

  /** Those that nobody has looked at who works on the rules. */
  static final String SEALED = "events/sealed.tsv";

  /** How two sentences stand to each other. */
  enum Relation {
    SAME,
    CONFLICT,
    OTHER
  }

  /** One sentence and the date of its article. */
  private record Told(String published, String sentence) {}

  /** One pair, what it is, and what the timeline makes of it. */
  record Case(String id, Relation expected, Relation read, String words) {}

  private EventFigures() {}

  public static void main(String[] args) throws IOException {
    boolean sealed = args.length > 0 && args[0].equals("sealed");
    List<Case> cases = read(sealed ? SEALED : DEVELOPMENT);
    for (Case one : cases) {
      if (one.expected() != one.read() && !sealed) {
        System.out.printf(
            "%s should be %s, is %s%n%s%n", one.id(), one.expected(), one.read(), one.words());
      }
    }
    for (Relation relation : Relation.values()) {
      System.out.printf(
          Locale.ROOT,
          "%s: recall %.3f, precision %.3f%n",
          relation.name().toLowerCase(Locale.ROOT),
          recall(cases, relation),
          precision(cases, relation));
    }
  }

  static double recall(List<Case> cases, Relation relation) {
    List<Case> all = cases.stream().filter(one -> one.expected() == relation).toList();
    return (double) all.stream().filter(one -> one.read() == relation).count() / all.size();
  }

  static double precision(List<Case> cases, Relation relation) {
    List<Case> all = cases.stream().filter(one -> one.read() == relation).toList();
    return (double) all.stream().filter(one -> one.expected() == relation).count() / all.size();
  }

  /** Reads a table that stands beside this class, and joins all of its sentences. */
  static List<Case> read(String resource) throws IOException {
    List<List<String>> rows = rows(resource);
    List<EventReport> reports = new ArrayList<>();
    EventFinder finder = new EventFinder();
    for (List<String> row : rows) {
      reports.addAll(reports(finder, row.get(0) + "a", new Told(row.get(2), row.get(3))));
      reports.addAll(reports(finder, row.get(0) + "b", new Told(row.get(4), row.get(5))));
    }
    Map<String, Relation> read = relations(Timeline.of(reports));
    return rows.stream()
        .map(
            row ->
                new Case(
                    row.get(0),
                    Relation.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    read.getOrDefault(row.get(0), Relation.OTHER),
                    "  " + row.get(3) + "\n  " + row.get(5)))
        .toList();
  }

  private static List<List<String>> rows(String resource) throws IOException {
    try (InputStream in = EventFigures.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }

  private static List<EventReport> reports(EventFinder finder, String article, Told told) {
    SourceText text = SourceText.of(told.sentence());
    ArticleTimes times = ArticleTimes.read(text, Optional.of(told.published()));
    List<EventReport> reports = new ArrayList<>();
    for (DatedEvent event :
        finder.find(text, ParagraphFinder.find(text), times, List.of(), Reading.LEAST_CONFIDENCE)) {
      Span time = event.time();
      String others =
          told.sentence().substring(event.sentence().start(), time.start())
              + told.sentence().substring(time.end(), event.sentence().end());
      reports.add(
          new EventReport(
              new EventReport.Place(article, time.start()),
              new EventReport.Place(article, event.sentence().start()),
              others,
              event.interval(),
              event.role()));
    }
    return reports;
  }

  /** What became of the pairs that are joined or at odds, by their ids. */
  private static Map<String, Relation> relations(List<TimelineEvent> events) {
    Map<String, Relation> relations = new TreeMap<>();
    for (TimelineEvent event : events) {
      for (EventReport report : event.reports()) {
        String pair = pair(report);
        if (event.elsewhere().stream().anyMatch(other -> pair(other).equals(pair))) {
          relations.putIfAbsent(pair, Relation.CONFLICT);
        }
        boolean joined =
            event.reports().stream()
                .anyMatch(
                    other ->
                        pair(other).equals(pair)
                            && !other.place().article().equals(report.place().article()));
        if (joined) {
          relations.put(pair, Relation.SAME);
        }
      }
    }
    return relations;
  }

  private static String pair(EventReport report) {
    String article = report.place().article();
    return article.substring(0, article.length() - 1);
  }
}
