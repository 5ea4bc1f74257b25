package hearsay.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Murphy's decomposition of the mean Brier score (Murphy 1973): reliability, how far the stated
 * probabilities lie from what happened; resolution, how far the bins lie from the base rate; and
 * uncertainty, the base rate's own. Forecasts that share a probability are one bin, so that
 * reliability - resolution + uncertainty is the mean score to the last digit.
 *
 * @param reliability 0 is best
 * @param resolution the higher the better, up to the uncertainty
 * @param uncertainty of the base rate, 0 to 0.25
 * @param baseRate the share that happened
 * @param bins by probability, rising
 */
public record Decomposition(
    double reliability, double resolution, double uncertainty, double baseRate, List<Bin> bins) {
  /** Below so many resolved forecasts a list is shown and no grade. */
  public static final int LEAST_FOR_A_GRADE = 30;

  /**
   * Forecasts with one probability.
   *
   * @param probability theirs
   * @param count how many
   * @param happened how many of them happened
   */
  public record Bin(double probability, int count, int happened) {
    /** The share that happened. */
    public double frequency() {
      return (double) happened / count;
    }
  }

  /**
   * What the figure could have been with other forecasts of the same kind.
   *
   * @param low the 2.5th percentile
   * @param high the 97.5th percentile
   */
  public record Interval(double low, double high) {}

  public Decomposition {
    bins = List.copyOf(bins);
  }

  /**
   * Decomposes the mean score of some forecasts.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static Decomposition of(List<ScoredForecast> forecasts) {
    if (forecasts.isEmpty()) {
      throw new IllegalArgumentException("no forecasts to score");
    }
    List<Bin> bins = bins(forecasts);
    double n = forecasts.size();
    double base = bins.stream().mapToInt(Bin::happened).sum() / n;
    double reliability = 0;
    double resolution = 0;
    for (Bin bin : bins) {
      reliability += bin.count() * square(bin.probability() - bin.frequency());
      resolution += bin.count() * square(bin.frequency() - base);
    }
    return new Decomposition(reliability / n, resolution / n, base * (1 - base), base, bins);
  }

  private static List<Bin> bins(List<ScoredForecast> forecasts) {
    double[] sorted =
        forecasts.stream().mapToDouble(ScoredForecast::probability).sorted().toArray();
    double[] values = Arrays.stream(sorted).distinct().toArray();
    int[] counts = new int[values.length];
    int[] happened = new int[values.length];
    for (ScoredForecast forecast : forecasts) {
      int bin = Arrays.binarySearch(values, forecast.probability());
      counts[bin]++;
      happened[bin] += forecast.happened() ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      bins.add(new Bin(values[i], counts[i], happened[i]));
    }
    return bins;
  }

  private static double square(double x) {
    return x * x;
  }

  /** The mean Brier score that was decomposed. */
  public double score() {
    return reliability - resolution + uncertainty;
  }

  /** Whether there are enough forecasts to grade anybody by. */
  public boolean isGrade() {
    return bins.stream().mapToInt(Bin::count).sum() >= LEAST_FOR_A_GRADE;
  }

  /**
   * A 95 percent bootstrap interval of the mean Brier score: forecasts drawn again with replacement
   * (Efron 1979), percentile method.
   *
   * @param draws how many samples, at least 1; a thousand is usual
   * @param seed of the draws: the same seed gives the same interval
   * @throws IllegalArgumentException where there are no forecasts or no draws
   */
  public static Interval bootstrap(List<ScoredForecast> forecasts, int draws, long seed) {
    if (forecasts.isEmpty() || draws < 1) {
      throw new IllegalArgumentException(forecasts.size() + " forecasts, " + draws + " draws");
    }
    return interval(
        forecasts.stream().map(one -> BrierScore.of(one.probability(), one.happened())).toList(),
        draws,
        seed);
  }

  /**
   * The same of the mean of any scores.
   *
   * @throws IllegalArgumentException where there are no scores or no draws
   */
  public static Interval interval(List<Double> scores, int draws, long seed) {
    if (scores.isEmpty() || draws < 1) {
      throw new IllegalArgumentException(scores.size() + " scores, " + draws + " draws");
    }
    double[] values = scores.stream().mapToDouble(Double::doubleValue).toArray();
    Random random = new Random(seed);
    double[] means = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    return percentiles(means);
  }

  private static Interval percentiles(double[] drawn) {
    Arrays.sort(drawn);
    return new Interval(
        drawn[(int) (0.025 * (drawn.length - 1))],
        drawn[(int) Math.ceil(0.975 * (drawn.length - 1))]);
  }

  /**
   * The intervals of reliability and resolution, drawn in the same way. Few forecasts scatter about
   * what they promise, so reliability comes out too large and its interval with it.
   *
   * @param reliability of the first part
   * @param resolution of the second part
   */
  public record PartIntervals(Interval reliability, Interval resolution) {}

  /** Draws the intervals of the parts: the same seed gives the same. */
  public static PartIntervals bootstrapParts(List<ScoredForecast> forecasts, int draws, long seed) {
    Random random = new Random(seed);
    double[] reliability = new double[draws];
    double[] resolution = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      List<ScoredForecast> sample = new ArrayList<>(forecasts.size());
      for (int i = 0; i < forecasts.size(); i++) {
        sample.add(forecasts.get(random.nextInt(forecasts.size())));
      }
      Decomposition parts = of(sample);
      reliability[draw] = parts.reliability();
      resolution[draw] = parts.resolution();
    }
    return new PartIntervals(percentiles(reliability), percentiles(resolution));
  }
}
