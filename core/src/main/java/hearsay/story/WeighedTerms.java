package hearsay.story;

import hearsay.alignment.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The terms of some tellings as numbers, in the order of letters, and what each weighs among them:
 * the rarer, the more, and a name more than another word as rare. Immutable.
 */
final class WeighedTerms {
  /** A name tells more of an event than another word as rare. */
  private static final double NAME = 2;

  /** So many bits of a hash number the bits of a word. */
  private static final int MARK_BITS = 6;

  /**
   * What two tellings have in common.
   *
   * @param terms how many terms
   * @param namesOfOne how many of them the one has as names
   * @param namesOfOther how many the other has so
   * @param weight what they weigh in both together
   * @param besideNames the same without names
   */
  record Common(int terms, int namesOfOne, int namesOfOther, double weight, double besideNames) {}

  /** How many tellings have each term; of those with the same terms one counts. */
  private final int[] spread;

  private final double[] rarity;

  /** By telling its terms, ascending: twice the number, and one more where it is a name. */
  private final int[][] terms;

  private final int[] names;

  /** A bit for every term of a telling, and for every name: what lacks a bit lacks the term. */
  private final long[] marks;

  private final long[] nameMarks;
  private final double[] sums;
  private final double[] sumsBesideNames;

  WeighedTerms(List<Telling> tellings) {
    Map<String, Integer> numbers = numbers(tellings);
    spread = new int[numbers.size()];
    rarity = new double[numbers.size()];
    terms = new int[tellings.size()][];
    names = new int[tellings.size()];
    marks = new long[tellings.size()];
    nameMarks = new long[tellings.size()];
    sums = new double[tellings.size()];
    sumsBesideNames = new double[tellings.size()];
    Set<SentenceTerms> counted = new HashSet<>();
    for (int i = 0; i < terms.length; i++) {
      SentenceTerms own = tellings.get(i).terms();
      terms[i] = own.all().stream().mapToInt(term -> entry(numbers, own, term)).toArray();
      names[i] = own.names().size();
      mark(i);
      if (counted.add(own)) {
        Arrays.stream(terms[i]).forEach(term -> spread[term >> 1]++);
      }
    }
    for (int term = 0; term < rarity.length; term++) {
      rarity[term] = Math.log(1 + (double) counted.size() / spread[term]);
    }
    for (int i = 0; i < terms.length; i++) {
      sums[i] = Arrays.stream(terms[i]).mapToDouble(this::weight).sum();
      sumsBesideNames[i] = Arrays.stream(terms[i]).mapToDouble(this::besideNames).sum();
    }
  }

  private static Map<String, Integer> numbers(List<Telling> tellings) {
    TreeSet<String> all = new TreeSet<>();
    tellings.forEach(telling -> all.addAll(telling.terms().all()));
    Map<String, Integer> numbers = new HashMap<>(all.size() * 2);
    all.forEach(term -> numbers.put(term, numbers.size()));
    return numbers;
  }

  private static int entry(Map<String, Integer> numbers, SentenceTerms own, String term) {
    return 2 * numbers.get(term) + (own.names().contains(term) ? 1 : 0);
  }

  private void mark(int telling) {
    for (int term : terms[telling]) {
      long bit = 1L << (Words.spread(term >> 1) >>> (Long.SIZE - MARK_BITS));
      marks[telling] |= bit;
      nameMarks[telling] |= (term & 1) == 1 ? bit : 0;
    }
  }

  /** Whether each of two has a name that the other lacks, as far as that is cheap to see. */
  boolean areSurelyApart(int one, int other) {
    return (nameMarks[one] & ~marks[other]) != 0 && (nameMarks[other] & ~marks[one]) != 0;
  }

  /** How many terms there are. */
  int count() {
    return spread.length;
  }

  /** How many terms of a telling are names. */
  int names(int telling) {
    return names[telling];
  }

  /** What all terms of a telling weigh. */
  double sum(int telling) {
    return sums[telling];
  }

  /** What those weigh that are no names. */
  double sumBesideNames(int telling) {
    return sumsBesideNames[telling];
  }

  /** The terms of a telling that fewest have; of equals the first by letters. */
  int[] rarest(int telling, int most) {
    long[] byRarity =
        Arrays.stream(terms[telling])
            .mapToLong(term -> ((long) spread[term >> 1] << Integer.SIZE) | (term >> 1))
            .sorted()
            .toArray();
    int[] rarest = new int[Math.min(most, byRarity.length)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) byRarity[i];
    }
    return rarest;
  }

  private double weight(int term) {
    return rarity[term >> 1] * ((term & 1) == 1 ? NAME : 1);
  }

  private double besideNames(int term) {
    return (term & 1) == 1 ? 0 : rarity[term >> 1];
  }

  /** What two tellings have in common. Linear in their terms. */
  Common common(int one, int other) {
    int[] a = terms[one];
    int[] b = terms[other];
    int shared = 0;
    int namesOfOne = 0;
    int namesOfOther = 0;
    double weight = 0;
    double rest = 0;
    int j = 0;
    for (int i = 0; i < a.length && j < b.length; i++) {
      while (j < b.length && b[j] >> 1 < a[i] >> 1) {
        j++;
      }
      if (j < b.length && b[j] >> 1 == a[i] >> 1) {
        shared++;
        namesOfOne += a[i] & 1;
        namesOfOther += b[j] & 1;
        weight += weight(a[i]) + weight(b[j]);
        rest += besideNames(a[i]) + besideNames(b[j]);
      }
    }
    return new Common(shared, namesOfOne, namesOfOther, weight, rest);
  }
}
