package hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Finds the place on the calendar of what is named: <i>March 3, last spring, the third quarter,
 * Friday night</i>. What the words leave open, mostly the year, is taken from their relation
 * (<i>last, next</i>), else from the tense of their clause.
 */
final class NamedResolver {
  private static final int MONTHS = 12;
  private static final int DAYS_TO_THURSDAY = 3;

  /** A clock time is of the last day named if that stands not more characters before it. */
  private static final int DAY_REACH = 300;

  private final TimePhrase phrase;
  private final Expression said;
  private final Discourse discourse;
  private final Reference reference;

  private NamedResolver(TimePhrase phrase, Discourse discourse) {
    this.phrase = phrase;
    this.said = phrase.expression();
    this.discourse = discourse;
    this.reference = Reference.of(phrase, discourse);
  }

  static Meaning resolve(TimePhrase phrase, Discourse discourse) {
    NamedResolver resolver = new NamedResolver(phrase, discourse);
    Meaning day = resolver.date();
    return resolver.withTimeOfDay(Stretches.extend(phrase.expression(), day));
  }

  private Meaning date() {
    if (said.has(Field.NUMERIC)) {
      return numeric(NumericDate.unpack(said.get(Field.NUMERIC)));
    }
    if (said.has(Field.CENTURY)) {
      return century(said.get(Field.CENTURY));
    }
    if (said.has(Field.DECADE)) {
      return Stretches.halfOfDecade(said, stated(decade(said.get(Field.DECADE))));
    }
    if (said.has(Field.NTH)) {
      return yearly(this::nth);
    }
    if (said.has(Field.HOLIDAY)) {
      return yearly(year -> Optional.of(holiday(year)));
    }
    if (said.has(Field.DAY)) {
      return dayOfMonth();
    }
    return longer();
  }

  /** A holiday, or the weekend that hangs on it: a Monday's is the one before. */
  private TimeInterval holiday(int year) {
    LocalDate day = Holiday.get(said.get(Field.HOLIDAY)).in(year);
    return said.has(Field.WEEKEND)
        ? Grain.WEEKEND.around(day.minusDays(2).atStartOfDay())
        : day(day);
  }

  private Meaning longer() {
    if (said.has(Field.MONTH)) {
      int month = said.get(Field.MONTH);
      Meaning whole = yearly(year -> Optional.of(Grain.MONTH.around(begin(year, month))));
      return said.has(Field.HALF) ? Stretches.halfOfMonth(said, whole) : whole;
    }
    if (said.has(Field.QUARTER)) {
      int quarter = said.get(Field.QUARTER);
      return quarter > 4
          ? impossible("XXXX-QX")
          : yearly(year -> Optional.of(Grain.QUARTER.around(begin(year, quarter * 3 - 2))));
    }
    if (said.has(Field.HALF)) {
      int half = Math.min(2, said.get(Field.HALF));
      return yearly(year -> Optional.of(Grain.HALF.around(begin(year, half * 6 - 5))));
    }
    if (said.has(Field.SEASON)) {
      int season = said.get(Field.SEASON);
      return yearly(year -> Optional.of(Grain.SEASON.around(begin(year, season * 3))));
    }
    if (said.has(Field.WEEKDAY)) {
      return WeekdayResolver.resolve(said, phrase.clause(), reference);
    }
    if (said.has(Field.WEEKEND)) {
      return WeekdayResolver.weekend(said, phrase.clause(), reference);
    }
    return yearOrPartOfDay();
  }

  private Meaning yearOrPartOfDay() {
    if (said.has(Field.YEAR) || said.has(Field.SHORT_YEAR)) {
      int year = fixedYear().orElseThrow();
      return stated(Grain.YEAR.around(begin(year, 1)));
    }
    Discourse.Place day = discourse.lastDay();
    boolean near = day != null && phrase.span().start() - day.span().end() < DAY_REACH;
    if (near || (day != null && discourse.isNarrative())) {
      return Meaning.of(
          Grain.DAY.around(day.interval().start()), Anchor.at(day.span()), Certainty.INFERRED);
    }
    return reference.isKnown()
        ? Meaning.of(Grain.DAY.around(reference.time()), reference.anchor(), Certainty.INFERRED)
        : Meaning.without(TimexType.DATE, "XXXX-XX-XX", Certainty.OPEN);
  }

  private static LocalDateTime begin(int year, int month) {
    return LocalDate.of(year, month, 1).atStartOfDay();
  }

  private static TimeInterval day(LocalDate date) {
    return Grain.DAY.around(date.atStartOfDay());
  }

