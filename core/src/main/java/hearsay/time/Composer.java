package hearsay.time;

import java.util.EnumMap;
import java.util.Map;

/**
 * Puts together what a match says: each lexeme gives its part, in the order of the words. One
 * composer for one expression.
 */
final class Composer {
  private static final int HOUR = 3600;
  private static final int HALF_DAY = 12;
  private static final int HUNDREDTHS = 100;

  private final Lexemes lexemes;
  private final Map<Field, Integer> named = new EnumMap<>(Field.class);
  private Expression.Kind kind;
  private Direction direction;
  private Grain unit = Grain.DAY;
  private boolean hasUnit;
  private Amount amount;
  private Relation relation = Relation.NONE;
  private Modifier modifier = Modifier.NONE;
  private boolean isNth;
  private boolean isPlural;
  private boolean isHalf;
  private boolean isEra;
  private int ordinal;
  private boolean isLast;

  private Composer(Lexemes lexemes) {
    this.lexemes = lexemes;
  }

  /** What the words of a match say. */
  static Expression compose(Lexemes lexemes, Match match) {
    Composer composer = new Composer(lexemes);
    composer.kind = match.rule().build().kind();
    composer.direction = match.rule().build().direction();
    composer.isNth = match.rule().build().isNth();
    for (int i = match.from(); i < match.to(); i++) {
      composer.take(i, match.as(i));
    }
    composer.settleOrdinal();
    return composer.expression();
  }

  private Expression expression() {
    Amount one = isPlural && isCounted() ? Amount.VAGUE : Amount.ONE;
    Amount settled = amount == null ? one : amount;
    boolean daily = (hasUnit && unit == Grain.DAY) || named.containsKey(Field.DAYPART);
    // The next day is counted from a day in the text, next week from today.
    relation =
        relation == Relation.NEXT && daily && !named.containsKey(Field.WEEKDAY)
            ? Relation.FOLLOWING
            : relation;
    return new Expression(kind, named, unit, hasUnit, settled, direction, relation, modifier);
  }

  private boolean isCounted() {
    return kind == Expression.Kind.LENGTH || kind == Expression.Kind.SHIFTED;
  }

  private void take(int i, WordClass as) {
    int value = lexemes.value(i, as);
    switch (as) {
      case MONTH, MONTH_SHORT, MAY -> named.put(Field.MONTH, value);
      case WEEKDAY, WEEKDAY_SHORT, WEEKDAYS -> named.put(Field.WEEKDAY, value);
      case SEASON, SEASON_WEAK -> named.put(Field.SEASON, value);
      case HOLIDAY -> named.put(Field.HOLIDAY, value);
      case DAYPART, DAYPARTS -> named.put(Field.DAYPART, value);
      case WEEKEND -> named.put(Field.WEEKEND, 1);
      case DAY, ORDINAL_DAY -> day(value);
      case YEAR -> named.put(Field.YEAR, value);
      case YEAR_SHORT -> named.put(Field.SHORT_YEAR, value);
      case DECADE -> named.put(Field.DECADE, value);
      case QUARTER_NAME -> named.put(Field.QUARTER, value);
      case FISCAL -> named.put(Field.FISCAL, 1);
      case ERA -> era(value);
      case ISO_DATE -> isoDate(value);
      case ZONE -> named.put(Field.ZONE, value);
      case CLOCK, CLOCK_DIGITS -> named.put(Field.CLOCK, value);
      case NOON -> named.put(Field.CLOCK, value * HOUR);
      case MERIDIEM -> meridiem(value);
      case OCLOCK -> clockFromAmount();
      case HALF_PAST -> named.put(Field.CLOCK, value * 60);
      case NUMERIC_DATE -> named.put(Field.NUMERIC, value);
      default -> takeCounted(as, value);
    }
  }

