package hearsay.engine;

import hearsay.quotation.QuotedForm;
import hearsay.reuse.ReuseRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Carries what is sent between the steps from a pile that was measured to piles that were not:
 * pieces, bytes, the heaviest keys, and how unevenly they fall on partitions.
 *
 * <p>How it works. A step's pieces and bytes are measured over the whole pile and over its first
 * half and grow by the exponent between the two (1 is linear), or are taken to grow in proportion:
 * a pile in which later articles were made of earlier ones says nothing of growth. How many pieces
 * its keys have is taken for a Zipf law, whose exponent is Hill's estimate over the heaviest
 * twentieth of the keys. The heaviest keys of a larger pile are then drawn one by one, seeded (the
 * order statistics of a Pareto law by sums of exponential gaps), no key heavier than the measured
 * share of all articles allows, and thrown on partitions; all other keys are spread evenly.
 *
 * <p>Usage: {@code KeySkew PILE ARTICLES linear|measured [SEED]}.
 */
final class KeySkew {
  private static final long[] TARGETS = {10_000_000L, 1_000_000_000L};
  private static final int[] PARTITIONS = {64, 1_024};
  private static final int DRAWN = 1_000_000;
  private static final int LEAST_KEYS = 1_000;

  private final int articles;
  private final KeyLoads all;
  private final KeyLoads half;
  private final boolean isLinear;
  private final long seed;

  private KeySkew(Path pile, int articles, boolean isLinear, long seed) throws IOException {
    this.articles = articles;
    this.isLinear = isLinear;
    this.seed = seed;
    this.all = KeyLoads.of(pile, articles);
    this.half = isLinear ? all : KeyLoads.of(pile, articles / 2);
  }

  public static void main(String[] args) throws IOException {
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 20261123;
    boolean isLinear = args[2].equals("linear");
    KeySkew skew = new KeySkew(Path.of(args[0]), Integer.parseInt(args[1]), isLinear, seed);
    System.out.printf("seed %d, %d articles%n", seed, skew.articles);
    skew.measured();
    for (int i = 0; i < TARGETS.length; i++) {
      skew.carried(TARGETS[i], PARTITIONS[i]);
    }
  }

  private void measured() throws IOException {
    System.out.println("step         keys per article  pieces  bytes  heaviest key  growth  Zipf");
    for (Step step : Step.values()) {
      List<Integer> loads = all.loads(step);
      System.out.printf(
          Locale.ROOT,
          "%-12s %10.3f %13.2f %8.0f %10d %10.2f %7.2f%n",
          step,
          (double) all.keys(step) / articles,
          (double) all.pieces(step) / articles,
          (double) all.bytes(step) / articles,
          loads.isEmpty() ? 0 : loads.get(0),
          growth(half.pieces(step), all.pieces(step)),
          tail(loads));
    }
  }

  /** By what power of the pile something grows. */
  private double growth(long before, long now) {
    return isLinear || before == 0 ? 1 : Math.log((double) now / before) / Math.log(2);
  }

  /** Hill's estimate of a Pareto exponent; 0 where there are too few keys. */
  private static double tail(List<Integer> loads) {
    if (loads.size() < LEAST_KEYS) {
      return 0;
    }
    int top = loads.size() / 20;
    double least = loads.get(top);
    double sum = 0;
    for (int i = 0; i < top; i++) {
      sum += Math.log(loads.get(i) / least);
    }
    return sum == 0 ? Double.POSITIVE_INFINITY : top / sum;
  }

  private double carry(long before, long now, double times) {
    return now * Math.pow(times, growth(before, now));
  }

  private void carried(long target, int partitions) throws IOException {
    double times = (double) target / articles;
    System.out.printf(Locale.ROOT, "%n%,d articles, %,d partitions%n", target, partitions);
    System.out.println(
        "step                  pieces            bytes   heaviest key  busiest partition  over its cap");
    double bytes = 0;
    for (Step step : Step.values()) {
      double all = carry(half.bytes(step), this.all.bytes(step), times);
      bytes += all;
      double pieces = carry(half.pieces(step), this.all.pieces(step), times);
      Drawn drawn = draw(step, times, pieces, partitions);
      System.out.printf(
          Locale.ROOT,
          "%-12s %,16.0f %,16.0f %,14.0f %10.2f x mean %,13d%n",
          step,
          pieces,
          all,
          drawn.heaviest,
          drawn.busiest,
          drawn.capped);
    }
    System.out.printf(Locale.ROOT, "sent between steps: %,.1f GB%n", bytes / 1e9);
  }

  /**
   * What a draw came to.
   *
   * @param heaviest pieces of the heaviest key
   * @param busiest pieces of the busiest partition, in those of a mean one
   * @param capped keys that have more than the step lets meet
   */
  private record Drawn(double heaviest, double busiest, long capped) {}

  private Drawn draw(Step step, double times, double pieces, int partitions) {
    List<Integer> loads = all.loads(step);
    if (loads.size() == 1) {
      return new Drawn(pieces, partitions, 0);
    }
    double exponent = tail(loads);
    if (exponent == 0 || Double.isInfinite(exponent)) {
      return new Drawn(loads.isEmpty() ? 0 : loads.get(0), 1, 0);
    }
    double keys = carry(half.keys(step), all.keys(step), times) / 20;
    double least = loads.get(loads.size() / 20);
    double most = loads.get(0) * times;
    Random random = new Random(seed + step.name().hashCode());
    double[] partition = new double[partitions];
    double sum = 0;
    double gap = 0;
    double heaviest = loads.get(0);
    long capped = 0;
    for (int i = 0; i < Math.min(DRAWN, keys); i++) {
      gap -= Math.log(1 - random.nextDouble());
      double load = Math.min(most, least * Math.pow(keys / gap, 1 / exponent));
      heaviest = Math.max(heaviest, load);
      capped += load > cap(step) ? 1 : 0;
      partition[random.nextInt(partitions)] += load;
      sum += load;
    }
    double rest = Math.max(0, pieces - sum) / partitions;
    double busiest = 0;
    for (double load : partition) {
      busiest = Math.max(busiest, load + rest);
    }
    double mean = Math.max(pieces, sum) / partitions;
    return new Drawn(heaviest, busiest / mean, capped);
  }

  /** Of how many pieces of a key all may meet. */
  private static int cap(Step step) {
    return switch (step) {
      case PRINT, SPREAD -> ReuseRules.FLOOD;
      case GRAM -> QuotedForm.MOST_HOLDERS;
      default -> Integer.MAX_VALUE;
    };
  }
}