  private static Meaning stated(TimeInterval interval) {
    return Meaning.of(interval, Anchor.NONE, Certainty.STATED);
  }

  private static Meaning impossible(String value) {
    return Meaning.without(TimexType.DATE, value, Certainty.IMPOSSIBLE);
  }

  private Meaning century(int ordinal) {
    boolean before = said.has(Field.BEFORE_CHRIST);
    if (ordinal > 99) {
      return impossible("XX");
    }
    int first = before ? -ordinal * 100 + 1 : (ordinal - 1) * 100;
    TimeInterval interval = new TimeInterval(begin(first, 1), begin(first + 100, 1), Grain.CENTURY);
    String digits = ValueWriter.year(Math.max(1, (ordinal - 1) * 100)).substring(0, 2);
    String value = before ? "BC" + digits : digits;
    return new Meaning(TimexType.DATE, value, Optional.of(interval), Anchor.NONE, Certainty.STATED);
  }

  private static TimeInterval decade(int tens) {
    return Grain.DECADE.around(begin(tens * 10, 1));
  }

  private Meaning numeric(NumericDate date) {
    Optional<LocalDate> dayFirst = date.dayFirst();
    Optional<LocalDate> monthFirst = date.monthFirst();
    if (dayFirst.isEmpty() && monthFirst.isEmpty()) {
      return impossible("XXXX-XX-XX");
    }
    if (dayFirst.equals(monthFirst) || date.order() != NumericOrder.UNKNOWN) {
      return stated(day(dayFirst.or(() -> monthFirst).orElseThrow()));
    }
    return switch (discourse.order()) {
      case DAY_FIRST -> inferred(dayFirst.orElseThrow());
      case MONTH_FIRST -> inferred(monthFirst.orElseThrow());
      case UNKNOWN -> ambiguous(date, dayFirst.orElseThrow(), monthFirst.orElseThrow());
    };
  }

  private static Meaning inferred(LocalDate date) {
    return Meaning.of(day(date), Anchor.NONE, Certainty.INFERRED);
  }

  private static Meaning ambiguous(NumericDate date, LocalDate one, LocalDate other) {
    TimeInterval both = day(one).cover(day(other));
    String value = ValueWriter.year(date.year()) + "-XX-XX";
    return new Meaning(TimexType.DATE, value, Optional.of(both), Anchor.NONE, Certainty.AMBIGUOUS);
  }

  private Meaning dayOfMonth() {
    int day = said.get(Field.DAY);
    if (!said.has(Field.MONTH)) {
      return dayOfReferenceMonth(day);
    }
    int month = said.get(Field.MONTH);
    Meaning found = yearly(year -> date(year, month, day));
    if (said.hasUnit() && said.unit() == Grain.WEEK && found.interval().isPresent()) {
      LocalDateTime start = found.interval().get().start();
      return Meaning.of(Grain.WEEK.around(start), found.anchor(), found.certainty());
    }
    boolean checks =
        said.has(Field.WEEKDAY) && fixedYear().isEmpty() && found.interval().isPresent();
    return checks ? agreeingWithWeekday(found, month, day) : found;
  }

  private static Optional<TimeInterval> date(int year, int month, int day) {
    boolean exists = day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(day(LocalDate.of(year, month, day))) : Optional.empty();
  }

  /** A weekday beside the date can show that the nearest year is not meant. */
  private Meaning agreeingWithWeekday(Meaning found, int month, int day) {
    int year = found.interval().orElseThrow().start().getYear();
    DayOfWeek weekday = DayOfWeek.of(said.get(Field.WEEKDAY));
    for (int away : new int[] {0, -1, 1}) {
      Optional<TimeInterval> other = date(year + away, month, day);
      if (other.isPresent() && other.get().firstDay().getDayOfWeek() == weekday) {
        return Meaning.of(other.get(), found.anchor(), found.certainty());
      }
    }
    return found;
  }

  private Meaning dayOfReferenceMonth(int day) {
    Reference base =
        said.relation().isOfDiscourse() || !said.hasUnit()
            ? Reference.inText(discourse)
            : reference;
    if (!base.isKnown()) {
      return Meaning.without(
          TimexType.DATE, "XXXX-XX-" + (day < 10 ? "0" : "") + day, Certainty.OPEN);
    }
    LocalDateTime month = Grain.MONTH.plus(Grain.MONTH.floor(base.time()), said.relation().shift());
    return date(month.getYear(), month.getMonthValue(), day)
        .map(interval -> Meaning.of(interval, base.anchor(), Certainty.COUNTED))
        .orElseGet(() -> impossible(ValueWriter.write(Grain.MONTH.around(month)) + "-XX"));
  }

