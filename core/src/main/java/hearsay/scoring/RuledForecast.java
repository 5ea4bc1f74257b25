package hearsay.scoring;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.LikelihoodPhrase;
import hearsay.forecast.VerbalProbability;
import java.util.Objects;
import java.util.Optional;

/**
 * A forecast that somebody ruled on, as far as it can be counted and scored.
 *
 * @param phrase what it was called
 * @param kind prediction, plan or open question
 * @param probability what that means by a lexicon
 * @param outcome of the forecast as it is worded; empty where rulings contradict one another
 */
public record RuledForecast(
    LikelihoodPhrase phrase,
    ForecastKind kind,
    Optional<VerbalProbability> probability,
    Optional<Outcome> outcome) {
  public RuledForecast {
    Objects.requireNonNull(phrase);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(probability);
    Objects.requireNonNull(outcome);
  }

  /** Whether it came as it was worded, or did not. */
  boolean isSettled() {
    return outcome.filter(Outcome::isScored).isPresent();
  }

  /** Whether it came as it was worded. */
  public boolean happened() {
    return outcome.filter(one -> one == Outcome.YES).isPresent();
  }

  /** Whether its words have a range. */
  public boolean hasRange() {
    return probability.flatMap(VerbalProbability::low).isPresent();
  }

  /**
   * Whether it counts for a score.
   *
   * @param withPossible whether words of mere possibility do
   */
  public boolean isScored(boolean withPossible) {
    return isSettled()
        && kind == ForecastKind.PREDICTION
        && hasRange()
        && (withPossible || !phrase.isPossibility());
  }

  /** The least of the range, a share. */
  double low() {
    return probability.flatMap(VerbalProbability::low).orElseThrow() / 100;
  }

  /** The greatest of the range, a share. */
  double high() {
    return probability.flatMap(VerbalProbability::high).orElseThrow() / 100;
  }

  /** The median of a survey's answers, else the middle of the range, a share. */
  double middle() {
    return probability
        .flatMap(VerbalProbability::median)
        .map(median -> median / 100)
        .orElse((low() + high()) / 2);
  }

  /** What the range can score. */
  public BrierScore.Band band() {
    return BrierScore.band(low(), high(), happened());
  }
}
