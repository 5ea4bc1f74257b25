package hearsay.time;

/** How a calendar unit stands to the anchor: <i>this, last, next</i>. */
public enum Relation {
  NONE(0),
  THIS(0),
  LAST(-1),
  /** <i>this past May</i>: the nearest one behind. */
  PAST(-1),
  NEXT(1),
  /** <i>this coming May</i>: the nearest one ahead. */
  COMING(1),
  /** Counted from what the text spoke of last: <i>the previous Friday</i>. */
  PREVIOUS(-1),
  FOLLOWING(1),
  /** What the text spoke of last: <i>that year</i>. */
  SAME(0),
  /** <i>the latest quarter</i>. */
  LATEST(0);

  private final int shift;

  Relation(int shift) {
    this.shift = shift;
  }

  /** How many units away, 0 for the one that holds the anchor. */
  int shift() {
    return shift;
  }

  /** Whether the anchor is in the text, and not the day of publication. */
  boolean isOfDiscourse() {
    return this == PREVIOUS || this == FOLLOWING || this == SAME;
  }
}