  private void takeCounted(WordClass as, int value) {
    switch (as) {
      case UNIT -> unit(Grain.at(value));
      case UNITS -> {
        if (isPlural && unit != Grain.at(value)) {
          named.put(Field.SECOND_UNIT, value);
        }
        unit = isPlural ? unit : Grain.at(value);
        isPlural = true;
        hasUnit = true;
      }
      case YEAR_WORD -> unit(Grain.YEAR);
      case MONTH_WORD -> unit(Grain.MONTH);
      case WEEK_WORD -> unit(Grain.WEEK);
      case DAY_WORD -> unit(Grain.DAY);
      case CENTURY_WORD -> unit(Grain.CENTURY);
      case QUARTER -> unit(Grain.QUARTER);
      case HALF -> half();
      case FREQUENCY -> unit(Grain.at(value));
      case A -> number(isHalf ? 0.5 : 1);
      case NUMBER, ONE, TWO_FIGURES -> number(value);
      case DECIMAL -> number((double) value / HUNDREDTHS);
      case FEW -> amount = value > 0 ? Amount.of(value) : Amount.VAGUE;
      case PLUS_HALF -> amount = (amount == null ? Amount.of(0) : amount).plus(0.5);
      case ORDINAL -> ordinal = value;
      case TODAY -> today(value);
      case TONIGHT -> tonight();
      case PART, EDGE, ABOUT, OR_SO -> modifier = Modifier.at(value);
      case YEAR_END -> yearEnd();
      case FUTURE_REF -> near(value);
      default -> relation(as);
    }
  }

  private void relation(WordClass as) {
    switch (as) {
      case THIS, CURRENT -> relation = Relation.THIS;
      case LAST -> last(Relation.LAST);
      case PAST -> relation = Relation.PAST;
      case PREVIOUS -> relation = Relation.PREVIOUS;
      case LATEST -> last(Relation.LATEST);
      case NEXT -> relation = Relation.NEXT;
      case COMING -> relation = Relation.COMING;
      case FOLLOWING -> relation = Relation.FOLLOWING;
      case THAT, SAME -> relation = Relation.SAME;
      case AFTER, BEFORE -> amount = Amount.of(2);
      case EARLIER, AGO, LATER, FROM_NOW -> anchor(as);
      default -> {
        // The other classes hold words together and say nothing themselves.
      }
    }
  }

  /** The last of something counts it; any other last looks back from the anchor. */
  private void last(Relation other) {
    if (isNth && !hasUnit && ordinal == 0 && !isLast) {
      isLast = true;
    } else {
      relation = other;
    }
  }

  private void anchor(WordClass as) {
    if (direction == Direction.UNSTATED) {
      boolean past = as == WordClass.AGO || as == WordClass.EARLIER;
      direction = past ? Direction.PAST : Direction.FUTURE;
    }
  }

  /** A second unit is the longer one that holds the first: <i>the first week of this year</i>. */
  private void unit(Grain next) {
    if (hasUnit && next.compareTo(unit) < 0 && ordinal > 0) {
      named.put(next == Grain.HALF ? Field.HALF : Field.QUARTER, ordinal);
      ordinal = 0;
      return;
    }
    if (hasUnit && next != unit && (ordinal > 0 || isLast)) {
      holdFirstUnit();
    }
    unit = next;
    hasUnit = true;
  }

  private void holdFirstUnit() {
    if (unit == Grain.QUARTER || unit == Grain.HALF) {
      settleOrdinal();
      return;
    }
    named.put(Field.NTH, ordinal > 0 ? ordinal : -1);
    named.put(Field.NTH_UNIT, unit.place());
    ordinal = 0;
    isLast = false;
  }

  private void half() {
    if (kind == Expression.Kind.LENGTH) {
      isHalf = true;
      amount = Amount.of(0.5);
    } else {
      unit(Grain.HALF);
    }
  }

