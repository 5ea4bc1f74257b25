package hearsay.time;

import java.util.EnumSet;
import java.util.Set;

/** Gives the begin of a stretch the year that is named at its end: <i>June to August 2031</i>. */
final class RangeYear {
  private static final int MONTHS_IN_SEASON = 3;

  private static final Set<Field> HEADS =
      EnumSet.of(
          Field.YEAR,
          Field.DECADE,
          Field.CENTURY,
          Field.QUARTER,
          Field.SEASON,
          Field.MONTH,
          Field.WEEKDAY,
          Field.CLOCK);

  private RangeYear() {}

  /**
   * The phrase, with the year of the next one where that ends the stretch that this one begins.
   *
   * @param next {@code null} behind the last one
   */
  static TimePhrase share(TimePhrase phrase, TimePhrase next) {
    if (next == null || !next.endsRange() || !lacksYear(phrase)) {
      return phrase;
    }
    Expression end = next.expression();
    if (!end.has(Field.YEAR) || month(end) == 0) {
      return phrase;
    }
    boolean before = month(phrase.expression()) > month(end);
    int year = end.get(Field.YEAR) - (before ? 1 : 0);
    return phrase.with(phrase.expression().with(Field.YEAR, year));
  }

  /** Whether two expressions name the same parts of a date, so that one can go on to the other. */
  static boolean isAlike(Expression one, Expression other) {
    boolean shared =
        one.named().keySet().stream().anyMatch(field -> HEADS.contains(field) && other.has(field));
    return shared && one.kind() == Expression.Kind.NAMED && one.kind() == other.kind();
  }

  private static boolean lacksYear(TimePhrase phrase) {
    Expression said = phrase.expression();
    return said.kind() == Expression.Kind.NAMED
        && !said.has(Field.YEAR)
        && said.relation() == Relation.NONE
        && month(said) > 0;
  }

  /** A month to compare by; 0 where nothing of the year is named. */
  private static int month(Expression said) {
    if (said.has(Field.MONTH)) {
      return said.get(Field.MONTH);
    }
    int part = Math.max(said.get(Field.QUARTER), said.get(Field.SEASON));
    return part * MONTHS_IN_SEASON;
  }
}
