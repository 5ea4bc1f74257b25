package hearsay.forecast;

/** What kind of statement about the future it is. */
public enum ForecastKind {
  /** Says that something will, may or will not come about. */
  PREDICTION,
  /** Says what somebody is going to do. */
  PLAN,
  /** Names an event and says that nobody knows how it ends. */
  OPEN
}
