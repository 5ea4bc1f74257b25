package hearsay.time;

import java.util.Map;

/** Makes one expression of a clock time and a day that stand beside one another. */
final class ClockJoin {
  private ClockJoin() {}

  static boolean joins(TimePhrase one, TimePhrase other) {
    return (isClock(one) && isDay(other)) || (isDay(one) && isClock(other));
  }

  private static boolean isClock(TimePhrase phrase) {
    Map<Field, Integer> named = phrase.expression().named();
    return named.containsKey(Field.CLOCK)
        && named.keySet().stream().allMatch(field -> field == Field.CLOCK || field == Field.ZONE);
  }

  private static boolean isDay(TimePhrase phrase) {
    Expression said = phrase.expression();
    boolean named =
        said.has(Field.DAY)
            || said.has(Field.WEEKDAY)
            || said.has(Field.NUMERIC)
            || said.has(Field.HOLIDAY);
    boolean counted = said.kind() == Expression.Kind.SHIFTED && said.unit() == Grain.DAY;
    boolean once = said.kind() == Expression.Kind.NAMED || counted;
    return once && (named || counted) && !said.has(Field.CLOCK);
  }

  static TimePhrase join(TimePhrase one, TimePhrase other) {
    boolean clockFirst = isClock(one);
    TimePhrase clock = clockFirst ? one : other;
    TimePhrase day = clockFirst ? other : one;
    Expression both = day.expression().with(Field.CLOCK, clock.expression().get(Field.CLOCK));
    if (clock.expression().has(Field.ZONE)) {
      both = both.with(Field.ZONE, clock.expression().get(Field.ZONE));
    }
    return new TimePhrase(
        one.span().cover(other.span()),
        both,
        one.clause(),
        day.rule(),
        one.isDefinite(),
        one.endsRange(),
        one.sentence());
  }
}
