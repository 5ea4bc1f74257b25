package hearsay.time;

/** The types of TIMEX3. */
public enum TimexType {
  /** A day or something longer on the calendar. */
  DATE,
  /** Something shorter than a day. */
  TIME,
  DURATION,
  /** Again and again. */
  SET
}
