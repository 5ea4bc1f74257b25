package hearsay.time;

import java.util.List;

/**
 * Which number of a date in figures is the day: a date of the same article that can be read in one
 * way only decides, then the outlet's habit, then how the article writes its dates in words.
 */
final class NumericEvidence {
  private NumericEvidence() {}

  static NumericOrder order(List<TimePhrase> phrases, NumericOrder habit) {
    NumericOrder proven = NumericOrder.UNKNOWN;
    int words = 0;
    for (TimePhrase phrase : phrases) {
      Expression said = phrase.expression();
      if (said.has(Field.NUMERIC)) {
        NumericOrder one = NumericDate.unpack(said.get(Field.NUMERIC)).order();
        boolean contradicts =
            proven != NumericOrder.UNKNOWN && one != NumericOrder.UNKNOWN && one != proven;
        if (contradicts) {
          return NumericOrder.UNKNOWN;
        }
        proven = one == NumericOrder.UNKNOWN ? proven : one;
      }
      words +=
          phrase.rule().startsWith("day-month")
              ? 1
              : phrase.rule().startsWith("month-day") ? -1 : 0;
    }
    if (proven != NumericOrder.UNKNOWN) {
      return proven;
    }
    return habit != NumericOrder.UNKNOWN ? habit : byWords(words);
  }

  private static NumericOrder byWords(int dayFirst) {
    return dayFirst > 0
        ? NumericOrder.DAY_FIRST
        : dayFirst < 0 ? NumericOrder.MONTH_FIRST : NumericOrder.UNKNOWN;
  }
}
