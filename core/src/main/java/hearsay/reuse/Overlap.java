package hearsay.reuse;

import hearsay.alignment.Block;
import hearsay.alignment.Words;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a pair's words stands in both, counted on each side. Words of two blocks that lie on
 * one another count once.
 *
 * @param a the first text
 * @param b the second
 * @param same words that are the same in both, over the words of the shorter sides of the blocks: 1
 *     where nothing but whole words was left out
 * @param inOrder the share of these words that come in the same order in both
 */
record Overlap(Count a, Count b, double same, double inOrder) {
  /**
   * Of one text.
   *
   * @param words how many it has
   * @param quoted how many of its quoted words are shared
   * @param other how many of its other words are shared
   */
  record Count(int words, int quoted, int other) {
    /** The share of the text that stands in the other, 0 to 1. */
    double containment() {
      return words == 0 ? 0 : (double) (quoted + other) / words;
    }

    int shared() {
      return quoted + other;
    }

    int own() {
      return words - quoted - other;
    }
  }

  static Overlap of(Words a, Words b, List<Block> blocks) {
    boolean[] inA = new boolean[a.size()];
    boolean[] inB = new boolean[b.size()];
    int same = 0;
    int shorter = 0;
    for (Block block : blocks) {
      Arrays.fill(inA, block.aFrom(), block.aTo(), true);
      Arrays.fill(inB, block.bFrom(), block.bTo(), true);
      same += block.same();
      shorter += Math.min(block.aLength(), block.bLength());
    }
    double share = shorter == 0 ? 0 : (double) same / shorter;
    double inOrder = same == 0 ? 0 : (double) inOrder(a.size(), blocks) / same;
    return new Overlap(count(a, inA), count(b, inB), share, inOrder);
  }

  /**
   * The words of the heaviest choice of blocks that come in the same order in both texts, by a tree
   * of prefix maxima (Fenwick 1994): k log n for k blocks and n words.
   */
  private static int inOrder(int words, List<Block> blocks) {
    int[] best = new int[words + 1];
    int heaviest = 0;
    for (Block block : blocks) {
      int weight = block.same();
      for (int i = block.aFrom(); i > 0; i -= i & -i) {
        weight = Math.max(weight, best[i] + block.same());
      }
      heaviest = Math.max(heaviest, weight);
      for (int i = block.aFrom() + 1; i <= words; i += i & -i) {
        best[i] = Math.max(best[i], weight);
      }
    }
    return heaviest;
  }

  private static Count count(Words words, boolean[] shared) {
    int quoted = 0;
    int other = 0;
    for (int i = 0; i < shared.length; i++) {
      if (shared[i]) {
        quoted += words.isQuoted(i) ? 1 : 0;
        other += words.isQuoted(i) ? 0 : 1;
      }
    }
    return new Count(words.size(), quoted, other);
  }

  /** The larger of the two containments. */
  double containment() {
    return Math.max(a.containment(), b.containment());
  }

  /** The side of which the larger share stands in the other. */
  Count contained() {
    return a.containment() >= b.containment() ? a : b;
  }
}
