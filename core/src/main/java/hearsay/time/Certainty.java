package hearsay.time;

/** How a value came about, the surest first. */
public enum Certainty {
  /** The words alone say it. */
  STATED,
  /** The words say it, counted from an anchor. */
  COUNTED,
  /** The words leave it open, and what stands around them decided: a tense, a date before. */
  INFERRED,
  /** Two readings remain, and nothing decides: <i>3/4/2021</i>. */
  AMBIGUOUS,
  /** The calendar has no such day: <i>31 February</i>. */
  IMPOSSIBLE,
  /** Nothing is known that it could be counted from. */
  OPEN
}
