package hearsay.time;

/** Which way a clause leans: its preposition first, then its tense. */
final class Lean {
  private Lean() {}

  static Direction of(Clause clause) {
    return switch (clause.preposition()) {
      case SINCE -> Direction.PAST;
      case BY, UNTIL -> clause.tense() == Tense.PAST ? Direction.PAST : Direction.FUTURE;
      case FROM -> clause.tense() == Tense.PAST ? Direction.PAST : Direction.FUTURE;
      default ->
          switch (clause.tense()) {
            case PAST -> Direction.PAST;
            case FUTURE -> Direction.FUTURE;
            case PRESENT -> Direction.PRESENT;
            case UNKNOWN -> Direction.UNSTATED;
          };
    };
  }
}
