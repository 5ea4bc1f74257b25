package hearsay.time;

import java.util.Locale;

/**
 * What a rule makes of its words.
 *
 * @param kind the kind of expression; {@code null} never: {@code isNothing} says that the words are
 *     no expression of time
 * @param direction which way it counts, if the rule says so
 * @param isNth whether an ordinal or <i>last</i> counts the unit behind it
 * @param isNothing whether the rule is there to keep its words out
 */
record Build(Expression.Kind kind, Direction direction, boolean isNth, boolean isNothing) {
  /** Reads {@code KIND} or {@code KIND:DIRECTION}, {@code NTH}, or {@code NOTHING}. */
  static Build parse(String cell) {
    String[] parts = cell.toUpperCase(Locale.ROOT).split(":");
    if (parts[0].equals("NOTHING")) {
      return new Build(Expression.Kind.VAGUE, Direction.UNSTATED, false, true);
    }
    Direction direction = parts.length > 1 ? Direction.valueOf(parts[1]) : Direction.UNSTATED;
    boolean nth = parts[0].equals("NTH");
    Expression.Kind kind = nth ? Expression.Kind.NAMED : Expression.Kind.valueOf(parts[0]);
    return new Build(kind, direction, nth, false);
  }
}
