package hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;

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

  /** A name tells more of an event than another word as rare. */
  private static final double NAME = 2;

  /** Weighs less than any term: for sentences of names alone. */
  private static final double LEAST = 1e-9;

  /** Two tellings of one event have at least so many terms in common. */
  private static final int FEWEST = 3;

  /**
   * Those between tellings that have a rare term in common and are alike at all, the greatest
   * first, and of equals those of one time.
   */
  static List<Likeness> between(List<Telling> tellings) {
    Weights weights = new Weights(tellings);
    int[] counts = counts(tellings);
    Map<String, List<Integer>> byTerm = new HashMap<>();
    List<Likeness> found = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      if (telling.isSaying()) {
        continue;
      }
      Set<Integer> met = new TreeSet<>();
      for (String term : weights.rarest(telling)) {
        List<Integer> others = byTerm.computeIfAbsent(term, any -> new ArrayList<>());
        for (int other :
            others.subList(Math.max(0, others.size() - MOST_WITH_TERM), others.size())) {
          if (counts[other] == counts[i]) {
            met.add(other);
          }
        }
        others.add(i);
      }
      for (int other : met) {
        Likeness likeness = weights.likeness(tellings.get(other), telling);
        if (likeness.share() > 0) {
          found.add(likeness);
        }
      }
    }
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

  /** What each term weighs among some tellings. */
  private static final class Weights {
    private final Map<String, Integer> spread = new HashMap<>();
    private final double all;

    Weights(List<Telling> tellings) {
      Set<SentenceTerms> counted = new HashSet<>();
      for (Telling telling : tellings) {
        if (counted.add(telling.terms())) {
          telling.terms().all().forEach(term -> spread.merge(term, 1, Integer::sum));
        }
      }
      all = counted.size();
    }

    private double rarity(String term) {
      return Math.log(1 + all / spread.get(term));
    }

    List<String> rarest(Telling telling) {
      return telling.terms().all().stream()
          .sorted(
              Comparator.comparing((String term) -> spread.get(term)).thenComparing(term -> term))
          .limit(TELLING_TERMS)
          .toList();
    }

    /** How alike two tellings are; 0 where they are apart, which is most pairs and cheap to see. */
    Likeness likeness(Telling one, Telling other) {
      if (isApart(one.terms(), other.terms())) {
        return new Likeness(one, other, 0, 0);
      }
      double shared = 0;
      double sharedBesideNames = 0;
      int terms = 0;
      for (String term : one.terms().all()) {
        if (other.terms().all().contains(term)) {
          shared += weight(one, term) + weight(other, term);
          sharedBesideNames += besideNames(one, term) + besideNames(other, term);
          terms++;
        }
      }
      if (terms < FEWEST) {
        return new Likeness(one, other, 0, 0);
      }
      return new Likeness(
          one,
          other,
          shared / (sum(one, this::weight) + sum(other, this::weight)),
          sharedBesideNames
              / Math.max(LEAST, sum(one, this::besideNames) + sum(other, this::besideNames)));
    }

    /** Whether each names somebody or something that the other does not. */
    private static boolean isApart(SentenceTerms one, SentenceTerms other) {
      return namesMore(one, other) && namesMore(other, one);
    }

    private static boolean namesMore(SentenceTerms one, SentenceTerms other) {
      return !other.all().containsAll(one.names());
    }

    private double weight(Telling telling, String term) {
      return rarity(term) * (telling.terms().names().contains(term) ? NAME : 1);
    }

    private double besideNames(Telling telling, String term) {
      return telling.terms().names().contains(term) ? 0 : rarity(term);
    }

    private static double sum(Telling telling, ToDoubleBiFunction<Telling, String> weight) {
      return telling.terms().all().stream()
          .mapToDouble(term -> weight.applyAsDouble(telling, term))
          .sum();
    }
  }
}
