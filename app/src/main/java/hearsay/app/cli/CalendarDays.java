package hearsay.app.cli;

import hearsay.time.Grain;
import hearsay.time.TimeInterval;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Days of the calendar as people type and read them: a day, a month, a year, or from one to
 * another.
 */
record CalendarDays(LocalDate first, LocalDate last) {
  private static final int YEAR = 4;
  private static final int YEAR_AND_MONTH = 7;
  private static final int TO_THE_MINUTE = 16;

  /** {@code 2031-03-04}, {@code 2031-03} or {@code 2031}; empty for anything else. */
  static Optional<CalendarDays> parse(String typed) {
    if (typed.isEmpty() || !Character.isDigit(typed.charAt(0))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (typed.length()) {
            case YEAR -> ofYear(Integer.parseInt(typed));
            case YEAR_AND_MONTH -> ofMonth(YearMonth.parse(typed));
            default -> ofDay(LocalDate.parse(typed));
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static CalendarDays ofDay(LocalDate day) {
    return new CalendarDays(day, day);
  }

  private static CalendarDays ofMonth(YearMonth month) {
    return new CalendarDays(month.atDay(1), month.atEndOfMonth());
  }

  private static CalendarDays ofYear(int year) {
    return new CalendarDays(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1));
  }

  /** A time as short as it can be said: a whole year as a year, an hour with its day. */
  static String shown(TimeInterval interval) {
    CalendarDays days = new CalendarDays(interval.firstDay(), interval.lastDay());
    LocalDateTime start = interval.start();
    boolean isWholeDays = start.equals(start.toLocalDate().atStartOfDay());
    if (interval.grain().compareTo(Grain.HOUR) <= 0 && !isWholeDays) {
      return start.toString().replace('T', ' ').substring(0, TO_THE_MINUTE);
    }
    return days.shown();
  }

  String shown() {
    YearMonth month = YearMonth.from(first);
    if (first.equals(last)) {
      return first.toString();
    }
    if (equals(ofMonth(month))) {
      return month.toString();
    }
    return equals(ofYear(first.getYear()))
        ? first.toString().substring(0, YEAR)
        : first + " to " + last;
  }
}
