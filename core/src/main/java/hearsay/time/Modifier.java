package hearsay.time;

/** What is said of a time beside the time: the values of {@code mod} in TIMEX3. */
public enum Modifier {
  NONE,
  START,
  MID,
  END,
  APPROX,
  LESS_THAN,
  MORE_THAN,
  EQUAL_OR_LESS,
  EQUAL_OR_MORE,
  ON_OR_BEFORE,
  ON_OR_AFTER;

  private static final Modifier[] ALL = values();

  /** Whether it cuts a part out of a calendar unit: <i>early May</i>. */
  public boolean isPart() {
    return this == START || this == MID || this == END;
  }

  /** By its place in the list, which is what the tables of words hold. */
  static Modifier at(int place) {
    return ALL[place];
  }

  @SuppressWarnings("EnumOrdinal") // The tables go by place, never kept beyond this process.
  int place() {
    return ordinal();
  }
}
