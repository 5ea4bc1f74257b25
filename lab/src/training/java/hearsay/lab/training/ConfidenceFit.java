package hearsay.lab.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits from scores to the share of records that are right: isotonic regression by the
 * pool-adjacent-violators method (Ayer et al. 1955), over bins of records of neighbouring scores.
 */
final class ConfidenceFit {
  /** Records a bin; fewer make steps out of noise. */
  private static final int BIN = 150;

  /** A support with fewer records is drawn towards this many ... */
  private static final int PRIOR_RECORDS = 10;

  /** ... of which this share is right. */
  private static final double PRIOR = 0.7;

  /**
   * The rule whose confidence is given and not fitted: the gold annotates the lines of one
   * transcript and not those of the next.
   */
  static final String UNFITTED = "transcript";

  private static final double GIVEN = 0.9;

  private final Map<String, List<Judged>> bySupport = new TreeMap<>();

  /** One record that was judged. */
  record Judged(double score, boolean right) {}

  /** A bin or several that were pooled. */
  private record Pool(double score, double right, int records) {
    double share() {
      return right / records;
    }

    Pool join(Pool other) {
      int all = records + other.records;
      return new Pool(
          (score * records + other.score * other.records) / all, right + other.right, all);
    }
  }

  /** Adds a judged record. */
  void add(String support, double score, boolean right) {
    bySupport.computeIfAbsent(support, any -> new ArrayList<>()).add(new Judged(score, right));
  }

  /** The points, a line each: support, score and confidence. */
  String points() {
    StringBuilder lines = new StringBuilder("# support\tscore\tconfidence; see the model card\n");
    bySupport.forEach(
        (support, judged) -> {
          double share = 0;
          for (Pool pool : fit(judged)) {
            double drawn =
                (pool.right() + PRIOR * PRIOR_RECORDS) / (pool.records() + PRIOR_RECORDS);
            share = Math.max(share, drawn);
            lines.append(
                String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", support, pool.score(), share));
          }
        });
    lines.append(String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", UNFITTED, GIVEN, GIVEN));
    return lines.toString();
  }

  private static List<Pool> fit(List<Judged> judged) {
    List<Judged> sorted = new ArrayList<>(judged);
    sorted.sort(Comparator.comparingDouble(Judged::score));
    List<Pool> pools = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += BIN) {
      int to = sorted.size() - from < 2 * BIN ? sorted.size() : from + BIN;
      pools.add(pool(sorted.subList(from, to)));
      if (to == sorted.size()) {
        break;
      }
    }
    for (int i = 1; i < pools.size(); i++) {
      while (i > 0 && pools.get(i - 1).share() >= pools.get(i).share()) {
        pools.set(i - 1, pools.get(i - 1).join(pools.remove(i)));
        i--;
      }
    }
    return pools;
  }

  private static Pool pool(List<Judged> records) {
    double score = records.stream().mapToDouble(Judged::score).average().orElseThrow();
    long right = records.stream().filter(Judged::right).count();
    return new Pool(score, right, records.size());
  }
}
