package hearsay.outlook;

import hearsay.drift.DriftKind;
import hearsay.forecast.VerbalProbability;
import hearsay.time.Horizon;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How one piece of evidence and another stand to one another in what they say of one event. */
final class Stand {
  /** The end of a week is its Friday for some reporters and its Sunday for others. A convention. */
  private static final int WEEKEND_DAYS = 2;

  private Stand() {}

  /**
   * What they say differently.
   *
   * @return of HEDGE, NEGATION, CONDITION and HORIZON; empty where they say the same
   */
  static Set<DriftKind> differences(ForecastEvidence one, ForecastEvidence other) {
    Set<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
    if (!isOneDegree(one.probability(), other.probability())) {
      kinds.add(DriftKind.HEDGE);
    }
    if (one.negative() != other.negative()) {
      kinds.add(DriftKind.NEGATION);
    }
    if (!isOneCondition(one.wording().condition(), other.wording().condition())) {
      kinds.add(DriftKind.CONDITION);
    }
    if (!isOneHorizon(one, other)) {
      kinds.add(DriftKind.HORIZON);
    }
    return kinds;
  }

  /**
   * Whether the differences can be those of two reports of one utterance: another degree, a
   * condition or horizon that one of them leaves out, or a horizon no farther off than a weekend.
   */
  static boolean canBeOneUtterance(ForecastEvidence one, ForecastEvidence other) {
    Set<DriftKind> kinds = differences(one, other);
    return !kinds.contains(DriftKind.NEGATION)
        && (!kinds.contains(DriftKind.CONDITION)
            || isLeftOut(one.wording().condition(), other.wording().condition()))
        && (!kinds.contains(DriftKind.HORIZON)
            || isLeftOut(one.wording().horizon(), other.wording().horizon())
            || areNear(one, other));
  }

  private static boolean areNear(ForecastEvidence one, ForecastEvidence other) {
    return one.due().isPresent()
        && other.due().isPresent()
        && Math.abs(ChronoUnit.DAYS.between(one.due().get().usual(), other.due().get().usual()))
            <= WEEKEND_DAYS;
  }

  private static boolean isLeftOut(String one, String other) {
    return one.isEmpty() || other.isEmpty();
  }

  /**
   * Words are of one degree where each range holds the middle of the other; where one of them has
   * no range nothing can be said, and nothing is claimed.
   */
  private static boolean isOneDegree(
      Optional<VerbalProbability> one, Optional<VerbalProbability> other) {
    boolean bothHave =
        one.flatMap(VerbalProbability::low).isPresent()
            && other.flatMap(VerbalProbability::low).isPresent();
    return !bothHave
        || (holdsMiddle(one.get(), other.get()) && holdsMiddle(other.get(), one.get()));
  }

  /** A number of the text has no width: it holds what it is only, and asks nothing of a range. */
  private static boolean holdsMiddle(VerbalProbability range, VerbalProbability of) {
    double low = range.low().orElseThrow();
    double high = range.high().orElseThrow();
    double middle = of.median().orElse((of.low().orElseThrow() + of.high().orElseThrow()) / 2);
    boolean isPoint = low == high && !of.low().equals(of.high());
    return isPoint || (low <= middle && middle <= high);
  }

  private static boolean isOneCondition(String one, String other) {
    EventTerms terms = EventTerms.of(one);
    EventTerms others = EventTerms.of(other);
    return terms.equals(others)
        ? one.isEmpty() == other.isEmpty() && isUnless(one) == isUnless(other)
        : isUnless(one) == isUnless(other) && terms.isOneEventWith(others);
  }

  private static boolean isUnless(String condition) {
    String words = EventTerms.plain(condition);
    return words.startsWith("unless") || words.startsWith("until") || words.startsWith("without");
  }

  /** Where days are known they decide, else the words. */
  private static boolean isOneHorizon(ForecastEvidence one, ForecastEvidence other) {
    if (one.due().isPresent() && other.due().isPresent()) {
      return areCommon(one.due().get(), other.due().get());
    }
    // One of them may be of no known date, so that nothing could be counted from it.
    String words = one.wording().horizon();
    String others = other.wording().horizon();
    return words.isEmpty() == others.isEmpty()
        && EventTerms.of(words).equals(EventTerms.of(others));
  }

  private static boolean areCommon(Horizon.Ends one, Horizon.Ends other) {
    return !one.strict().isAfter(other.lenient()) && !other.strict().isAfter(one.lenient());
  }
}
