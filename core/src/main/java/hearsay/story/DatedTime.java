package hearsay.story;

import hearsay.text.Span;
import hearsay.time.Certainty;
import hearsay.time.Grain;
import hearsay.time.Tense;
import hearsay.time.TimeInterval;
import hearsay.time.TimeRange;
import hearsay.time.Timex;
import hearsay.time.TimexType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time of an article that can date an event: an expression that lies on the calendar, or the
 * stretch between two of them.
 *
 * @param tense of the clause that it stands in
 */
record DatedTime(Span span, String value, TimeInterval interval, Certainty certainty, Tense tense) {

  /** A century is an age, no date. */
  private static final Grain COARSEST = Grain.DECADE;

  /** Those of an article in text order. */
  static List<DatedTime> of(List<Timex> expressions) {
    List<DatedTime> all = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      Timex timex = expressions.get(i);
      Optional<TimeRange> range = range(expressions, i);
      if (range.isPresent()) {
        all.add(stretch(range.get()));
        i++;
      } else if (dates(timex)) {
        all.add(
            new DatedTime(
                timex.span(),
                timex.value(),
                timex.interval().orElseThrow(),
                timex.certainty(),
                timex.phrase().clause().tense()));
      }
    }
    return all;
  }

  private static Optional<TimeRange> range(List<Timex> expressions, int from) {
    boolean begins =
        from + 1 < expressions.size() && expressions.get(from + 1).phrase().endsRange();
    return begins
        ? Optional.of(new TimeRange(expressions.get(from), expressions.get(from + 1)))
            .filter(range -> range.interval().isPresent())
        : Optional.empty();
  }

  private static DatedTime stretch(TimeRange range) {
    Timex from = range.from();
    Tense tense = from.phrase().clause().tense();
    Certainty first = from.certainty();
    Certainty last = range.to().certainty();
    return new DatedTime(
        range.span(),
        range.value(),
        range.interval().orElseThrow(),
        first.compareTo(last) > 0 ? first : last,
        tense == Tense.UNKNOWN ? range.to().phrase().clause().tense() : tense);
  }

  private static boolean dates(Timex timex) {
    return timex.type() != TimexType.SET
        && timex
            .interval()
            .filter(interval -> !interval.grain().isCoarserThan(COARSEST))
            .isPresent();
  }
}
