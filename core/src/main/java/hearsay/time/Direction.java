package hearsay.time;

/** Which way an expression points from its anchor. */
public enum Direction {
  PAST,
  PRESENT,
  FUTURE,
  /** Nothing in it says so: <i>March, Friday</i>; its clause must. */
  UNSTATED
}
