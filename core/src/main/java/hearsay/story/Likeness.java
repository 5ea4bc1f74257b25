package hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two tellings share.
 *
 * @param one the earlier one in the list
 * @param share of their terms, each weighed by how rare it is, 0 to 1 (a weighted Dice
 *     coefficient); names weigh more
 * @param besideNames the same of those terms that are no names
 */
record Likeness(Telling one, Telling other, double share, double besideNames) {
  /** A telling is looked up by so many of its rarest terms ... */
  private static final int TELLING_TERMS = 8;

  /** ... among so many others that have one of them. */
  private static final int MOST_WITH_TERM = 64;

  /** Weighs less than any term: for sentences of names alone. */
  private static final double LEAST = 1e-9;

  /** Two tellings of one event have at least so many terms in common. */
  private static final int FEWEST = 3;

  /**
   * Those between tellings that have a rare term in common and are alike at all, the greatest
   * first, and of equals those of one time.
   */
  static List<Likeness> between(List<Telling> tellings) {
    List<Likeness> found = new Search(tellings).found();
    // A stable sort: those that are as great stay in the order of the list.
    found.sort(
        Comparator.comparingDouble(Likeness::share)
            .reversed()
            .thenComparing(one -> !one.one().interval().equals(one.other().interval())));
    return found;
  }

  /** The same number for tellings that count the same: others are apart, and most are. */
  private static int[] counts(List<Telling> tellings) {
    Map<Set<String>, Integer> numbers = new HashMap<>();
    return tellings.stream()
        .mapToInt(one -> numbers.computeIfAbsent(one.terms().counts(), any -> numbers.size()))
        .toArray();
  }

  /** Looks each telling up among those before it. Confined to one call. */
  private static final class Search {
    private final List<Telling> tellings;
    private final WeighedTerms weighed;
    private final int[] counts;
    private final TellingList[] holders;

    /** The last one that met each telling. */
    private final int[] metBy;

    Search(List<Telling> tellings) {
      this.tellings = tellings;
      weighed = new WeighedTerms(tellings);
      counts = counts(tellings);
      holders = new TellingList[weighed.count()];
      metBy = new int[tellings.size()];
      Arrays.fill(metBy, -1);
    }

    List<Likeness> found() {
      List<Likeness> found = new ArrayList<>();
      for (int i = 0; i < tellings.size(); i++) {
        if (!tellings.get(i).isSaying()) {
          for (int other : met(i)) {
            add(other, i, found);
          }
        }
      }
      return found;
    }

    /**
     * The earlier ones that have one of the rarest terms, ascending, without those that are surely
     * apart, which are most; then it is entered itself.
     */
    private int[] met(int i) {
      int[] met = new int[TELLING_TERMS * MOST_WITH_TERM];
      int size = 0;
      for (int term : weighed.rarest(i, TELLING_TERMS)) {
        TellingList others = holders[term];
        if (others == null) {
          others = new TellingList();
          holders[term] = others;
        }
        for (int at = Math.max(0, others.size - MOST_WITH_TERM); at < others.size; at++) {
          int other = others.numbers[at];
          if (counts[other] == counts[i] && metBy[other] != i) {
            metBy[other] = i;
            met[size] = other;
            size += weighed.areSurelyApart(other, i) ? 0 : 1;
          }
        }
        others.add(i);
      }
      Arrays.sort(met, 0, size);
      return Arrays.copyOf(met, size);
    }

    /** Adds how alike two are, if they are. */
    private void add(int one, int other, List<Likeness> found) {
      WeighedTerms.Common common = weighed.common(one, other);
      boolean isApart = common.namesOfOne() < weighed.names(one);
      if (common.terms() < FEWEST || (isApart && common.namesOfOther() < weighed.names(other))) {
        return;
      }
      double share = common.weight() / (weighed.sum(one) + weighed.sum(other));
      double rest = weighed.sumBesideNames(one) + weighed.sumBesideNames(other);
      if (share > 0) {
        found.add(
            new Likeness(
                tellings.get(one),
                tellings.get(other),
                share,
                common.besideNames() / Math.max(LEAST, rest)));
      }
    }
  }

  /** Numbers of tellings, in the order in which they came. */
  private static final class TellingList {
    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }
  }
}
