package hearsay.quotation;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which quotations are forms of one utterance, by their forms alone: texts are not needed. Used
 * once, by one thread.
 *
 * <p>How it works: quotations of the same words by the same speaker are one form. The grams of all
 * forms are sorted, which brings forms together that have one in common; each form is compared with
 * the earlier ones that it meets. A gram is known by 40 bits of its hash: two that are taken for
 * one cost a comparison that finds nothing.
 */
final class FormGroups {
  /** So many of the lower bits of an entry say which form it is of. */
  private static final int FORM_BITS = 24;

  private static final long FORM = (1L << FORM_BITS) - 1;

  private final List<QuotedForm> forms;
  private final int[] parents;

  /** The words of a quotation, by their hashes, and who says them. */
  private record SameForm(IntBuffer words, Optional<String> speaker) {}

  /**
   * @param forms by article and place
   */
  FormGroups(List<QuotedForm> forms) {
    this.forms = forms;
    this.parents = new int[forms.size()];
    Arrays.setAll(parents, i -> i);
    join();
  }

  /** The first form that this one is of one utterance with; itself where it is the first. */
  int root(int form) {
    int at = form;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void unite(int i, int j) {
    int one = root(i);
    int other = root(j);
    parents[Math.max(one, other)] = Math.min(one, other);
  }

  private void join() {
    int[] firsts = firsts();
    long[] byGram = byGram(firsts);
    long[] meetings = meetings(byGram);
    int[] metBy = new int[firsts.length];
    Arrays.fill(metBy, -1);
    for (long meeting : meetings) {
      int one = (int) (meeting >>> Integer.SIZE);
      for (int at = (int) meeting; isOfOne(byGram, at, (int) meeting); at++) {
        int other = (int) (byGram[at] & FORM);
        if (other < one && metBy[other] != one) {
          metBy[other] = one;
          compare(firsts[one], firsts[other]);
        }
      }
    }
  }

  private void compare(int later, int earlier) {
    if (root(later) != root(earlier) && forms.get(later).isOneWith(forms.get(earlier))) {
      unite(later, earlier);
    }
  }

  /** Whether two entries are of one gram. */
  private static boolean isOfOne(long[] byGram, int at, int other) {
    return at < byGram.length && byGram[at] >>> FORM_BITS == byGram[other] >>> FORM_BITS;
  }

  /** The first quotation of each form, united with the others; those that may be one with some. */
  private int[] firsts() {
    int[] firsts = new int[forms.size()];
    int size = 0;
    Map<SameForm, Integer> byForm = new HashMap<>();
    Map<IntBuffer, Integer> byWords = new HashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      QuotedForm one = forms.get(i);
      // What is one with nothing but by chance is not one with the same words either.
      if (one.isOneWith(one)) {
        SameForm form = new SameForm(IntBuffer.wrap(one.hashes()), one.speaker());
        Integer first = byForm.putIfAbsent(form, i);
        if (first == null) {
          firsts[size++] = i;
        } else {
          unite(first, i);
        }
        if (!one.isFragment()) {
          Integer same = byWords.putIfAbsent(form.words(), i);
          unite(same == null ? i : same, i);
        }
      }
    }
    return Arrays.copyOf(firsts, size);
  }

  /** An entry for each gram of each form, those of one gram together, by their forms. */
  private long[] byGram(int[] firsts) {
    if (firsts.length > FORM) {
      throw new IllegalArgumentException("too many quotations: " + firsts.length);
    }
    long[] entries = new long[1024];
    int size = 0;
    for (int i = 0; i < firsts.length; i++) {
      for (long gram : forms.get(firsts[i]).grams()) {
        if (size == entries.length) {
          entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = (gram & ~FORM) | i;
      }
    }
    long[] sorted = Arrays.copyOf(entries, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * For each form where the entries of its grams begin that others have, too, and not too many: the
   * form above the place, by forms.
   */
  private static long[] meetings(long[] byGram) {
    List<long[]> found = new ArrayList<>();
    int all = 0;
    int from = 0;
    while (from < byGram.length) {
      int to = from + 1;
      while (isOfOne(byGram, to, from)) {
        to++;
      }
      if (to - from > 1 && to - from <= QuotedForm.MOST_HOLDERS) {
        long[] some = new long[to - from];
        for (int at = from; at < to; at++) {
          some[at - from] = (byGram[at] & FORM) << Integer.SIZE | from;
        }
        found.add(some);
        all += some.length;
      }
      from = to;
    }
    long[] meetings = new long[all];
    int size = 0;
    for (long[] some : found) {
      System.arraycopy(some, 0, meetings, size, some.length);
      size += some.length;
    }
    Arrays.sort(meetings);
    return meetings;
  }
}
