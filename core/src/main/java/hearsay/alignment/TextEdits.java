package hearsay.alignment;

import hearsay.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was edited between two texts of one article, word by word: the fewest words that have to go
 * and come so that the one becomes the other. A word is what stands between white space, marks and
 * all, so that a comma is an edit and a line break is none.
 *
 * <p>How it works: the greedy algorithm of Myers ("An O(ND) difference algorithm and its
 * variations", Algorithmica 1986) between the first and the last word that differ. Its time grows
 * with the length times the number of edits, so both are bounded: where texts differ in more than
 * {@value #MAX_EDITED} words, or after {@value #MAX_STEPS} steps, what stands between is one edit.
 * {@link WordPath} is for quotations: its table would be too large for an article, and it says that
 * what was cut off is one gap at the end, where the fewest edits may be several.
 */
public final class TextEdits {
  /** Of a text of a thousand words; what differs in more was written anew. */
  private static final int MAX_EDITED = 1000;

  /** About a tenth of a second. */
  private static final long MAX_STEPS = 50_000_000L;

  /**
   * One place that was edited.
   *
   * @param before the words that went; empty where words only came
   * @param after the words that came; empty where words only went
   */
  public record Edit(Optional<Span> before, Optional<Span> after) {}

  private final List<Span> before;
  private final List<Span> after;
  private final int[] a;
  private final int[] b;

  /** Where the texts begin to differ, in words, and how many are the same at their ends. */
  private int start;

  private int sameAtEnd;

  private TextEdits(CharSequence before, CharSequence after) {
    Map<String, Integer> numbers = new HashMap<>();
    this.before = words(before);
    this.after = words(after);
    this.a = numbers(before, this.before, numbers);
    this.b = numbers(after, this.after, numbers);
  }

  /** The edits, in text order; empty where the words are the same. */
  public static List<Edit> between(CharSequence before, CharSequence after) {
    return new TextEdits(before, after).find();
  }

  private static List<Span> words(CharSequence text) {
    List<Span> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isBlank = i == text.length() || isBlank(text.charAt(i));
      if (isBlank && from >= 0) {
        words.add(new Span(from, i));
        from = -1;
      } else if (!isBlank && from < 0) {
        from = i;
      }
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int[] numbers(CharSequence text, List<Span> words, Map<String, Integer> numbers) {
    int[] all = new int[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = numbers.computeIfAbsent(words.get(i).cut(text), word -> numbers.size());
    }
    return all;
  }

  private List<Edit> find() {
    while (start < Math.min(a.length, b.length) && a[start] == b[start]) {
      start++;
    }
    int most = Math.min(a.length, b.length) - start;
    while (sameAtEnd < most && a[a.length - 1 - sameAtEnd] == b[b.length - 1 - sameAtEnd]) {
      sameAtEnd++;
    }
    if (start == a.length - sameAtEnd && start == b.length - sameAtEnd) {
      return List.of();
    }
    return paths()
        .map(this::follow)
        .orElseGet(() -> List.of(edit(start, a.length - sameAtEnd, start, b.length - sameAtEnd)));
  }

  /**
   * For every number of edits, how far into the first text each diagonal comes; empty where the
   * texts differ too much. Row {@code d} has the diagonals from {@code -d} to {@code d} in steps of
   * two.
   */
  private Optional<List<int[]>> paths() {
    int lengthA = a.length - sameAtEnd - start;
    int lengthB = b.length - sameAtEnd - start;
    List<int[]> rows = new ArrayList<>();
    long steps = 0;
    for (int d = 0; d <= Math.min(MAX_EDITED, lengthA + lengthB) && steps < MAX_STEPS; d++) {
      int[] row = new int[d + 1];
      for (int i = 0; i <= d; i++) {
        int k = 2 * i - d;
        int from = d == 0 ? 0 : first(rows.get(d - 1), d, i);
        int x = Math.min(from, lengthA);
        while (x < lengthA && x - k < lengthB && x - k >= 0 && a[start + x] == b[start + x - k]) {
          x++;
        }
        steps += x - from + 1;
        row[i] = x;
        if (x >= lengthA && x - k >= lengthB) {
          rows.add(row);
          return Optional.of(rows);
        }
      }
      rows.add(row);
    }
    return Optional.empty();
  }

  /** Where a diagonal begins: a word further on than its left neighbor, or as far as its right. */
  private static int first(int[] last, int d, int i) {
    if (i == 0) {
      return last[0];
    }
    if (i == d) {
      return last[d - 1] + 1;
    }
    return Math.max(last[i - 1] + 1, last[i]);
  }

  /** Goes the way back, and joins steps that follow one another without a word between. */
  private List<Edit> follow(List<int[]> rows) {
    int x = a.length - sameAtEnd - start;
    int y = b.length - sameAtEnd - start;
    Deque<Edit> edits = new ArrayDeque<>();
    int endX = x;
    int endY = y;
    int fromX = x;
    int fromY = y;
    for (int d = rows.size() - 1; d > 0; d--) {
      int i = (x - y + d) / 2;
      int[] last = rows.get(d - 1);
      boolean goes = i == d || (i > 0 && last[i - 1] + 1 >= last[i]);
      int beginX = goes ? last[i - 1] + 1 : last[i];
      int beginY = beginX - (x - y);
      if (beginX < fromX || beginY < fromY) {
        addUnlessEmpty(edits, fromX, endX, fromY, endY);
        endX = beginX;
        endY = beginY;
      }
      x = goes ? beginX - 1 : beginX;
      y = goes ? beginY : beginY - 1;
      fromX = x;
      fromY = y;
    }
    addUnlessEmpty(edits, fromX, endX, fromY, endY);
    return List.copyOf(edits);
  }

  private void addUnlessEmpty(Deque<Edit> edits, int fromX, int endX, int fromY, int endY) {
    if (fromX < endX || fromY < endY) {
      edits.addFirst(edit(start + fromX, start + endX, start + fromY, start + endY));
    }
  }

  private Edit edit(int fromA, int toA, int fromB, int toB) {
    return new Edit(span(before, fromA, toA), span(after, fromB, toB));
  }

  private static Optional<Span> span(List<Span> words, int from, int to) {
    return from == to ? Optional.empty() : Optional.of(words.get(from).cover(words.get(to - 1)));
  }
}
