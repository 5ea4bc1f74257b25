package hearsay.time;

/** A part of a day. The tables know them by their place in this list. */
enum DayPart {
  NONE("", 0, 24),
  MORNING("TMO", 6, 12),
  MIDDAY("TMI", 11, 13),
  AFTERNOON("TAF", 12, 18),
  EVENING("TEV", 18, 22),
  /** Ends at midnight: a night is of the day that it begins on. */
  NIGHT("TNI", 20, 24);

  private static final DayPart[] ALL = values();

  private final String code;
  private final int firstHour;
  private final int lastHour;

  DayPart(String code, int firstHour, int lastHour) {
    this.code = code;
    this.firstHour = firstHour;
    this.lastHour = lastHour;
  }

  static DayPart at(int place) {
    return ALL[place];
  }

  /** The TIMEX3 code, to stand right behind the day. */
  String code() {
    return code;
  }

  /** Where it begins, in hours after midnight. */
  int firstHour() {
    return firstHour;
  }

  /** Where it ends, in hours after midnight of its day. */
  int lastHour() {
    return lastHour;
  }

  @SuppressWarnings("EnumOrdinal") // The tables go by place, never kept beyond this process.
  int place() {
    return ordinal();
  }
}
