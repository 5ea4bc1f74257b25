package hearsay.time;

import hearsay.text.SourceText;
import java.util.List;

/**
 * Finds the expressions of time of a text and gives them their values.
 *
 * <p>Words become classes ({@code time-words.tsv}), sequences of classes become expressions ({@code
 * time-rules.tsv}), expressions become values ({@link TimexNormalizer}). Linear in the text, and a
 * pure function of its characters and the day of publication.
 */
public final class TimexTagger {
  private final NumericOrder habit;

  public TimexTagger() {
    this(NumericOrder.UNKNOWN);
  }

  /**
   * @param habit how the outlet orders the numbers of a date, where that is known
   */
  public TimexTagger(NumericOrder habit) {
    this.habit = habit;
  }

  /** The expressions with their values, in text order; they do not overlap. */
  public List<Timex> tag(SourceText text, PublishedAt published) {
    return TimexNormalizer.normalize(find(text), published, habit);
  }

  /** The expressions as they are said, without a value. */
  public List<TimePhrase> find(SourceText text) {
    return List.copyOf(new PhraseFinder().find(text));
  }
}
