package hearsay.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A proper score for forecasts that name one of several bins: whoever believes p scores best in
 * expectation by naming the bin that holds p, wherever in the bin it lies. The Brier score of a
 * bin's midpoint is not proper: on the scale of ICD 203 it rewards the wrong word for about a fifth
 * of all beliefs (Mitchell and Ferro 2017, Proper scoring rules for interval probabilistic
 * forecasts, Q. J. R. Meteorol. Soc. 143).
 *
 * <p>Going up over an edge c with step d changes the loss by +2·d·c if the event fails and by
 * -2·d·(1 - c) if it happens; so the expected change, 2·d·(c - p), is a gain just where p is above
 * c.
 */
public final class BinScore {
  private final double[] edges;
  private final double[] steps;

  /**
   * @param edges between neighboring bins, rising, from 0 to 1 without the ends
   * @param steps how much each edge counts, above 0, as many as edges
   * @throws IllegalArgumentException where an edge or a step breaks its law
   */
  public BinScore(List<Double> edges, List<Double> steps) {
    if (edges.isEmpty() || edges.size() != steps.size()) {
      throw new IllegalArgumentException(edges.size() + " edges with " + steps.size() + " steps");
    }
    double before = 0;
    for (int i = 0; i < edges.size(); i++) {
      if (!(edges.get(i) > before && edges.get(i) < 1)) {
        throw new IllegalArgumentException("edges do not rise within 0 and 1: " + edges);
      }
      if (!(steps.get(i) > 0 && steps.get(i) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a step that is not above 0: " + steps);
      }
      before = edges.get(i);
    }
    this.edges = edges.stream().mapToDouble(Double::doubleValue).toArray();
    this.steps = steps.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * With the distance of the neighboring bins' middles as the steps, so that the loss keeps the
   * scale of a Brier score.
   */
  public static BinScore of(List<Double> edges) {
    double[] middles = new double[edges.size() + 1];
    for (int i = 0; i <= edges.size(); i++) {
      double low = i == 0 ? 0 : edges.get(i - 1);
      double high = i == edges.size() ? 1 : edges.get(i);
      middles[i] = (low + high) / 2;
    }
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      steps.add(middles[i + 1] - middles[i]);
    }
    return new BinScore(edges, steps);
  }

  /** The number of bins. */
  public int size() {
    return edges.length + 1;
  }

  /**
   * The bin of a probability, from 0; an edge belongs to the bin above it.
   *
   * @throws IllegalArgumentException where it is no probability
   */
  public int bin(double probability) {
    Probability.check(probability);
    int bin = 0;
    while (bin < edges.length && probability >= edges[bin]) {
      bin++;
    }
    return bin;
  }

  /**
   * The loss of naming a bin; the least possible loss for either outcome is 0.
   *
   * @throws IndexOutOfBoundsException where there is no such bin
   */
  public double loss(int bin, boolean happened) {
    Objects.checkIndex(bin, size());
    double loss = 0;
    for (int i = 0; i < edges.length; i++) {
      boolean isBelow = i < bin;
      loss += isBelow && !happened ? 2 * steps[i] * edges[i] : 0;
      loss += !isBelow && happened ? 2 * steps[i] * (1 - edges[i]) : 0;
    }
    return loss;
  }
}
