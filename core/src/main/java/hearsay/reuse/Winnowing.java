package hearsay.reuse;

import hearsay.alignment.Words;
import java.util.Arrays;

/**
 * Chooses the fingerprints of a text: hashes of five words in a row, thinned so that two texts that
 * share a long enough stretch share a fingerprint of it.
 *
 * <p>How it works: winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003). Of every {@code w}
 * hashes in a row the smallest is kept, so any stretch of {@code w + 4} words that two texts share
 * gives both the same fingerprint. The whole text is winnowed with a wide window, and every
 * quotation once more with a narrow one, because quotations are what outlets share when they share
 * nothing else. What is chosen depends on the words alone, never on other texts.
 */
final class Winnowing {
  /** Words in a row to a hash. */
  static final int WORDS = 5;

  /** The window within quotations: a shared quotation of six words is never missed. */
  static final int QUOTED_WINDOW = 2;

  /** The window elsewhere: a shared stretch of 20 words is never missed. */
  static final int OTHER_WINDOW = 16;

  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long TOP = power(BASE, WORDS - 1);

  /** Set in the fingerprints of quoted words, so that they never equal those of unquoted ones. */
  static final long QUOTED = 1;

  private static final long SALT = 0x5851F42D4C957F2DL;

  private long[] prints = new long[64];
  private int[] places = new int[64];
  private int size;

  /** Chooses the fingerprints of a text: first those of the whole, then those of its quotations. */
  Winnowing(Words words) {
    int grams = words.size() - WORDS + 1;
    if (grams > 0) {
      choose(words, grams);
    }
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /** How many there are; the same one may be there twice. */
  int size() {
    return size;
  }

  long print(int i) {
    return prints[i];
  }

  /** The first of the words of a fingerprint. */
  int place(int i) {
    return places[i];
  }

  static boolean isQuoted(long print) {
    return (print & QUOTED) != 0;
  }

  private void choose(Words words, int grams) {
    long[] hashes = hashes(words, grams);
    choose(hashes, 0, grams, OTHER_WINDOW, false);
    int from = 0;
    while (from < words.size()) {
      int to = from + 1;
      while (to < words.size() && words.quotation(to) == words.quotation(from)) {
        to++;
      }
      if (words.isQuoted(from)) {
        choose(hashes, from, to - WORDS + 1, QUOTED_WINDOW, true);
      }
      from = to;
    }
  }

  private static long[] hashes(Words words, int grams) {
    long[] hashes = new long[grams];
    long rolling = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i >= WORDS) {
        rolling -= words.hash(i - WORDS) * TOP;
      }
      rolling = rolling * BASE + words.hash(i);
      if (i >= WORDS - 1) {
        hashes[i - WORDS + 1] = Words.spread(rolling);
      }
    }
    return hashes;
  }

  /** Keeps the smallest hash of every window in a range, once; of equal ones the last. */
  private void choose(long[] hashes, int from, int to, int window, boolean quoted) {
    int least = -1;
    int kept = -1;
    for (int end = from; end < to; end++) {
      int begin = Math.max(from, end - window + 1);
      if (least < begin) {
        least = begin;
        for (int i = begin + 1; i <= end; i++) {
          least = hashes[i] <= hashes[least] ? i : least;
        }
      } else if (hashes[end] <= hashes[least]) {
        least = end;
      }
      boolean isFull = end - from + 1 >= window || end == to - 1;
      if (isFull && least != kept) {
        long hash = hashes[least];
        add(quoted ? Words.spread(hash ^ SALT) | QUOTED : hash & ~QUOTED, least);
        kept = least;
      }
    }
  }

  private void add(long print, int place) {
    if (size == prints.length) {
      prints = Arrays.copyOf(prints, size * 2);
      places = Arrays.copyOf(places, size * 2);
    }
    prints[size] = print;
    places[size++] = place;
  }
}
