package hearsay.reuse;

import hearsay.alignment.SmallWords;
import hearsay.alignment.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one text of a pair has and the other lacks, sentence by sentence, and whether it belongs to
 * the same matter: whether it shares telling words with what both have. A notice that a page puts
 * in does not, nor does a lead-in from another story.
 *
 * @param belonging words of own sentences that share telling words with the shared part
 * @param strange words of the others
 * @param quotations how many quoted stretches are its own and belong
 */
record OwnWords(int belonging, int strange, int quotations) {
  /** A quotation with fewer own words may be a fragment of a shared one. */
  private static final int SHORTEST_QUOTATION = 6;

  /** Shorter pieces are what an edit left over. */
  private static final int SHORTEST_SENTENCE = 4;

  static OwnWords of(Words words, boolean[] shared) {
    int[] telling = telling(words, shared);
    int belonging = 0;
    int strange = 0;
    Set<Integer> quotations = new HashSet<>();
    for (int[] sentence : sentences(words, shared)) {
      int length = sentence[1] - sentence[0];
      if (belongs(words, sentence, telling)) {
        belonging += length;
        int quotation = words.quotation(sentence[0] + length / 2);
        if (quotation != Words.UNQUOTED && length >= SHORTEST_QUOTATION) {
          quotations.add(quotation);
        }
      } else {
        strange += length;
      }
    }
    return new OwnWords(belonging, strange, quotations.size());
  }

  /** The telling words of the shared part, by their hashes, ascending. */
  private static int[] telling(Words words, boolean[] shared) {
    int[] telling = new int[words.size()];
    int size = 0;
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] && !SmallWords.has(words.hash(i))) {
        telling[size++] = words.hash(i);
      }
    }
    int[] sorted = Arrays.copyOf(telling, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Whether a sentence has two different words of some. */
  private static boolean belongs(Words words, int[] sentence, int[] telling) {
    int first = -1;
    for (int i = sentence[0]; i < sentence[1]; i++) {
      boolean isOther = first < 0 || words.hash(i) != words.hash(first);
      if (isOther && Arrays.binarySearch(telling, words.hash(i)) >= 0) {
        if (first >= 0) {
          return true;
        }
        first = i;
      }
    }
    return false;
  }

  /** The runs of words that are not shared, cut where sentences end: from and to. */
  private static List<int[]> sentences(Words words, boolean[] shared) {
    List<int[]> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < shared.length; i++) {
      boolean ends = shared[i] || i + 1 == shared.length || endsSentence(words, i);
      if (ends) {
        int to = shared[i] ? i : i + 1;
        if (to - from >= SHORTEST_SENTENCE) {
          sentences.add(new int[] {from, to});
        }
        from = i + 1;
      }
    }
    return sentences;
  }

  private static boolean endsSentence(Words words, int word) {
    CharSequence text = words.text();
    for (int i = words.end(word); i < words.start(word + 1); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}
