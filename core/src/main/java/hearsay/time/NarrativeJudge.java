package hearsay.time;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Decides whether a text is news, or tells a story of a time long before its publication: a page of
 * history, an obituary. In a story a bare <i>March</i> follows the last date of the story.
 */
final class NarrativeJudge {
  /** A story names at least so many years ... */
  private static final int LEAST_YEARS = 3;

  /** ... so far before its publication, in years. */
  private static final int LONG_AGO = 3;

  /** One expression that hangs on the day of publication outweighs so many old years. */
  private static final int NEWS_WEIGHT = 3;

  private NarrativeJudge() {}

  /**
   * @param published {@code null} if unknown
   */
  static boolean isNarrative(List<TimePhrase> phrases, LocalDateTime published) {
    int longAgo = 0;
    int today = 0;
    for (TimePhrase phrase : phrases) {
      Expression said = phrase.expression();
      if (said.has(Field.YEAR)) {
        boolean old =
            published == null
                || said.has(Field.BEFORE_CHRIST)
                || said.get(Field.YEAR) <= published.getYear() - LONG_AGO;
        longAgo += old ? 1 : 0;
        today += old ? 0 : 1;
      } else if (isOfToday(phrase)) {
        today++;
      }
    }
    return longAgo >= LEAST_YEARS && longAgo > NEWS_WEIGHT * today;
  }

  /** Whether it can only be counted from the day of publication. */
  private static boolean isOfToday(TimePhrase phrase) {
    Expression said = phrase.expression();
    boolean weekday = said.has(Field.WEEKDAY) && !said.has(Field.DAY);
    boolean counted = said.kind() == Expression.Kind.SHIFTED && !said.relation().isOfDiscourse();
    return weekday || counted || said.kind() == Expression.Kind.VAGUE;
  }
}
