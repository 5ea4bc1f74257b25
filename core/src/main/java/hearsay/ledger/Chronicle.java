package hearsay.ledger;

import hearsay.story.DatedEvent;
import hearsay.story.EventReport;
import hearsay.story.Timeline;
import hearsay.story.TimelineEvent;
import hearsay.time.TimeInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened when, by the articles of a ledger: their dated events joined by {@link Timeline}.
 * Worked out anew from the whole whenever it is asked, so that a filter never hides who else tells
 * of an event, nor who dates it otherwise.
 */
public final class Chronicle {
  /**
   * One event.
   *
   * @param interval when: what all its reports allow
   * @param reports who tells of it, by publication (unknown last), article, place
   * @param elsewhere reports that seem to tell of the same and date it otherwise
   */
  public record Entry(TimeInterval interval, List<KeptEvent> reports, List<KeptEvent> elsewhere) {
    public Entry {
      reports = List.copyOf(reports);
      elsewhere = List.copyOf(elsewhere);
    }
  }

  private static final Comparator<KeptEvent> BY_PUBLICATION =
      Comparator.comparing(
              (KeptEvent one) ->
                  one.published().map(days -> days.earliest().toString()).orElse("\uffff"))
          .thenComparing(one -> one.article().key().value())
          .thenComparingInt(one -> one.time().start());

  private Chronicle() {}

  /** The events that pass a filter, by date. */
  public static List<Entry> of(LedgerQuery query, EventFilter filter) {
    return of(query.events(), filter);
  }

  static List<Entry> of(List<KeptEvent> events, EventFilter filter) {
    Map<EventReport.Place, KeptEvent> byPlace = new HashMap<>();
    List<EventReport> reports = new ArrayList<>();
    for (KeptEvent event : events) {
      if (filter.withSayings() || event.role() != DatedEvent.Role.SAID) {
        EventReport report = event.report();
        reports.add(report);
        byPlace.put(report.place(), event);
      }
    }
    return Timeline.of(reports).stream()
        .filter(event -> isWithin(event.interval(), filter))
        .map(event -> entry(event, byPlace))
        .filter(entry -> passes(entry, filter))
        .toList();
  }

  /**
   * Whether an event is one of those that a filter lists. Whether sayings count was settled when
   * events were joined.
   */
  public static boolean passes(Entry entry, EventFilter filter) {
    return isWithin(entry.interval(), filter)
        && entry.reports().stream().anyMatch(one -> passes(one, filter));
  }

  private static Entry entry(TimelineEvent event, Map<EventReport.Place, KeptEvent> byPlace) {
    return new Entry(
        event.interval(), kept(event.reports(), byPlace), kept(event.elsewhere(), byPlace));
  }

  private static List<KeptEvent> kept(
      List<EventReport> reports, Map<EventReport.Place, KeptEvent> byPlace) {
    return reports.stream()
        .map(report -> byPlace.get(report.place()))
        .sorted(BY_PUBLICATION)
        .toList();
  }

  private static boolean isWithin(TimeInterval interval, EventFilter filter) {
    boolean isTooEarly = filter.from().filter(interval.lastDay()::isBefore).isPresent();
    boolean isTooLate = filter.to().filter(interval.firstDay()::isAfter).isPresent();
    return !isTooEarly && !isTooLate;
  }

  private static boolean passes(KeptEvent event, EventFilter filter) {
    return filter.words().filter(words -> !FoldedWords.has(event.words(), words)).isEmpty()
        && filter.speaker().filter(name -> !isBy(event, name)).isEmpty();
  }

  private static boolean isBy(KeptEvent event, String name) {
    return event
        .reporter()
        .filter(
            by ->
                by.name().filter(said -> FoldedWords.has(said, name)).isPresent()
                    || by.words().filter(said -> FoldedWords.has(said, name)).isPresent())
        .isPresent();
  }
}
