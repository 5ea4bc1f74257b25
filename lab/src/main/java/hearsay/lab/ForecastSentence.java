package hearsay.lab;

import hearsay.forecast.Forecast;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.Optional;

/**
 * An invented sentence with its forecast marked in place: [statement], {likelihood},
 * &lt;condition&gt;, ~horizon~, ^holder^.
 *
 * @param group the class that it stands for
 * @param kind of the forecast in lower case; {@code none} where there is none
 * @param negative whether the event is denied
 */
record ForecastSentence(
    String id,
    String group,
    String kind,
    boolean negative,
    SourceText text,
    Optional<Span> statement,
    Optional<Span> likelihood,
    Optional<Span> condition,
    Optional<Span> horizon,
    Optional<Span> holder) {
  private static final String MARKS = "[]{}<>~~^^";

  /** Half of the union, as the gold's scorer asks. */
  private static final double HALF = 0.5;

  static ForecastSentence parse(
      String id, String group, String kind, boolean negative, String marked) {
    StringBuilder plain = new StringBuilder();
    int[] starts = {-1, -1, -1, -1, -1};
    int[] ends = {-1, -1, -1, -1, -1};
    for (int i = 0; i < marked.length(); i++) {
      int mark = MARKS.indexOf(marked.charAt(i));
      if (mark < 0) {
        plain.append(marked.charAt(i));
      } else {
        boolean same = mark >= 6;
        boolean opens = same ? starts[mark / 2] < 0 : mark % 2 == 0;
        (opens ? starts : ends)[mark / 2] = plain.length();
      }
    }
    return new ForecastSentence(
        id,
        group,
        kind,
        negative,
        SourceText.of(plain.toString()),
        span(starts[0], ends[0]),
        span(starts[1], ends[1]),
        span(starts[2], ends[2]),
        span(starts[3], ends[3]),
        span(starts[4], ends[4]));
  }

  private static Optional<Span> span(int start, int end) {
    return start < 0 ? Optional.empty() : Optional.of(new Span(start, end));
  }

  boolean hasForecast() {
    return statement.isPresent();
  }

  /** Whether a forecast that was read is this one. */
  boolean matches(Forecast read) {
    return statement.filter(span -> share(span, read.statement()) >= HALF).isPresent();
  }

  /** Whether holder, likelihood, condition, horizon and negation are right as well. */
  boolean isWhole(Forecast read) {
    return overlap(holder, read.holder())
        && overlap(likelihood, read.likelihood())
        && half(condition, read.condition())
        && half(horizon, read.horizon())
        && negative == read.negative();
  }

  private static boolean overlap(Optional<Span> gold, Optional<Span> read) {
    return (gold.isPresent() && read.isPresent())
        ? gold.get().overlaps(read.get())
        : gold.isEmpty() && read.isEmpty();
  }

  private static boolean half(Optional<Span> gold, Optional<Span> read) {
    return (gold.isPresent() && read.isPresent())
        ? share(gold.get(), read.get()) >= HALF
        : gold.isEmpty() && read.isEmpty();
  }

  private static double share(Span one, Span other) {
    int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return common <= 0 ? 0 : (double) common / one.cover(other).length();
  }
}
