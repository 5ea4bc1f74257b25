package hearsay.alignment;

import java.util.Arrays;

/**
 * Which words of two aligned texts are the same word: for each of the second the one of the first.
 * Written by {@link Aligner} only.
 */
public final class Mates {
  public static final int NONE = -1;

  private final int[] ofSecond;

  Mates(int words) {
    ofSecond = new int[words];
    Arrays.fill(ofSecond, NONE);
  }

  void set(int second, int first) {
    ofSecond[second] = first;
  }

  /** How many words the second text has. */
  public int size() {
    return ofSecond.length;
  }

  /** The word of the first text that a word of the second is, or {@link #NONE}. */
  public int of(int second) {
    return ofSecond[second];
  }

  public boolean has(int second) {
    return ofSecond[second] != NONE;
  }
}
