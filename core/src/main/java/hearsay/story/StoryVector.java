package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The most telling terms of one article with their weights, of length 1 together.
 *
 * @param weights by term, the most telling first
 */
record StoryVector(
    ArticleVersion version, Map<String, Double> weights, Optional<Published> published) {
  /** What an article adds to the evidence. */
  record Draft(Map<String, StoryTerms.Use> uses, Optional<Published> published) {}

  /** A name tells more of an event than another word as rare. */
  private static final double NAME = 2;

  /** Two articles that are so many days apart are half as near. */
  private static final double HALF_DAYS = 6;

  private static final int NAMES_SHOWN = 5;

  static Draft draft(StoryEvidence article) {
    Map<String, StoryTerms.Use> uses = new TreeMap<>();
    for (StoryEvidence.Term term : article.terms()) {
      uses.put(term.words(), new StoryTerms.Use(term.times(), term.asName()));
    }
    return new Draft(uses, article.published());
  }

  /**
   * Weighs the terms of an article.
   *
   * @param spread how many articles have each term
   * @param articles how many there are
   */
  static StoryVector of(
      ArticleVersion version, Draft draft, Map<String, Integer> spread, int articles) {
    Map<String, Double> weighed = new TreeMap<>();
    draft
        .uses()
        .forEach(
            (term, use) -> {
              double rarity = Math.log((articles + 1.0) / spread.get(term));
              double name = use.isName() ? NAME : 1;
              weighed.put(term, (1 + Math.log(use.times())) * rarity * name);
            });
    List<Map.Entry<String, Double>> best = new ArrayList<>(weighed.entrySet());
    best.sort(
        Map.Entry.<String, Double>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    List<Map.Entry<String, Double>> kept =
        best.subList(0, Math.min(StoryLinker.TERMS, best.size()));
    double length =
        Math.sqrt(kept.stream().mapToDouble(entry -> entry.getValue() * entry.getValue()).sum());
    Map<String, Double> weights = new LinkedHashMap<>();
    kept.forEach(entry -> weights.put(entry.getKey(), length == 0 ? 0 : entry.getValue() / length));
    return new StoryVector(version, weights, draft.published());
  }

  /** How near two articles are, 0 to 1. */
  double nearness(StoryVector other) {
    double cosine = 0;
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      cosine += entry.getValue() * other.weights.getOrDefault(entry.getKey(), 0.0);
    }
    return cosine * Math.pow(0.5, daysBetween(other) / HALF_DAYS);
  }

  /** 0 where one of them does not say when it was published. */
  private double daysBetween(StoryVector other) {
    if (published.isEmpty() || other.published.isEmpty()) {
      return 0;
    }
    Published one = published.get();
    Published two = other.published.get();
    Duration apart =
        one.isBefore(two)
            ? Duration.between(one.latest(), two.earliest())
            : two.isBefore(one) ? Duration.between(two.latest(), one.earliest()) : Duration.ZERO;
    return apart.toHours() / 24.0;
  }

  /** The terms that weigh most in a group. */
  static List<String> telling(List<StoryVector> group) {
    Map<String, Double> sums = new TreeMap<>();
    group.forEach(
        vector -> vector.weights.forEach((term, weight) -> sums.merge(term, weight, Double::sum)));
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(NAMES_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
