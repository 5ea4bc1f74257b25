package hearsay.time;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two expressions that are the ends of one stretch of time: <i>from June to August, between 2014
 * and 2018</i>. Each is a timex of its own besides.
 *
 * @param from the begin
 * @param to the end, itself included
 */
public record TimeRange(Timex from, Timex to) {
  /** From the first word of the one to the last word of the other. */
  public Span span() {
    return from.span().cover(to.span());
  }

  /** From the begin of the one to the end of the other, if both lie on the calendar in order. */
  public Optional<TimeInterval> interval() {
    if (from.interval().isEmpty() || to.interval().isEmpty()) {
      return Optional.empty();
    }
    TimeInterval first = from.interval().get();
    TimeInterval last = to.interval().get();
    return first.start().isBefore(last.end())
        ? Optional.of(new TimeInterval(first.start(), last.end(), last.grain()))
        : Optional.empty();
  }

  /** Both values with a slash between them, as ISO 8601 writes intervals. */
  public String value() {
    return from.value() + "/" + to.value();
  }

  /** The stretches of a text, out of its timexes in text order. */
  public static List<TimeRange> of(List<Timex> timexes) {
    List<TimeRange> ranges = new ArrayList<>();
    for (int i = 1; i < timexes.size(); i++) {
      if (timexes.get(i).phrase().endsRange()) {
        ranges.add(new TimeRange(timexes.get(i - 1), timexes.get(i)));
      }
    }
    return List.copyOf(ranges);
  }
}
