package hearsay.time;

/** Which number comes first in a date of three numbers. */
public enum NumericOrder {
  /** As in most of the world: 3/4/2021 is in April. */
  DAY_FIRST,
  /** As in the United States: 3/4/2021 is in March. */
  MONTH_FIRST,
  UNKNOWN
}
