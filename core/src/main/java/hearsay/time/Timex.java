package hearsay.time;

import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One expression of time with its value.
 *
 * @param type the TIMEX3 type
 * @param value the TIMEX3 value: {@code 2031-W05, P3M, XXXX-WXX-5, FUTURE_REF}
 * @param mod what is said beside the value
 * @param anchor what it was counted from
 * @param certainty how the value came about
 * @param interval where on the calendar it lies, cut by {@code mod}; empty for sets, for durations
 *     that hang on nothing, and for what is only past or future
 * @param phrase the words, and what they say by themselves
 */
public record Timex(
    TimexType type,
    String value,
    Modifier mod,
    Anchor anchor,
    Certainty certainty,
    Optional<TimeInterval> interval,
    TimePhrase phrase) {
  public Timex {
    Objects.requireNonNull(type);
    Objects.requireNonNull(mod);
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(certainty);
    Objects.requireNonNull(interval);
    Objects.requireNonNull(phrase);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a timex without a value at " + phrase.span());
    }
  }

  /** The words. */
  public Span span() {
    return phrase.span();
  }

  /** As an interval of ISO 8601; empty where it lies nowhere on the calendar. */
  public Optional<String> iso() {
    return interval.map(TimeInterval::iso);
  }

  /** In the Extended Date/Time Format (ISO 8601-2); empty where that has no word for it. */
  public Optional<String> edtf() {
    return EdtfWriter.write(this);
  }
}
