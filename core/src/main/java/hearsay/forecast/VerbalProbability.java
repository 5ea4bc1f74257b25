package hearsay.forecast;

import java.util.Objects;
import java.util.Optional;

/**
 * What words of likelihood mean, in percent, by a named source.
 *
 * <p>The figures are of the forecast as it is worded: where it is negative, of the event not coming
 * about. They are what readers or a scale make of the words, never how sure this reader is.
 *
 * @param low the lower end of the range; empty where nothing but a tag is known
 * @param median the middle; empty where the source has none: scales have ranges only
 * @param high the upper end
 * @param lexicon the source with its version, such as {@code capphrase-2026}
 * @param interval what the range is: {@code p10-p90} or {@code p25-p75} of a survey's answers, or
 *     {@code scale}; {@code number} where the text itself has a figure
 * @param row the row of the lexicon
 * @param rule how the words were brought to the row
 */
public record VerbalProbability(
    Optional<Double> low,
    Optional<Double> median,
    Optional<Double> high,
    String lexicon,
    String interval,
    Optional<String> row,
    Rule rule) {
  /** How words were brought to figures, in the order in which it is tried. */
  public enum Rule {
    /** The text has a number. */
    NUMBER,
    /** The phrase is a row, or a variant that the row names. */
    LISTED,
    /** Its parts, said apart or with a like word, are a row. */
    COMPOUND,
    /** Reckoned from a row by a rule of {@code docs/accuracy.md}. */
    DERIVED,
    /** Says no more than that it is not excluded: never scored. */
    LOWER_BOUND_ONLY,
    /** Says that nobody knows. */
    NO_COMMITMENT,
    /** Says that it grew or shrank, not how likely it is. */
    DIRECTION,
    /** Words that no lexicon has. */
    TAG_ONLY;

    /** As it stands in files. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public VerbalProbability {
    Objects.requireNonNull(lexicon);
    Objects.requireNonNull(interval);
    Objects.requireNonNull(row);
    Objects.requireNonNull(rule);
    double from = low.orElse(0.0);
    double to = high.orElse(100.0);
    double middle = median.orElse((from + to) / 2);
    if (!(from >= 0 && from <= middle && middle <= to && to <= 100)) {
      throw new IllegalArgumentException("no range: " + low + ", " + median + ", " + high);
    }
    if (low.isPresent() != high.isPresent()) {
      throw new IllegalArgumentException("half a range: " + low + ", " + high);
    }
  }

  static VerbalProbability tag(Rule rule, String lexicon) {
    return new VerbalProbability(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        lexicon,
        "none",
        Optional.empty(),
        rule);
  }
}
