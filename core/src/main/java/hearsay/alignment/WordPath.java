package hearsay.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The shortest way from one run of words to another by leaving out and putting in words.
 *
 * <p>How it works: the table of the longest common subsequence (Wagner and Fischer 1974), walked
 * back so that what is left out comes as late as it can: a quotation that was cut off ends in one
 * gap. What begins the same is taken off first; where more than {@value #MOST_CELLS} cells would
 * remain, the rest is one change.
 */
public final class WordPath {
  private static final int MOST_CELLS = 250_000;

  /** A change: the words from one index to another on both sides, one of them possibly empty. */
  public record Change(int aFrom, int aTo, int bFrom, int bTo) {
    public int aLength() {
      return aTo - aFrom;
    }

    public int bLength() {
      return bTo - bFrom;
    }

    private Change shift(int by) {
      return new Change(aFrom + by, aTo + by, bFrom + by, bTo + by);
    }
  }

  private final int[] a;
  private final int[] b;

  private WordPath(int[] a, int[] b) {
    this.a = a;
    this.b = b;
  }

  /** The changes between two runs of words, given by their hashes, in order. */
  public static List<Change> changes(int[] a, int[] b) {
    return new WordPath(a, b).changes();
  }

  private List<Change> changes() {
    int head = 0;
    while (head < a.length && head < b.length && a[head] == b[head]) {
      head++;
    }
    int n = a.length - head;
    int m = b.length - head;
    if (n == 0 && m == 0) {
      return List.of();
    }
    boolean isOne = n == 0 || m == 0 || (long) (n + 1) * (m + 1) > MOST_CELLS;
    List<Change> changes =
        isOne ? List.of(new Change(head, head + n, head, head + m)) : walk(head, n, m);
    List<Change> slid = new ArrayList<>(changes);
    slid.set(0, slideToBeginning(changes.get(0)));
    return slid;
  }

  /**
   * The first change at the very beginning, if it may as well be there: what was said twice and is
   * left out once was left out at the beginning.
   */
  private Change slideToBeginning(Change first) {
    int[] longer = first.aLength() > 0 ? a : b;
    int from = first.aLength() > 0 ? first.aFrom() : first.bFrom();
    int to = first.aLength() > 0 ? first.aTo() : first.bTo();
    boolean atEnd = to == longer.length;
    boolean slides =
        Math.min(first.aLength(), first.bLength()) == 0
            && !atEnd
            && Arrays.equals(longer, 0, from, longer, to - from, to);
    return slides ? first.shift(-from) : first;
  }

  private int[][] distances(int head, int n, int m) {
    int[][] cost = new int[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int gap = 1 + Math.min(cost[i - 1][j], cost[i][j - 1]);
          boolean same = a[head + i - 1] == b[head + j - 1];
          cost[i][j] = same ? Math.min(gap, cost[i - 1][j - 1]) : gap;
        }
      }
    }
    return cost;
  }

  private List<Change> walk(int head, int n, int m) {
    int[][] cost = distances(head, n, m);
    List<Change> changes = new ArrayList<>();
    int i = n;
    int j = m;
    int iEnd = n;
    int jEnd = m;
    while (i > 0 || j > 0) {
      if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        i--;
      } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
        j--;
      } else {
        add(changes, head, i, iEnd, j, jEnd);
        iEnd = --i;
        jEnd = --j;
      }
    }
    add(changes, head, 0, iEnd, 0, jEnd);
    Collections.reverse(changes);
    return changes;
  }

  private static void add(List<Change> changes, int head, int i, int iEnd, int j, int jEnd) {
    if (i < iEnd || j < jEnd) {
      changes.add(new Change(head + i, head + iEnd, head + j, head + jEnd));
    }
  }
}
