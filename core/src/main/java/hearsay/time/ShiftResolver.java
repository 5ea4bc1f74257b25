package hearsay.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Finds what is counted in units of the calendar: <i>last year, two weeks ago, a day later, the
 * year-ago quarter</i>. So many units away is the whole unit there: <i>two years ago</i> is a year.
 */
final class ShiftResolver {

  private final TimePhrase phrase;
  private final Expression said;
  private final Discourse discourse;

  private ShiftResolver(TimePhrase phrase, Discourse discourse) {
    this.phrase = phrase;
    this.said = phrase.expression();
    this.discourse = discourse;
  }

  static Meaning resolve(TimePhrase phrase, Discourse discourse) {
    Meaning meaning = new ShiftResolver(phrase, discourse).resolve();
    return phrase.expression().has(Field.CLOCK)
        ? TimeOfDay.clock(phrase.expression(), meaning)
        : meaning;
  }

  private Meaning resolve() {
    if (said.kind() == Expression.Kind.PERIOD) {
      return period();
    }
    if (said.has(Field.DAYPART)) {
      return partOfDay();
    }
    if (said.relation() != Relation.NONE) {
      return related();
    }
    if (said.amount().isVague() || !said.unit().isCountable(said.amount().high())) {
      return Meaning.vague(said.direction());
    }
    return counted();
  }

  private Meaning open() {
    return Meaning.without(TimexType.DATE, "XXXX-XX-XX", Certainty.OPEN);
  }

  private Meaning partOfDay() {
    DayPart part = DayPart.at(said.get(Field.DAYPART));
    Reference base = base();
    if (!base.isKnown()) {
      return Meaning.without(TimexType.TIME, "XXXX-XX-XX" + part.code(), Certainty.OPEN);
    }
    long days = said.hasUnit() ? signedAmount() : said.relation().shift();
    boolean ofTheDay = said.relation() == Relation.FOLLOWING && part == DayPart.NIGHT;
    LocalDateTime day = Grain.DAY.floor(base.time()).plusDays(ofTheDay ? 0 : days);
    return Meaning.of(Grain.DAY.around(day), part, base.anchor(), Certainty.COUNTED);
  }

  private Reference base() {
    boolean inText =
        said.kind() == Expression.Kind.SHIFTED_IN_TEXT || said.relation().isOfDiscourse();
    if (!inText && !discourse.isNarrative()) {
      return Reference.published(discourse);
    }
    boolean years = said.kind() == Expression.Kind.SHIFTED_IN_TEXT && said.unit() == Grain.YEAR;
    if (years && !discourse.isNarrative() && discourse.named(phrase.span()) == null) {
      return Reference.published(discourse);
    }
    boolean ofDays = said.has(Field.DAYPART) || said.unit() == Grain.DAY;
    return ofDays ? Reference.dayInText(discourse) : Reference.inText(discourse);
  }

  private long signedAmount() {
    if (said.relation() != Relation.NONE) {
      return said.relation().shift();
    }
    long amount = (long) said.amount().low();
    return said.direction() == Direction.PAST ? -amount : amount;
  }

  private Meaning related() {
    Reference base = base();
    if (!base.isKnown()) {
      return open();
    }
    Grain unit = said.unit();
    // The week after next is two weeks away.
    long times = said.amount().low() > 1 ? (long) said.amount().low() : 1;
    LocalDateTime start = unit.plus(unit.floor(base.time()), said.relation().shift() * times);
    Meaning whole = Meaning.of(unit.around(start), base.anchor(), Certainty.COUNTED);
    return said.direction() == Direction.UNSTATED ? whole : whole.on(said.direction(), base.time());
  }

  private Meaning counted() {
    Discourse.Place period = discourse.period(phrase.span());
    boolean oneYear = said.unit() == Grain.YEAR && said.amount().equals(Amount.ONE);
    if (oneYear
        && period != null
        && said.direction() == Direction.PAST
        && !discourse.isNarrative()) {
      return yearBefore(period);
    }
    Reference base = base();
    if (!base.isKnown()) {
      return said.direction() == Direction.UNSTATED ? open() : Meaning.vague(said.direction());
    }
    return countedFrom(base);
  }

