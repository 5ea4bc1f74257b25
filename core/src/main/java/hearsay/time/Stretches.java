package hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Extends a day or a year to the stretch that is named in one word: <i>3-9 May, 2014-18</i>. */
final class Stretches {
  private static final int FIRST_HALF = 15;
  private static final int HALF_DECADE = 5;

  private Stretches() {}

  static Meaning extend(Expression said, Meaning first) {
    if (first.interval().isEmpty()) {
      return first;
    }
    TimeInterval begin = first.interval().get();
    if (said.has(Field.LAST_DAY) && begin.grain() == Grain.DAY) {
      YearMonth month = YearMonth.from(begin.firstDay());
      int last = said.get(Field.LAST_DAY);
      boolean exists = last > begin.firstDay().getDayOfMonth() && last <= month.lengthOfMonth();
      return exists ? stretch(first, month.atDay(last)) : first;
    }
    boolean years = said.has(Field.LAST_YEAR) && said.get(Field.LAST_YEAR) > said.get(Field.YEAR);
    return years ? stretch(first, LocalDate.of(said.get(Field.LAST_YEAR), 12, 31)) : first;
  }

  /** The first fifteen days of a month, or the rest; the value stays the month's. */
  static Meaning halfOfMonth(Expression said, Meaning month) {
    if (month.interval().isEmpty()) {
      return month;
    }
    TimeInterval whole = month.interval().get();
    LocalDateTime middle = whole.start().plusDays(FIRST_HALF);
    return cut(
        month,
        said.get(Field.HALF) == 1
            ? new TimeInterval(whole.start(), middle, Grain.MONTH)
            : new TimeInterval(middle, whole.end(), Grain.MONTH));
  }

  /** Five years of a decade; the value stays the decade's. */
  static Meaning halfOfDecade(Expression said, Meaning decade) {
    if (decade.interval().isEmpty() || !said.has(Field.HALF)) {
      return decade;
    }
    TimeInterval whole = decade.interval().get();
    LocalDateTime middle = whole.start().plusYears(HALF_DECADE);
    return cut(
        decade,
        said.get(Field.HALF) == 1
            ? new TimeInterval(whole.start(), middle, Grain.DECADE)
            : new TimeInterval(middle, whole.end(), Grain.DECADE));
  }

  private static Meaning cut(Meaning whole, TimeInterval half) {
    return new Meaning(
        whole.type(), whole.value(), Optional.of(half), whole.anchor(), whole.certainty());
  }

  private static Meaning stretch(Meaning first, LocalDate last) {
    TimeInterval begin = first.interval().orElseThrow();
    boolean days = begin.grain() == Grain.DAY;
    String end = days ? last.toString() : String.format(Locale.ROOT, "%04d", last.getYear());
    TimeInterval all =
        new TimeInterval(begin.start(), last.plusDays(1).atStartOfDay(), begin.grain());
    return new Meaning(
        TimexType.DATE,
        first.value() + "/" + end,
        Optional.of(all),
        first.anchor(),
        first.certainty());
  }
}
