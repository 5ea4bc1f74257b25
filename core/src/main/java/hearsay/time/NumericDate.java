package hearsay.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date in three numbers, as it stands: which of them is the day is a habit of the country.
 *
 * @param first the first number
 * @param second the second number
 * @param year the third, with its century
 */
record NumericDate(int first, int second, int year) {
  private static final int THIRD_SIZE = 10_000;
  private static final int PART_SIZE = 100;

  /** Years in two digits up to this one are of this century, as in POSIX. */
  private static final int LAST_OF_THIS_CENTURY = 68;

  private static final int LONG_YEAR = PART_SIZE * PART_SIZE * THIRD_SIZE;

  /** All three as one number, for a lexeme. */
  static int pack(int first, int second, int third, boolean isLongYear) {
    int packed = (first * PART_SIZE + second) * THIRD_SIZE + third;
    return isLongYear ? packed + LONG_YEAR : packed;
  }

  static NumericDate unpack(int packed) {
    boolean isLongYear = packed >= LONG_YEAR;
    int rest = packed % LONG_YEAR;
    int third = rest % THIRD_SIZE;
    int year = isLongYear ? third : third + (third <= LAST_OF_THIS_CENTURY ? 2000 : 1900);
    int parts = rest / THIRD_SIZE;
    return new NumericDate(parts / PART_SIZE, parts % PART_SIZE, year);
  }

  Optional<LocalDate> dayFirst() {
    return date(second, first);
  }

  Optional<LocalDate> monthFirst() {
    return date(first, second);
  }

  private Optional<LocalDate> date(int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** Which order this date alone proves; unknown where both or neither make a day. */
  NumericOrder order() {
    boolean day = dayFirst().isPresent();
    boolean month = monthFirst().isPresent();
    if (day == month) {
      return NumericOrder.UNKNOWN;
    }
    return day ? NumericOrder.DAY_FIRST : NumericOrder.MONTH_FIRST;
  }
}