  /** The first week of May, the last Friday in June, the second month of the year. */
  private Optional<TimeInterval> nth(int year) {
    TimeInterval whole = container(year);
    int nth = said.get(Field.NTH);
    if (said.has(Field.WEEKDAY)) {
      LocalDate found =
          whole
              .firstDay()
              .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(said.get(Field.WEEKDAY))));
      return Optional.of(day(found)).filter(one -> whole.contains(one.start()));
    }
    Grain unit = Grain.at(said.get(Field.NTH_UNIT));
    // The first and the last week are those with most of their days inside.
    boolean weeks = unit == Grain.WEEK || unit == Grain.WEEKEND;
    int inside = weeks ? DAYS_TO_THURSDAY : 0;
    LocalDateTime start =
        nth > 0
            ? unit.plus(unit.floor(whole.start().plusDays(inside)), nth - 1L)
            : unit.floor(whole.end().minusNanos(1).minusDays(inside));
    return Optional.of(new TimeInterval(start, unit.end(start), unit))
        .filter(one -> whole.contains(one.end().minusNanos(1)) || whole.contains(one.start()));
  }

  private TimeInterval container(int year) {
    if (said.has(Field.MONTH)) {
      return Grain.MONTH.around(begin(year, said.get(Field.MONTH)));
    }
    if (said.hasUnit() && !said.unit().isCoarserThan(Grain.HALF) && reference.isKnown()) {
      return said.unit()
          .around(said.unit().plus(said.unit().floor(reference.time()), said.relation().shift()));
    }
    return Grain.YEAR.around(begin(year, 1));
  }

  /** What comes once a year, in the year that is meant. */
  private Meaning yearly(YearPicker.Yearly yearly) {
    Optional<Integer> fixed = fixedYear();
    if (fixed.isPresent()) {
      boolean counted = !said.has(Field.YEAR) && !said.has(Field.SHORT_YEAR);
      return yearly
          .in(fixed.get())
          .map(
              one ->
                  Meaning.of(
                      one,
                      counted ? reference.anchor() : Anchor.NONE,
                      counted ? Certainty.COUNTED : Certainty.STATED))
          .orElseGet(() -> impossible(masked(ValueWriter.year(fixed.get()))));
    }
    if (!reference.isKnown()) {
      return yearly
          .in(LEAP_YEAR)
          .map(
              one ->
                  Meaning.without(
                      TimexType.DATE, "XXXX" + ValueWriter.write(one).substring(4), Certainty.OPEN))
          .orElseGet(() -> impossible(masked("XXXX")));
    }
    return YearPicker.pick(yearly, said, phrase.clause(), reference)
        .map(one -> Meaning.of(one, reference.anchor(), certainty()))
        .orElseGet(() -> impossible(masked("XXXX")));
  }

  private static final int LEAP_YEAR = 2000;

  private Certainty certainty() {
    return said.relation() == Relation.NONE ? Certainty.INFERRED : Certainty.COUNTED;
  }

  private String masked(String year) {
    boolean month = said.has(Field.MONTH) && said.get(Field.MONTH) <= MONTHS;
    return month
        ? year + String.format(java.util.Locale.ROOT, "-%02d-XX", said.get(Field.MONTH))
        : year + "-XX-XX";
  }

  private Optional<Integer> fixedYear() {
    if (said.has(Field.YEAR)) {
      int year = said.get(Field.YEAR);
      return Optional.of(said.has(Field.BEFORE_CHRIST) ? 1 - year : year);
    }
    if (said.has(Field.SHORT_YEAR)) {
      int year = said.get(Field.SHORT_YEAR);
      return Optional.of(DigitReader.shortDecade(year) * 10 + year % 10);
    }
    boolean relative =
        said.hasUnit() && said.unit() == Grain.YEAR && said.relation() != Relation.NONE;
    return relative && reference.isKnown()
        ? Optional.of(reference.time().getYear() + said.relation().shift())
        : Optional.empty();
  }

  private Meaning withTimeOfDay(Meaning day) {
    if (said.has(Field.CLOCK)) {
      return TimeOfDay.clock(said, day);
    }
    boolean isDay = day.interval().isPresent() && day.interval().get().grain() == Grain.DAY;
    if (said.has(Field.DAYPART) && isDay) {
      DayPart part = DayPart.at(said.get(Field.DAYPART));
      return Meaning.of(day.interval().get(), part, day.anchor(), day.certainty());
    }
    return day;
  }
}
