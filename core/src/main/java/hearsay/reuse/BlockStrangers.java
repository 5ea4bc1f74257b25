package hearsay.reuse;

import hearsay.alignment.Words;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts in how many articles that have nothing to do with one another a block of words stands:
 * what speaks for boilerplate and against the background of one story, told again and again.
 *
 * <p>Articles are strangers where they share hardly any longer words outside the block. Counted
 * greedily, in the order of {@link #note}, and no further than {@value #ENOUGH}. Not thread-safe.
 */
public final class BlockStrangers {
  /** What stands in so many strangers belongs to no story. */
  public static final int ENOUGH = 5;

  /**
   * Strangers share less than this of their longer words. In {@code gold/reuse/same-event} 2 of 150
   * pairs about one event do, and 88 in 100 of the pairs about two.
   */
  private static final double ALIKE = 0.1;

  /** Shorter words are everybody's. */
  private static final int LONGER = 3;

  private final Map<Long, List<int[]>> strangers = new HashMap<>();

  /** Takes in that a block stands in an article. Linear in the text. */
  public void note(ReuseArticle article, Span block) {
    List<int[]> known = strangers.computeIfAbsent(hash(article, block), k -> new ArrayList<>(1));
    if (known.size() < ENOUGH) {
      int[] words = longerWords(Words.of(article.text(), List.of(), List.of(block)));
      if (known.stream().allMatch(other -> isStrange(words, other))) {
        known.add(words);
      }
    }
  }

  /** Whether a block stands in enough strangers. */
  public boolean areEnough(ReuseArticle article, Span block) {
    return strangers.getOrDefault(hash(article, block), List.of()).size() >= ENOUGH;
  }

  private static long hash(ReuseArticle article, Span block) {
    return Words.of(block.cut(article.text()), List.of(), List.of()).fingerprint();
  }

  private static int[] longerWords(Words words) {
    int[] longer = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.end(i) - words.start(i) > LONGER) {
        longer[size++] = words.hash(i);
      }
    }
    return Arrays.stream(longer, 0, size).sorted().distinct().toArray();
  }

  private static boolean isStrange(int[] a, int[] b) {
    int shared = 0;
    int j = 0;
    for (int word : a) {
      while (j < b.length && b[j] < word) {
        j++;
      }
      shared += j < b.length && b[j] == word ? 1 : 0;
    }
    int all = a.length + b.length - shared;
    return all > 0 && shared < ALIKE * all;
  }
}