  private void number(double value) {
    if (isEra) {
      named.put(Field.YEAR, (int) value);
      return;
    }
    if (kind == Expression.Kind.NAMED && named.containsKey(Field.CLOCK)) {
      clock(((int) value) * HOUR + named.get(Field.CLOCK));
      return;
    }
    if (kind == Expression.Kind.NAMED && named.containsKey(Field.YEAR)) {
      named.put(Field.LAST_YEAR, named.get(Field.YEAR) / 100 * 100 + (int) value);
      return;
    }
    amount =
        amount == null || amount.isVague() ? Amount.of(value) : Amount.between(amount.low(), value);
  }

  private void day(int value) {
    named.put(named.containsKey(Field.DAY) ? Field.LAST_DAY : Field.DAY, value);
  }

  private void clock(int seconds) {
    named.put(Field.CLOCK, Math.floorMod(seconds, 24 * HOUR));
  }

  private void clockFromAmount() {
    int hour = amount == null ? 0 : (int) amount.low();
    if (hour <= 24) {
      named.put(Field.CLOCK, hour * HOUR);
    }
    amount = null;
  }

  private void meridiem(int afterNoon) {
    if (!named.containsKey(Field.CLOCK)) {
      clockFromAmount();
    }
    int seconds = named.getOrDefault(Field.CLOCK, 0);
    int hour = seconds / HOUR;
    if (hour <= HALF_DAY) {
      named.put(Field.CLOCK, (hour % HALF_DAY + afterNoon) * HOUR + seconds % HOUR);
    }
  }

  private void era(int value) {
    isEra = true;
    if (value < 0) {
      named.put(Field.BEFORE_CHRIST, 1);
    }
    if (amount != null && kind == Expression.Kind.NAMED) {
      named.put(Field.YEAR, (int) amount.low());
      amount = null;
    }
  }

  private void isoDate(int value) {
    named.put(Field.YEAR, value / 10_000);
    named.put(Field.MONTH, value / 100 % 100);
    named.put(Field.DAY, value % 100);
  }

  private void today(int shift) {
    unit(Grain.DAY);
    amount = Amount.of(Math.abs(shift));
    relation = shift == 0 ? Relation.THIS : Relation.NONE;
    direction = shift == 0 ? Direction.PRESENT : shift < 0 ? Direction.PAST : Direction.FUTURE;
  }

  private void tonight() {
    today(0);
    named.put(Field.DAYPART, DayPart.NIGHT.place());
  }

  private void near(int value) {
    if (value > 0) {
      named.put(Field.NEAR, value);
    }
  }

  private void yearEnd() {
    unit(Grain.YEAR);
    modifier = Modifier.END;
  }

  private void settleOrdinal() {
    int nth = ordinal > 0 ? ordinal : isLast ? -1 : 0;
    boolean ofYear = kind == Expression.Kind.NAMED || kind == Expression.Kind.PERIOD;
    if (nth == 0 || !ofYear) {
      return;
    }
    if (hasUnit && unit == Grain.QUARTER && ordinal > 0) {
      nth(Field.QUARTER, ordinal);
    } else if (hasUnit && unit == Grain.HALF) {
      nth(Field.HALF, nth < 0 ? 2 : nth);
    } else if (hasUnit && unit == Grain.CENTURY && ordinal > 0) {
      nth(Field.CENTURY, ordinal);
    } else if (ordinal > 0 && named.containsKey(Field.WEEKDAY)) {
      named.put(Field.NTH, ordinal);
    } else if (hasUnit && ordinal > 0) {
      named.put(Field.NTH, ordinal);
      named.put(Field.NTH_UNIT, unit.place());
      hasUnit = false;
    } else if (isLast && named.containsKey(Field.WEEKDAY) && named.containsKey(Field.MONTH)) {
      named.put(Field.NTH, -1);
    } else if (isLast
        && hasUnit
        && (named.containsKey(Field.MONTH) || named.containsKey(Field.YEAR))) {
      named.put(Field.NTH, -1);
      named.put(Field.NTH_UNIT, unit.place());
      hasUnit = false;
    }
  }

  private void nth(Field field, int value) {
    named.put(field, value);
    ordinal = 0;
    isLast = false;
    hasUnit = relation != Relation.NONE && hasUnit;
  }
}
