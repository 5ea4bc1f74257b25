package hearsay.time;

import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bounds that stated dates set: a text is no older than what it tells of as past, and no newer
 * than what it tells of as still to come. A bare year sets no bound: <i>the 2016 race</i> is named
 * long before.
 */
final class DateBounds {
  private DateBounds() {}

  /** The latest past date and the earliest date to come, if there are any. */
  static List<DateReason> find(SourceText text, List<TimePhrase> phrases) {
    List<DateReason> bounds = new ArrayList<>();
    latestPast(phrases).ifPresent(phrase -> bounds.add(notBefore(phrase)));
    earliestFuture(phrases).ifPresent(phrase -> bounds.add(notAfter(phrase)));
    return bounds;
  }

  private static Optional<TimeInterval> fine(TimePhrase phrase) {
    return StatedDate.place(phrase)
        .filter(interval -> interval.grain().compareTo(Grain.MONTH) <= 0);
  }

  /** The latest day or month with its year that the text tells of as past. */
  static Optional<TimePhrase> latestPast(List<TimePhrase> phrases) {
    TimePhrase found = null;
    TimeInterval latest = null;
    for (TimePhrase phrase : phrases) {
      Optional<TimeInterval> stated = fine(phrase);
      boolean past = Lean.of(phrase.clause()) == Direction.PAST;
      boolean later =
          past
              && stated.isPresent()
              && (latest == null || stated.get().start().isAfter(latest.start()));
      found = later ? phrase : found;
      latest = later ? stated.get() : latest;
    }
    return Optional.ofNullable(found);
  }

  private static Optional<TimePhrase> earliestFuture(List<TimePhrase> phrases) {
    TimePhrase found = null;
    TimeInterval earliest = null;
    for (TimePhrase phrase : phrases) {
      Optional<TimeInterval> stated = fine(phrase);
      boolean future = isDeadline(phrase.clause());
      boolean sooner =
          future
              && stated.isPresent()
              && (earliest == null || stated.get().end().isBefore(earliest.end()));
      found = sooner ? phrase : found;
      earliest = sooner ? stated.get() : earliest;
    }
    return Optional.ofNullable(found);
  }

  /**
   * Only what must be over by then is sure to lie ahead: a tense alone is too often a neighbor's.
   */
  private static boolean isDeadline(Clause clause) {
    return clause.tense() == Tense.FUTURE
        && switch (clause.preposition()) {
          case BY, UNTIL, BEFORE, FOR -> true;
          default -> false;
        };
  }

  private static DateReason notBefore(TimePhrase phrase) {
    return new DateReason(
        "past-date",
        "the text tells of this date as past",
        List.of(phrase.span()),
        DayRange.from(StatedDate.place(phrase).orElseThrow().firstDay()));
  }

  private static DateReason notAfter(TimePhrase phrase) {
    return new DateReason(
        "future-date",
        "the text tells of this date as still to come",
        List.of(phrase.span()),
        DayRange.until(StatedDate.place(phrase).orElseThrow().lastDay()));
  }
}
