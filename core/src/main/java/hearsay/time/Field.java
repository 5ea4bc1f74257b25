package hearsay.time;

/** A part of a date that words can name. */
public enum Field {
  CENTURY,
  DECADE,
  YEAR,
  /** The last year of a stretch: <i>2014-18</i>. */
  LAST_YEAR,
  /** A year in two digits, its century left open: {@code '96}. */
  SHORT_YEAR,
  HALF,
  QUARTER,
  SEASON,
  MONTH,
  /** First, second ... of a longer unit; -1 for the last. */
  NTH,
  /** What is counted by {@link #NTH}: a {@link Grain}, by its place in the list. */
  NTH_UNIT,
  /** The second unit of an open length: <i>weeks and months</i>; a {@link Grain}. */
  SECOND_UNIT,
  WEEKEND,
  WEEKDAY,
  DAY,
  /** The last day of a stretch in one month: <i>3 to 9 May</i>. */
  LAST_DAY,
  /** A holiday, by the place of its row in the table. */
  HOLIDAY,
  /** A date in three numbers, packed: {@link NumericDate}. */
  NUMERIC,
  DAYPART,
  /** Seconds since midnight. */
  CLOCK,
  /** Minutes east of Greenwich. */
  ZONE,
  /** Whether the year is one of accounts and not of the calendar. */
  FISCAL,
  /** How near an open word of the future is: 1 soon, 2 the near future. */
  NEAR,
  /** Whether the year is counted before our era. */
  BEFORE_CHRIST
}
