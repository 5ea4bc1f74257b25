package hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How fine a time is said: a calendar unit, from the second to the millennium. */
public enum Grain {
  SECOND(ChronoUnit.SECONDS, 1, "TS"),
  MINUTE(ChronoUnit.MINUTES, 1, "TM"),
  HOUR(ChronoUnit.HOURS, 1, "TH"),
  /** Morning, afternoon, evening, night; a half day where it is counted. */
  DAYPART(ChronoUnit.HALF_DAYS, 1, "D"),
  DAY(ChronoUnit.DAYS, 1, "D"),
  WEEKEND(ChronoUnit.WEEKS, 1, "WE"),
  WEEK(ChronoUnit.WEEKS, 1, "W"),
  FORTNIGHT(ChronoUnit.WEEKS, 2, "W"),
  MONTH(ChronoUnit.MONTHS, 1, "M"),
  SEASON(ChronoUnit.YEARS, 1, "Y"),
  QUARTER(ChronoUnit.MONTHS, 3, "Q"),
  HALF(ChronoUnit.MONTHS, 6, "M"),
  YEAR(ChronoUnit.YEARS, 1, "Y"),
  DECADE(ChronoUnit.YEARS, 10, "Y"),
  CENTURY(ChronoUnit.YEARS, 100, "Y"),
  MILLENNIUM(ChronoUnit.YEARS, 1000, "Y");

  private static final Grain[] ALL = values();
  private static final double MOST_SECONDS = 10_000.0 * ChronoUnit.YEARS.getDuration().toSeconds();
  private static final int MONTHS_IN_QUARTER = 3;
  private static final int MONTHS_IN_HALF = 6;

  private final ChronoUnit unit;
  private final int times;
  private final String letter;

  Grain(ChronoUnit unit, int times, String letter) {
    this.unit = unit;
    this.times = times;
    this.letter = letter;
  }

  /** The letters of this unit in a TIMEX3 duration, with a {@code T} for parts of a day. */
  String letter() {
    return letter;
  }

  /** How many of {@link #letter()} one unit is: 10 for a decade, as durations count in years. */
  int times() {
    return this == QUARTER ? 1 : this == HALF ? MONTHS_IN_HALF : times;
  }

  boolean isFinerThanDay() {
    return compareTo(DAY) < 0;
  }

  /** Whether its units are longer: a week is coarser than a day. */
  public boolean isCoarserThan(Grain other) {
    return compareTo(other) > 0;
  }

  /** Whether so many units can be counted on the calendar: not more than ten thousand years. */
  boolean isCountable(double units) {
    return units * times * unit.getDuration().toSeconds() <= MOST_SECONDS;
  }

  /** So many units later; earlier for a negative number. */
  LocalDateTime plus(LocalDateTime from, long units) {
    return from.plus(units * times, unit);
  }

  /** The begin of the unit of the calendar that holds a time; weeks begin on Monday. */
  public LocalDateTime floor(LocalDateTime time) {
    return switch (this) {
      case SECOND, MINUTE, HOUR -> time.truncatedTo(unit);
      case DAYPART, DAY -> day(time);
      case WEEKEND ->
          day(time)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
      case WEEK, FORTNIGHT -> day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day(time).withDayOfMonth(1);
      case SEASON -> season(time);
      case QUARTER -> months(time, MONTHS_IN_QUARTER);
      case HALF -> months(time, MONTHS_IN_HALF);
      case YEAR, DECADE, CENTURY, MILLENNIUM -> years(time);
    };
  }

  private static LocalDateTime day(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.DAYS);
  }

  private static LocalDateTime months(LocalDateTime time, int size) {
    int month = (time.getMonthValue() - 1) / size * size + 1;
    return day(time).withDayOfMonth(1).withMonth(month);
  }

  /** Seasons are of three whole months; winter begins in December. */
  private static LocalDateTime season(LocalDateTime time) {
    LocalDateTime month = day(time).withDayOfMonth(1);
    return month.minusMonths(month.getMonthValue() % MONTHS_IN_QUARTER);
  }

  private LocalDateTime years(LocalDateTime time) {
    return day(time).withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), times) * times);
  }

  /** The unit of the calendar that holds a time. */
  TimeInterval around(LocalDateTime time) {
    LocalDateTime start = floor(time);
    return new TimeInterval(start, end(start), this);
  }

  /** The end of the unit that begins at a time. */
  LocalDateTime end(LocalDateTime start) {
    return switch (this) {
      case WEEKEND -> start.plusDays(2);
      case SEASON -> start.plusMonths(MONTHS_IN_QUARTER);
      default -> plus(start, 1);
    };
  }

  /** By its place in the list, which is what the tables of words hold. */
  static Grain at(int place) {
    return ALL[place];
  }

  @SuppressWarnings("EnumOrdinal") // The tables go by place, never kept beyond this process.
  int place() {
    return ordinal();
  }
}
