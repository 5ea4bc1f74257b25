package hearsay.lab.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Windows of about one length, padded to one length.
 *
 * @param size how many windows
 * @param length pieces of the longest
 * @param rows of the one with most words
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for one batch, never compared
record Batch(
    int size,
    int length,
    int rows,
    long[] pieces,
    long[] features,
    float[] keep,
    long[] first,
    float[] wordKeep,
    long[] tags,
    long[] cueOf,
    long[] sourceOf) {
  /** How many windows are sorted by length at a time. */
  private static final int POOL = 256;

  static Batch of(List<Example> examples) {
    int length = examples.stream().mapToInt(one -> one.input().length()).max().orElseThrow();
    int rows = examples.stream().mapToInt(Example::rows).max().orElseThrow();
    int n = examples.size();
    Batch batch =
        new Batch(
            n,
            length,
            rows,
            new long[n * length],
            new long[n * length],
            new float[n * length],
            new long[n * rows],
            new float[n * rows],
            ignored(n * rows),
            ignored(n * rows),
            ignored(n * rows));
    for (int i = 0; i < n; i++) {
      batch.fill(i, examples.get(i));
    }
    return batch;
  }

  private static long[] ignored(int n) {
    long[] values = new long[n];
    Arrays.fill(values, Example.IGNORED);
    return values;
  }

  private void fill(int i, Example example) {
    for (int k = 0; k < example.input().length(); k++) {
      pieces[i * length + k] = example.input().pieces()[k];
      features[i * length + k] = example.input().features()[k];
      keep[i * length + k] = 1;
    }
    for (int k = 0; k < example.rows(); k++) {
      first[i * rows + k] = k == 0 ? 0 : example.input().firstPiece()[k - 1];
      wordKeep[i * rows + k] = 1;
      tags[i * rows + k] = example.tags()[k];
      cueOf[i * rows + k] = example.cueOf()[k];
      sourceOf[i * rows + k] = example.sourceOf()[k];
    }
  }

  /** Cuts examples into batches of windows of about one length, in random order. */
  static List<List<Example>> group(List<Example> examples, int batchPieces, Random random) {
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    List<List<Example>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += POOL) {
      List<Example> pool =
          new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + POOL)));
      pool.sort(Comparator.comparingInt(one -> one.input().length()));
      batches.addAll(cut(pool, batchPieces));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static List<List<Example>> cut(List<Example> sorted, int batchPieces) {
    List<List<Example>> batches = new ArrayList<>();
    List<Example> open = new ArrayList<>();
    for (Example example : sorted) {
      if (!open.isEmpty() && (open.size() + 1) * example.input().length() > batchPieces) {
        batches.add(open);
        open = new ArrayList<>();
      }
      open.add(example);
    }
    batches.add(open);
    return batches;
  }
}
