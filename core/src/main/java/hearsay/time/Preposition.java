package hearsay.time;

/**
 * What stands before an expression of time and says how the time is meant. The tables know them by
 * their place in this list.
 */
public enum Preposition {
  NONE,
  AT,
  BY,
  UNTIL,
  BEFORE,
  AFTER,
  SINCE,
  FROM,
  WITHIN,
  IN,
  DURING,
  FOR,
  BETWEEN,
  TO,
  OF,
  AND;

  private static final Preposition[] ALL = values();

  static Preposition at(int place) {
    return ALL[place];
  }

  @SuppressWarnings("EnumOrdinal") // The tables go by place, never kept beyond this process.
  int place() {
    return ordinal();
  }
}
