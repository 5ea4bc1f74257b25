package hearsay.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/** Decides which Friday, and which weekend, is meant. */
final class WeekdayResolver {
  private WeekdayResolver() {}

  static Meaning resolve(Expression said, Clause clause, Reference reference) {
    int weekday = said.get(Field.WEEKDAY);
    if (!reference.isKnown()) {
      return Meaning.without(TimexType.DATE, "XXXX-WXX-" + weekday, Certainty.OPEN);
    }
    LocalDate day = day(said, clause, reference);
    Certainty certainty = said.relation() == Relation.NONE ? Certainty.INFERRED : Certainty.COUNTED;
    return Meaning.of(Grain.DAY.around(day.atStartOfDay()), reference.anchor(), certainty);
  }

  private static LocalDate day(Expression said, Clause clause, Reference reference) {
    LocalDate from = reference.time().toLocalDate();
    DayOfWeek weekday = DayOfWeek.of(said.get(Field.WEEKDAY));
    if (said.hasUnit()) {
      return inWeek(from, said.relation().shift(), weekday);
    }
    return switch (said.relation()) {
      case THIS -> inWeek(from, 0, weekday);
      case NEXT -> inWeek(from, 1, weekday);
      case COMING, FOLLOWING -> from.with(TemporalAdjusters.next(weekday));
      case LAST, PAST, PREVIOUS -> from.with(TemporalAdjusters.previous(weekday));
      case SAME -> from.with(TemporalAdjusters.nextOrSame(weekday));
      case NONE, LATEST -> byTense(from, weekday, clause, reference.isInText());
    };
  }

  private static LocalDate inWeek(LocalDate from, int weeks, DayOfWeek weekday) {
    return from.plusWeeks(weeks)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.nextOrSame(weekday));
  }

  private static LocalDate byTense(
      LocalDate from, DayOfWeek weekday, Clause clause, boolean isInText) {
    boolean ahead = isInText || Lean.of(clause) == Direction.FUTURE;
    return from.with(
        ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }

  static Meaning weekend(Expression said, Clause clause, Reference reference) {
    if (!reference.isKnown()) {
      return Meaning.without(TimexType.DATE, "XXXX-WXX-WE", Certainty.OPEN);
    }
    LocalDateTime saturday = Grain.WEEKEND.floor(reference.time());
    int weeks =
        switch (said.relation()) {
          case NONE, LATEST -> bareShift(saturday, clause, reference);
          case LAST, PAST, PREVIOUS -> begun(saturday, reference) ? 0 : -1;
          case THIS, SAME, COMING -> 0;
          case NEXT, FOLLOWING -> 1;
        };
    return Meaning.of(
        Grain.WEEKEND.around(saturday.plusWeeks(weeks)), reference.anchor(), Certainty.INFERRED);
  }

  /** Whether the weekend of this week is over or on. */
  private static boolean begun(LocalDateTime saturday, Reference reference) {
    return !reference.time().isBefore(saturday) && !reference.time().isBefore(saturday.plusDays(1));
  }

  private static int bareShift(LocalDateTime saturday, Clause clause, Reference reference) {
    boolean ahead = Lean.of(clause) == Direction.FUTURE;
    return ahead || !reference.time().isBefore(saturday) ? 0 : -1;
  }
}
