package hearsay.scoring;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.ProbabilityLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of somebody's forecasts: first what needs no lexicon, then, from {@link
 * Decomposition#LEAST_FOR_A_GRADE} on, scores under one.
 *
 * @param outcomes how many rulings of each kind
 * @param contradicted on how many forecasts rulings contradict one another
 * @param called predictions by what they were called, the most frequent first
 * @param plans plans, all as one
 * @param vagueness how many nobody can rule on
 * @param scored how many count for a score
 * @param grade the scores; empty where there are too few
 */
public record ScoreCard(
    Map<Outcome, Integer> outcomes,
    int contradicted,
    List<Called> called,
    Called plans,
    VaguenessRate vagueness,
    int scored,
    Optional<Grade> grade) {
  private static final int DRAWS = 1_000;

  /** Any number would do; the same one gives the same intervals on every machine. */
  private static final long SEED = 20_260_101;

  /**
   * Forecasts that were called the same.
   *
   * @param phrase what they were called
   * @param count how many came or did not
   * @param happened how many came as they were worded
   * @param isScored whether they count for a score
   */
  public record Called(String phrase, int count, int happened, boolean isScored) {}

  /**
   * Scores under one lexicon. All losses: 0 is best; the Brier scores are of the half form, up to
   * 1.
   *
   * @param lexicon its name and version
   * @param band mean of the best and of the worst that the ranges allow
   * @param expectation mean over a survey's answers; empty for a scale, which has none
   * @param bins mean of the proper score over the lexicon's bins
   * @param binsInterval its bootstrap interval
   * @param parts the decomposition at the medians, or middles, of the ranges
   * @param scoreInterval bootstrap interval of the score that is decomposed
   * @param partIntervals those of its parts
   * @param points the forecasts behind it
   */
  public record Grade(
      String lexicon,
      BrierScore.Band band,
      Optional<Double> expectation,
      double bins,
      Decomposition.Interval binsInterval,
      Decomposition parts,
      Decomposition.Interval scoreInterval,
      Decomposition.PartIntervals partIntervals,
      List<ScoredForecast> points) {
    public Grade {
      points = List.copyOf(points);
    }
  }

  public ScoreCard {
    called = List.copyOf(called);
  }

  /**
   * The card of some forecasts.
   *
   * @param forecasts each one once, however many report it
   * @param lexicon under which their words were read
   * @param withPossible whether words of mere possibility count for a score
   */
  public static ScoreCard of(
      List<RuledForecast> forecasts, ProbabilityLexicon lexicon, boolean withPossible) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    forecasts.forEach(one -> one.outcome().ifPresent(it -> outcomes.merge(it, 1, Integer::sum)));
    List<RuledForecast> scored =
        forecasts.stream().filter(one -> one.isScored(withPossible)).toList();
    return new ScoreCard(
        outcomes,
        (int) forecasts.stream().filter(one -> one.outcome().isEmpty()).count(),
        called(forecasts, withPossible),
        plans(forecasts),
        VaguenessRate.of(forecasts.stream().flatMap(one -> one.outcome().stream()).toList()),
        scored.size(),
        scored.size() < Decomposition.LEAST_FOR_A_GRADE
            ? Optional.empty()
            : Optional.of(grade(scored, lexicon)));
  }

  private static List<Called> called(List<RuledForecast> forecasts, boolean withPossible) {
    Map<String, List<RuledForecast>> byPhrase = new TreeMap<>();
    for (RuledForecast one : forecasts) {
      if (one.isSettled() && one.kind() == ForecastKind.PREDICTION) {
        byPhrase.computeIfAbsent(one.phrase().words(), any -> new ArrayList<>()).add(one);
      }
    }
    return byPhrase.entrySet().stream()
        .map(
            same ->
                called(
                    same.getKey(),
                    same.getValue(),
                    same.getValue().stream().anyMatch(one -> one.isScored(withPossible))))
        .sorted(Comparator.comparingInt(Called::count).reversed())
        .toList();
  }

  private static Called called(String phrase, List<RuledForecast> same, boolean isScored) {
    int happened = (int) same.stream().filter(RuledForecast::happened).count();
    return new Called(phrase, same.size(), happened, isScored);
  }

  private static Called plans(List<RuledForecast> forecasts) {
    List<RuledForecast> plans =
        forecasts.stream()
            .filter(one -> one.isSettled() && one.kind() == ForecastKind.PLAN)
            .toList();
    return called("", plans, false);
  }

  private static Grade grade(List<RuledForecast> scored, ProbabilityLexicon lexicon) {
    LexiconBins bins = LexiconBins.of(lexicon);
    List<Double> losses =
        scored.stream()
            .map(
                one -> bins.score().loss(bins.bin(one.probability().orElseThrow()), one.happened()))
            .toList();
    List<ScoredForecast> points =
        scored.stream().map(one -> new ScoredForecast(one.middle(), one.happened())).toList();
    return new Grade(
        lexicon.id(),
        new BrierScore.Band(
            mean(scored.stream().map(one -> one.band().best()).toList()),
            mean(scored.stream().map(one -> one.band().worst()).toList())),
        expectation(scored, lexicon),
        mean(losses),
        Decomposition.interval(losses, DRAWS, SEED),
        Decomposition.of(points),
        Decomposition.bootstrap(points, DRAWS, SEED),
        Decomposition.bootstrapParts(points, DRAWS, SEED),
        points);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static Optional<Double> expectation(
      List<RuledForecast> scored, ProbabilityLexicon lexicon) {
    return lexicon.kind() == ProbabilityLexicon.Kind.SURVEY
        ? Optional.of(
            mean(
                scored.stream()
                    .map(
                        one ->
                            BrierScore.expectation(
                                one.low(), one.middle(), one.high(), one.happened()))
                    .toList()))
        : Optional.empty();
  }

  /** How many were ruled on. */
  public int ruled() {
    return contradicted + outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
