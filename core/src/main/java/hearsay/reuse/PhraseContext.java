package hearsay.reuse;

import hearsay.alignment.Words;
import java.util.Arrays;

/**
 * The words next to five quoted ones, two on either side, as a number: a byte for each. In a large
 * pile the same five words are said by chance, and who quotes the same utterance has more of it.
 * Words of another quotation, or of none, do not count.
 */
final class PhraseContext {
  /** Of a phrase that a text has twice: whatever stands around it agrees with it. */
  static final int ANY = 0;

  private static final int NONE = 1;
  private static final int FIRST = 2;
  private static final int BYTE = 0xff;

  private PhraseContext() {}

  /** What stands around the words of a fingerprint that begins at a word. */
  static int of(Words words, int place) {
    int behind = place + Winnowing.WORDS;
    return (word(words, place, place - 2) << 24)
        | (word(words, place, place - 1) << 16)
        | (word(words, place, behind) << 8)
        | word(words, place, behind + 1);
  }

  private static int word(Words words, int place, int at) {
    boolean isSaid = at >= 0 && at < words.size() && words.quotation(at) == words.quotation(place);
    return isSaid ? FIRST + Integer.remainderUnsigned(words.hash(at), BYTE + 1 - FIRST) : NONE;
  }

  /**
   * Whether the two texts can have more words in common there: the next one on either side, or the
   * one behind it, is the same, or was put in.
   */
  static boolean agree(int one, int other) {
    return one == ANY
        || other == ANY
        || haveCommon(one >>> 16, other >>> 16)
        || haveCommon(one, other);
  }

  /** Whether one of two bytes is one of two others. */
  private static boolean haveCommon(int one, int other) {
    int near = one & BYTE;
    int far = (one >>> 8) & BYTE;
    return isOneOf(near, other) || isOneOf(far, other);
  }

  private static boolean isOneOf(int word, int other) {
    return word != NONE && (word == (other & BYTE) || word == ((other >>> 8) & BYTE));
  }

  /**
   * The contexts of some phrases in the order of their numbers, each once.
   *
   * @param entries a phrase's number, above its context in the lower 32 bits; is sorted
   */
  static int[] inOrder(long[] entries) {
    Arrays.sort(entries);
    int[] contexts = new int[entries.length];
    int size = 0;
    for (int i = 0; i < entries.length; i++) {
      if (i > 0 && entries[i] >> Integer.SIZE == entries[i - 1] >> Integer.SIZE) {
        contexts[size - 1] = ANY;
      } else {
        contexts[size++] = (int) entries[i];
      }
    }
    return Arrays.copyOf(contexts, size);
  }

  /** A phrase for {@link #inOrder}. */
  static long entry(int number, int context) {
    return ((long) number << Integer.SIZE) | (context & 0xFFFFFFFFL);
  }
}