  /** In accounts <i>a year ago</i> is the same period of the year before. */
  private static Meaning yearBefore(Discourse.Place period) {
    LocalDateTime start = period.interval().start().minusYears(1);
    return Meaning.of(
        period.interval().grain().around(start), Anchor.at(period.span()), Certainty.INFERRED);
  }

  private Meaning countedFrom(Reference base) {
    Grain unit = said.unit();
    double amount = said.amount().low();
    boolean past = said.direction() == Direction.PAST;
    if (unit.isFinerThanDay()) {
      return hours(base, past ? -amount : amount);
    }
    LocalDateTime target = unit.plus(base.time(), past ? -(long) amount : (long) amount);
    Grain grain = unit;
    if (amount != Math.rint(amount) && unit == Grain.YEAR) {
      grain = Grain.MONTH;
      target = target.plusMonths(past ? -6 : 6);
    }
    return Meaning.of(grain.around(target), base.anchor(), Certainty.COUNTED);
  }

  private Meaning hours(Reference base, double amount) {
    if (said.unit() == Grain.DAYPART || base.time().toLocalTime().toSecondOfDay() == 0) {
      return Meaning.vague(said.direction());
    }
    TimeInterval unit = said.unit().around(said.unit().plus(base.time(), (long) amount));
    return Meaning.of(unit, base.anchor(), Certainty.COUNTED);
  }

  private Meaning period() {
    if (said.modifier().isPart() && said.unit() == Grain.YEAR && said.relation() == Relation.NONE) {
      return thisUnit(Grain.YEAR);
    }
    if (said.direction() == Direction.PAST) {
      return periodBefore();
    }
    if (said.has(Field.YEAR)) {
      return periodOf(said.get(Field.YEAR));
    }
    Discourse.Place period = discourse.period(phrase.span());
    boolean ofAccounts = said.unit() == Grain.QUARTER || !said.hasUnit();
    if (ofAccounts && period != null) {
      return Meaning.of(period.interval(), Anchor.at(period.span()), Certainty.INFERRED);
    }
    return ofAccounts ? lastQuarter() : thisUnit(said.unit());
  }

  private Meaning thisUnit(Grain unit) {
    Reference base =
        discourse.isNarrative() ? Reference.inText(discourse) : Reference.published(discourse);
    return base.isKnown()
        ? Meaning.of(unit.around(base.time()), base.anchor(), Certainty.INFERRED)
        : open();
  }

  private Meaning lastQuarter() {
    Reference base = Reference.published(discourse);
    if (!base.isKnown()) {
      return Meaning.without(TimexType.DATE, "XXXX-QX", Certainty.OPEN);
    }
    LocalDateTime start = Grain.QUARTER.floor(base.time()).minusMonths(3);
    return Meaning.of(Grain.QUARTER.around(start), base.anchor(), Certainty.INFERRED);
  }

  private Meaning periodOf(int year) {
    Discourse.Place period = discourse.period(phrase.span());
    TimeInterval interval =
        period == null
            ? Grain.YEAR.around(LocalDateTime.of(year, 1, 1, 0, 0))
            : period.interval().grain().around(period.interval().start().withYear(year));
    return Meaning.of(interval, Anchor.NONE, Certainty.INFERRED);
  }

  private Meaning periodBefore() {
    Optional<TimeInterval> now = comparedPeriod();
    if (now.isEmpty()) {
      return open();
    }
    LocalDateTime start = now.get().start().minusYears(1);
    return Meaning.of(
        now.get().grain().around(start), Reference.inText(discourse).anchor(), Certainty.INFERRED);
  }

  private Optional<TimeInterval> comparedPeriod() {
    Discourse.Place period = discourse.period(phrase.span());
    Reference base = Reference.published(discourse);
    if (said.has(Field.QUARTER) && base.isKnown()) {
      int month = Math.min(4, said.get(Field.QUARTER)) * 3 - 2;
      return Optional.of(Grain.QUARTER.around(base.time().withDayOfMonth(1).withMonth(month)));
    }
    if (period != null) {
      return Optional.of(period.interval());
    }
    if (said.unit() == Grain.QUARTER) {
      return lastQuarter().interval();
    }
    return base.isKnown() ? Optional.of(Grain.YEAR.around(base.time())) : Optional.empty();
  }
}
