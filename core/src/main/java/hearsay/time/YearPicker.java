package hearsay.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides which year's March is meant. */
final class YearPicker {
  /** What comes once in a year: empty where the calendar has none in that year. */
  interface Yearly {
    Optional<TimeInterval> in(int year);
  }

  /** A story goes forward: what it names without a year is looked for from so far behind ... */
  private static final int MONTHS_BACK = 4;

  /** A day of the month so near to publication is meant whatever the tense, in days. */
  private static final int NEAR_DAYS = 60;

  /** Between 1896 and 1904 there was no leap day. */
  private static final int LEAP_REACH = 8;

  private YearPicker() {}

  static Optional<TimeInterval> pick(
      Yearly yearly, Expression said, Clause clause, Reference reference) {
    LocalDateTime from = reference.time();
    List<TimeInterval> near = new ArrayList<>();
    // A leap day may be four years away, eight around 1900 and 2100.
    for (int away = -1; away <= 1; away++) {
      yearly.in(from.getYear() + away).ifPresent(near::add);
    }
    for (int away = -LEAP_REACH; near.size() < 3 && away <= LEAP_REACH; away++) {
      boolean known = away >= -1 && away <= 1;
      if (!known) {
        yearly.in(from.getYear() + away).ifPresent(near::add);
      }
    }
    near.sort(Comparator.comparing(TimeInterval::start));
    if (near.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(pick(near, said, clause, reference));
  }

  private static TimeInterval pick(
      List<TimeInterval> near, Expression said, Clause clause, Reference reference) {
    LocalDateTime day = Grain.DAY.floor(reference.time());
    return switch (said.relation()) {
      case LAST ->
          lastEndedBy(
              near, said.has(Field.MONTH) ? Grain.MONTH.plus(Grain.MONTH.floor(day), -1) : day);
      case PAST, PREVIOUS -> lastEndedBy(near, day);
      case NEXT, COMING, FOLLOWING -> firstBegunAfter(near, day);
      case THIS, SAME -> nearestTo(near, day, said.relation() == Relation.THIS);
      case NONE, LATEST -> byTense(near, said, clause, reference);
    };
  }

  private static TimeInterval byTense(
      List<TimeInterval> near, Expression said, Clause clause, Reference reference) {
    LocalDateTime day = Grain.DAY.floor(reference.time());
    if (reference.lie() == Reference.Lie.BEHIND) {
      return firstEndingAfter(near, day);
    }
    if (reference.lie() == Reference.Lie.WITHIN) {
      return nearestTo(near, day, true);
    }
    if (reference.isInText()) {
      return firstEndingAfter(near, day.minusMonths(MONTHS_BACK));
    }
    TimeInterval nearest = nearestTo(near, day, false);
    if (said.has(Field.FISCAL)) {
      return lastBegunBy(near, day);
    }
    if (said.has(Field.QUARTER) && !isDirected(clause)) {
      return nearest;
    }
    if (said.has(Field.DAY) && distance(nearest, day) <= NEAR_DAYS) {
      return nearest;
    }
    return switch (Lean.of(clause)) {
      case PAST -> lastBegunBy(near, day);
      case FUTURE -> firstEndingAfter(near, day);
      case PRESENT, UNSTATED -> nearestTo(near, day, false);
    };
  }

  /** Accounts of a quarter are told of long behind it; what is to come in one lies ahead. */
  private static boolean isDirected(Clause clause) {
    Direction lean = Lean.of(clause);
    boolean toCome = lean == Direction.FUTURE && clause.preposition() == Preposition.IN;
    return lean == Direction.PAST || toCome;
  }

  private static TimeInterval lastBegunBy(List<TimeInterval> near, LocalDateTime day) {
    TimeInterval found = near.get(0);
    for (TimeInterval one : near) {
      found = one.start().isAfter(day) ? found : one;
    }
    return found;
  }

  private static TimeInterval lastEndedBy(List<TimeInterval> near, LocalDateTime day) {
    TimeInterval found = near.get(0);
    for (TimeInterval one : near) {
      found = one.end().isAfter(day) ? found : one;
    }
    return found;
  }

  private static TimeInterval firstEndingAfter(List<TimeInterval> near, LocalDateTime day) {
    for (TimeInterval one : near) {
      if (one.end().isAfter(day)) {
        return one;
      }
    }
    return near.get(near.size() - 1);
  }

  private static TimeInterval firstBegunAfter(List<TimeInterval> near, LocalDateTime day) {
    for (TimeInterval one : near) {
      if (one.start().isAfter(day)) {
        return one;
      }
    }
    return near.get(near.size() - 1);
  }

  private static TimeInterval nearestTo(
      List<TimeInterval> near, LocalDateTime day, boolean isThisYear) {
    TimeInterval best = near.get(0);
    for (TimeInterval one : near) {
      if (isThisYear && one.start().getYear() == day.getYear()) {
        return one;
      }
      best = distance(one, day) < distance(best, day) ? one : best;
    }
    return best;
  }

  private static long distance(TimeInterval one, LocalDateTime day) {
    if (one.contains(day)) {
      return 0;
    }
    return Math.min(
        Math.abs(ChronoUnit.DAYS.between(one.start(), day)),
        Math.abs(ChronoUnit.DAYS.between(one.end(), day)));
  }
}
