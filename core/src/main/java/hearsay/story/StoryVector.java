package hearsay.story;

import hearsay.reuse.Published;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The most telling terms of one article with their weights, of length 1 together. Immutable. */
final class StoryVector {
  /** A name tells more of an event than another word as rare. */
  private static final double NAME = 2;

  /** Two articles that are so many days apart are half as near. */
  private static final double HALF_DAYS = 6;

  private static final int NAMES_SHOWN = 5;

  private final StoryDraft draft;

  /** The terms by their numbers, the most telling first, and what each weighs. */
  private final int[] terms;

  private final double[] weights;

  /** The same terms ascending, above their places in the lower 32 bits. */
  private final long[] byTerm;

  private StoryVector(StoryDraft draft, int[] terms, double[] weights) {
    this.draft = draft;
    this.terms = terms;
    this.weights = weights;
    this.byTerm = new long[terms.length];
    Arrays.setAll(byTerm, i -> ((long) terms[i] << Integer.SIZE) | i);
    Arrays.sort(byTerm);
  }

  StoryDraft draft() {
    return draft;
  }

  /** The terms by their numbers, the most telling first. */
  int[] terms() {
    return terms;
  }

  /**
   * Weighs the terms of an article.
   *
   * @param spread how many articles have each term
   * @param ranks the place of each term in the order of letters
   * @param articles how many there are
   */
  static StoryVector of(StoryDraft draft, int[] spread, int[] ranks, int articles) {
    double[] weighed = new double[draft.size()];
    for (int i = 0; i < weighed.length; i++) {
      double rarity = Math.log((articles + 1.0) / spread[draft.term(i)]);
      weighed[i] = (1 + Math.log(draft.times(i))) * rarity * (draft.isName(i) ? NAME : 1);
    }
    int[] best =
        IntStream.range(0, weighed.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> weighed[i])
                    .reversed()
                    .thenComparing(i -> ranks[draft.term(i)]))
            .limit(StoryLinker.TERMS)
            .mapToInt(i -> i)
            .toArray();
    double length = Math.sqrt(IntStream.of(best).mapToDouble(i -> weighed[i] * weighed[i]).sum());
    return new StoryVector(
        draft,
        IntStream.of(best).map(draft::term).toArray(),
        IntStream.of(best).mapToDouble(i -> length == 0 ? 0 : weighed[i] / length).toArray());
  }

  private double weight(int term) {
    int at = Arrays.binarySearch(byTerm, (long) term << Integer.SIZE);
    int place = at >= 0 ? at : -at - 1;
    boolean isThere = place < byTerm.length && (int) (byTerm[place] >>> Integer.SIZE) == term;
    return isThere ? weights[(int) byTerm[place]] : 0.0;
  }

  /** How near two articles are, 0 to 1. */
  double nearness(StoryVector other) {
    double cosine = 0;
    for (int i = 0; i < terms.length; i++) {
      cosine += weights[i] * other.weight(terms[i]);
    }
    return cosine * inTime(other);
  }

  /** What is left of how near two are, whatever their terms, by the days between them; 0 to 1. */
  double inTime(StoryVector other) {
    return Math.pow(0.5, daysBetween(other) / HALF_DAYS);
  }

  /** 0 where one of them does not say when it was published. */
  private double daysBetween(StoryVector other) {
    Optional<Published> published = draft.published();
    if (published.isEmpty() || other.draft.published().isEmpty()) {
      return 0;
    }
    Published one = published.get();
    Published two = other.draft.published().get();
    Duration apart =
        one.isBefore(two)
            ? Duration.between(one.latest(), two.earliest())
            : two.isBefore(one) ? Duration.between(two.latest(), one.earliest()) : Duration.ZERO;
    return apart.toHours() / 24.0;
  }

  /** The terms that weigh most in a group. */
  static List<String> telling(List<StoryVector> group, List<String> words) {
    Map<String, Double> sums = new HashMap<>();
    for (StoryVector vector : group) {
      for (int i = 0; i < vector.terms.length; i++) {
        sums.merge(words.get(vector.terms[i]), vector.weights[i], Double::sum);
      }
    }
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMES_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
