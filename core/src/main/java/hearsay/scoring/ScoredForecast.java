package hearsay.scoring;

/**
 * A probability and what happened.
 *
 * @param probability of the event, 0 to 1
 * @param happened whether it came about
 */
public record ScoredForecast(double probability, boolean happened) {
  public ScoredForecast {
    Probability.check(probability);
  }
}
