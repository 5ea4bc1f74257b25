package hearsay.scoring;

import java.util.List;

/**
 * The Brier score in its half form, (p - o)² from 0 (right and sure) to 1 (wrong and sure); Brier's
 * own sum over both outcomes is twice this (Brier 1950).
 */
public final class BrierScore {
  private BrierScore() {}

  /**
   * Of one forecast.
   *
   * @param probability of the event, 0 to 1
   * @throws IllegalArgumentException where it is no probability
   */
  public static double of(double probability, boolean happened) {
    double miss = Probability.check(probability) - (happened ? 1 : 0);
    return miss * miss;
  }

  /**
   * The best and the worst score that a range allows.
   *
   * @param best the least score of any probability in the range
   * @param worst the greatest
   */
  public record Band(double best, double worst) {
    public Band {
      if (!(best >= 0 && best <= worst && worst <= 1)) {
        throw new IllegalArgumentException("no band: " + best + " to " + worst);
      }
    }
  }

  /**
   * What a verbal range can score: the score is monotone in the probability, so its ends decide.
   *
   * @throws IllegalArgumentException where low is above high or either is no probability
   */
  public static Band band(double low, double high, boolean happened) {
    if (low > high) {
      throw new IllegalArgumentException("a range from " + low + " to " + high);
    }
    double atLow = of(low, happened);
    double atHigh = of(high, happened);
    return new Band(Math.min(atLow, atHigh), Math.max(atLow, atHigh));
  }

  /**
   * The mean score over what the people of a survey understood by a phrase: the expectation under a
   * lexicon.
   *
   * @param answers probabilities, at least one
   */
  public static double expectation(List<Double> answers, boolean happened) {
    return answers.stream()
        .mapToDouble(answer -> of(answer, happened))
        .average()
        .orElseThrow(() -> new IllegalArgumentException("a survey without answers"));
  }

  /**
   * The expectation where a survey is known by three quantiles only: its answers are taken to lie
   * evenly on either side of the median, half of them below it. Exact for such answers, and an
   * estimate for others; the mean of a square over an even stretch from a to b is (a² + ab + b²) /
   * 3.
   */
  public static double expectation(double low, double median, double high, boolean happened) {
    double lower = evenly(Probability.check(low) - end(happened), median - end(happened));
    double upper = evenly(median - end(happened), Probability.check(high) - end(happened));
    if (low > median || median > high) {
      throw new IllegalArgumentException("no quantiles: " + low + ", " + median + ", " + high);
    }
    return (lower + upper) / 2;
  }

  private static double end(boolean happened) {
    return happened ? 1 : 0;
  }

  private static double evenly(double from, double to) {
    return (from * from + from * to + to * to) / 3;
  }
}
