package hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Writes times and lengths of time as TIMEX3 values. */
final class ValueWriter {
  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};
  private static final int MONTHS_IN_YEAR = 12;
  private static final String VAGUE = "X";

  private ValueWriter() {}

  /** A unit of the calendar by its begin. */
  static String write(TimeInterval interval) {
    LocalDateTime start = interval.start();
    String year = year(start.getYear());
    return switch (interval.grain()) {
      case SECOND ->
          day(start)
              + String.format(
                  Locale.ROOT,
                  "T%02d:%02d:%02d",
                  start.getHour(),
                  start.getMinute(),
                  start.getSecond());
      case MINUTE ->
          day(start) + String.format(Locale.ROOT, "T%02d:%02d", start.getHour(), start.getMinute());
      case HOUR -> day(start) + String.format(Locale.ROOT, "T%02d", start.getHour());
      case DAYPART, DAY -> day(start);
      case WEEKEND -> week(start) + "-WE";
      case WEEK, FORTNIGHT -> week(start);
      case MONTH -> year + two(start.getMonthValue());
      case SEASON -> year + "-" + SEASONS[start.getMonthValue() % MONTHS_IN_YEAR / 3];
      case QUARTER -> year + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
      case HALF -> year + "-H" + (start.getMonthValue() > 6 ? 2 : 1);
      case YEAR -> year;
      case DECADE -> head(start.getYear(), 10, 3);
      case CENTURY -> head(start.getYear(), 100, 2);
      case MILLENNIUM -> head(start.getYear(), 1000, 1);
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "-%02d", number);
  }

  static String day(LocalDateTime time) {
    return year(time.getYear()) + two(time.getMonthValue()) + two(time.getDayOfMonth());
  }

  private static String week(LocalDateTime time) {
    LocalDate date = time.toLocalDate();
    return year(date.get(IsoFields.WEEK_BASED_YEAR))
        + String.format(Locale.ROOT, "-W%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Years before our era as {@code BC0044}. */
  static String year(int year) {
    return year > 0
        ? String.format(Locale.ROOT, "%04d", year)
        : String.format(Locale.ROOT, "BC%04d", 1 - year);
  }

  private static String head(int year, int size, int digits) {
    String era = year > 0 ? "" : "BC";
    int number = Math.floorDiv(year > 0 ? year : -year, size);
    return era + String.format(Locale.ROOT, "%0" + digits + "d", number);
  }

  /** A length of time. */
  static String length(Amount amount, Grain unit) {
    if (amount.isVague()) {
      return unit.isFinerThanDay() && unit != Grain.DAYPART
          ? "PT" + VAGUE + unit.letter().substring(1)
          : "P" + VAGUE + unit.letter();
    }
    double number = amount.low() * unit.times();
    if (number == Math.rint(number)) {
      return simple(Long.toString((long) number), unit);
    }
    return withHalf((long) number, number, unit);
  }

  private static String simple(String number, Grain unit) {
    return unit.isFinerThanDay() && unit != Grain.DAYPART
        ? "PT" + number + unit.letter().substring(1)
        : "P" + number + unit.letter();
  }

  private static String withHalf(long whole, double number, Grain unit) {
    boolean half = number - whole == 0.5;
    String head = whole == 0 ? "" : Long.toString(whole);
    if (half && unit.letter().equals("Y")) {
      return "P" + (whole == 0 ? "" : head + "Y") + "6M";
    }
    if (half && unit == Grain.HOUR) {
      return "PT" + (whole == 0 ? "" : head + "H") + "30M";
    }
    if (half && unit == Grain.MINUTE) {
      return "PT" + (whole == 0 ? "" : head + "M") + "30S";
    }
    return simple(String.format(Locale.ROOT, "%s", number), unit);
  }
}
