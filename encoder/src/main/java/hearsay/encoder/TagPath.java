package hearsay.encoder;

import java.util.Arrays;

/**
 * The most probable tags of a segment that are well formed: an inside tag only behind a tag of the
 * same part (Viterbi 1967).
 */
final class TagPath {
  private TagPath() {}

  /**
   * Finds the path.
   *
   * @param log seven logarithms of probabilities a word
   * @return a tag for each word from one word to another
   */
  static int[] best(float[] log, int from, int to) {
    int n = to - from;
    byte[] back = new byte[n * Tags.COUNT];
    double[] score = new double[Tags.COUNT];
    for (int t = 0; t < Tags.COUNT; t++) {
      score[t] = Tags.isInside(t) ? Double.NEGATIVE_INFINITY : log[from * Tags.COUNT + t];
    }
    double[] next = new double[Tags.COUNT];
    for (int i = 1; i < n; i++) {
      int any = best(score);
      for (int t = 0; t < Tags.COUNT; t++) {
        int before = any;
        if (Tags.isInside(t)) {
          before = score[t - 1] >= score[t] ? t - 1 : t;
        }
        back[i * Tags.COUNT + t] = (byte) before;
        next[t] = score[before] + log[(from + i) * Tags.COUNT + t];
      }
      double[] swap = score;
      score = next;
      next = swap;
    }
    int[] path = new int[n];
    path[n - 1] = best(score);
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = back[i * Tags.COUNT + path[i]];
    }
    return path;
  }

  private static int best(double[] score) {
    int best = 0;
    for (int t = 1; t < score.length; t++) {
      best = score[t] > score[best] ? t : best;
    }
    return best;
  }

  /** For tests: the score of a path. */
  static double score(float[] log, int from, int[] path) {
    double[] parts = new double[path.length];
    Arrays.setAll(parts, i -> log[(from + i) * Tags.COUNT + path[i]]);
    return Arrays.stream(parts).sum();
  }
}
