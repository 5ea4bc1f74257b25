package hearsay.time;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an expression of time says, before anybody asks from when it is counted: its parts, and how
 * they are put together. The same words give the same expression in every article.
 *
 * @param kind how the parts make a time
 * @param named the parts of a date that are named
 * @param unit the unit that is counted or related; {@link Grain#DAY} where none is said
 * @param hasUnit whether a unit is said
 * @param amount how many units
 * @param direction which way they are counted
 * @param relation how the unit, or what is named, stands to the anchor
 * @param modifier what is said beside
 */
public record Expression(
    Kind kind,
    Map<Field, Integer> named,
    Grain unit,
    boolean hasUnit,
    Amount amount,
    Direction direction,
    Relation relation,
    Modifier modifier) {
  /** How the parts make a time. */
  public enum Kind {
    /** Named on the calendar: <i>March 3, Friday, last spring, the third quarter</i>. */
    NAMED,
    /** Units of the calendar away from the anchor: <i>last year, today, two weeks ago</i>. */
    SHIFTED,
    /** The same, counted from what the text spoke of: <i>two weeks later, a year earlier</i>. */
    SHIFTED_IN_TEXT,
    /** So much time: <i>three months, the past year or so</i>. */
    LENGTH,
    /** Again and again: <i>every Friday</i>. */
    RECURRING,
    /** A unit that the text has spoken of: <i>the quarter, the period</i>. */
    PERIOD,
    /** No more than past, present or future: <i>recently, now, soon</i>. */
    VAGUE
  }

  public Expression {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(amount);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(modifier);
    EnumMap<Field, Integer> copy = new EnumMap<>(Field.class);
    copy.putAll(named);
    named = java.util.Collections.unmodifiableMap(copy);
  }

  /** Whether a part of the date is named. */
  public boolean has(Field field) {
    return named.containsKey(field);
  }

  /** A part of the date; 0 where it is not named. */
  public int get(Field field) {
    return named.getOrDefault(field, 0);
  }

  /** The same with one part of the date more, or another. */
  Expression with(Field field, int value) {
    EnumMap<Field, Integer> more = new EnumMap<>(Field.class);
    more.putAll(named);
    more.put(field, value);
    return new Expression(kind, more, unit, hasUnit, amount, direction, relation, modifier);
  }

  /** The same, looking one way if it looked nowhere. */
  Expression with(Direction side) {
    boolean free = direction == Direction.UNSTATED && side != Direction.UNSTATED;
    return free
        ? new Expression(kind, named, unit, hasUnit, amount, side, relation, modifier)
        : this;
  }

  Expression with(Modifier other) {
    return new Expression(kind, named, unit, hasUnit, amount, direction, relation, other);
  }
}
