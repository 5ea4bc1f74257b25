package hearsay.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * How often came what was said to be so likely.
 *
 * @param points by probability, rising; none of them empty
 */
public record CalibrationCurve(List<Point> points) {
  private static final int BANDS = 10;

  /** The 97.5th percentile of the normal distribution. */
  private static final double Z = 1.959964;

  /**
   * Forecasts of about one probability.
   *
   * @param probability the mean of theirs, 0 to 1
   * @param count how many
   * @param happened how many of them came
   */
  public record Point(double probability, int count, int happened) {
    /** The share that came. */
    public double frequency() {
      return (double) happened / count;
    }

    /** The 95 percent interval of that share by Wilson's score (Wilson 1927). */
    public Decomposition.Interval interval() {
      double n = count;
      double p = frequency();
      double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
      double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
      return new Decomposition.Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
  }

  public CalibrationCurve {
    points = List.copyOf(points);
  }

  /** The curve over ten bands of probability; 1 belongs to the last. */
  public static CalibrationCurve of(List<ScoredForecast> forecasts) {
    double[] sums = new double[BANDS];
    int[] counts = new int[BANDS];
    int[] happened = new int[BANDS];
    for (ScoredForecast one : forecasts) {
      int band = Math.min(BANDS - 1, (int) (one.probability() * BANDS));
      sums[band] += one.probability();
      counts[band]++;
      happened[band] += one.happened() ? 1 : 0;
    }
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      if (counts[i] > 0) {
        points.add(new Point(sums[i] / counts[i], counts[i], happened[i]));
      }
    }
    return new CalibrationCurve(points);
  }
}
