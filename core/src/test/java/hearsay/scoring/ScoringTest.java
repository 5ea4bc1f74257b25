package hearsay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores against cases worked out by hand, and the bin rule against brute force. */
final class ScoringTest {
  private static final double EXACT = 1e-12;

  /** The edges of ICD 203, shares. */
  private static final List<Double> ICD203 = List.of(0.05, 0.20, 0.45, 0.55, 0.80, 0.95);

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "0.7, true, 0.09",
    "0.7, false, 0.49",
    "0.5, true, 0.25",
    "1, false, 1",
    "0, false, 0"
  })
  void theBrierScoreIsTheSquareOfTheMiss(double probability, boolean happened, double score) {
    assertThat(BrierScore.of(probability, happened)).isCloseTo(score, within(EXACT));
  }

  /** Likely by ICD 203, 55 to 80: (1 - .8)² to (1 - .55)² where it happened. */
  @Test
  void aRangeScoresBetweenItsEnds() {
    BrierScore.Band happened = BrierScore.band(0.55, 0.80, true);
    assertThat(happened.best()).isCloseTo(0.04, within(EXACT));
    assertThat(happened.worst()).isCloseTo(0.2025, within(EXACT));
    BrierScore.Band failed = BrierScore.band(0.55, 0.80, false);
    assertThat(failed.best()).isCloseTo(0.3025, within(EXACT));
    assertThat(failed.worst()).isCloseTo(0.64, within(EXACT));
  }

  @Test
  void theExpectationIsTheMeanOverAnswers() {
    assertThat(BrierScore.expectation(List.of(0.6, 0.8), true)).isCloseTo(0.10, within(EXACT));
    assertThat(BrierScore.expectation(List.of(0.6, 0.8), false)).isCloseTo(0.50, within(EXACT));
    assertThat(BrierScore.expectation(0.75, 0.75, 0.75, true)).isCloseTo(0.0625, within(EXACT));
  }

  /** Answers that do lie evenly give the same by counting as by the formula. */
  @Test
  void theExpectationOfThreeQuantilesIsThatOfEvenAnswers() {
    List<Double> answers = new ArrayList<>();
    int half = 20_000;
    for (int i = 0; i < half; i++) {
      answers.add(0.60 + 0.15 * (i + 0.5) / half);
      answers.add(0.75 + 0.10 * (i + 0.5) / half);
    }
    for (boolean happened : new boolean[] {true, false}) {
      assertThat(BrierScore.expectation(0.60, 0.75, 0.85, happened))
          .isCloseTo(BrierScore.expectation(answers, happened), within(1e-8));
    }
  }

  /** One edge at 0.4 with a step of 0.5: up costs 2·0.5·0.4, down costs 2·0.5·0.6. */
  @Test
  void oneEdgeIsReckonedByHand() {
    BinScore score = new BinScore(List.of(0.4), List.of(0.5));
    assertThat(score.loss(0, false)).isZero();
    assertThat(score.loss(1, false)).isCloseTo(0.4, within(EXACT));
    assertThat(score.loss(0, true)).isCloseTo(0.6, within(EXACT));
    assertThat(score.loss(1, true)).isZero();
  }

  private static double expected(BinScore score, int bin, double belief) {
    return belief * score.loss(bin, true) + (1 - belief) * score.loss(bin, false);
  }

  @Test
  void overAThousandBeliefsTheHonestBinIsTheBest() {
    for (BinScore score :
        List.of(
            BinScore.of(ICD203),
            new BinScore(ICD203, List.of(3.0, 0.1, 1.0, 0.01, 2.0, 7.0)),
            BinScore.of(List.of(0.1, 0.9)))) {
      for (int i = 0; i < 1_000; i++) {
        double belief = (i + 0.5) / 1_000;
        int honest = score.bin(belief);
        for (int bin = 0; bin < score.size(); bin++) {
          if (bin != honest) {
            assertThat(expected(score, honest, belief))
                .as("belief %s, bin %s", belief, bin)
                .isLessThan(expected(score, bin, belief));
          }
        }
      }
    }
  }

  /** Why the rule is needed: midpoints reward the wrong word for 18 percent of beliefs. */
  @Test
  void theBrierScoreOfMidpointsIsNotProper() {
    BinScore bins = BinScore.of(ICD203);
    double[] middles = {0.025, 0.125, 0.325, 0.5, 0.675, 0.875, 0.975};
    int wrong = 0;
    for (int i = 0; i < 1_000; i++) {
      double belief = (i + 0.5) / 1_000;
      int best = 0;
      for (int bin = 1; bin < middles.length; bin++) {
        best = square(middles[bin] - belief) < square(middles[best] - belief) ? bin : best;
      }
      wrong += best == bins.bin(belief) ? 0 : 1;
    }
    assertThat(wrong / 1_000.0).isCloseTo(0.18, within(0.02));
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void edgesAndStepsKeepTheirLaw() {
    assertThatThrownBy(() -> new BinScore(List.of(0.5, 0.4), List.of(1.0, 1.0)))
        .hasMessageContaining("rise");
    assertThatThrownBy(() -> new BinScore(List.of(0.5), List.of(0.0))).hasMessageContaining("step");
    assertThatThrownBy(() -> new BinScore(List.of(0.5), List.of())).hasMessageContaining("edges");
    assertThatThrownBy(() -> BinScore.of(List.of(1.0))).hasMessageContaining("rise");
    assertThatThrownBy(() -> BrierScore.of(1.1, true)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> BrierScore.of(Double.NaN, true)).hasMessageContaining("NaN");
  }

  private static List<ScoredForecast> tenForecasts() {
    List<ScoredForecast> forecasts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      forecasts.add(new ScoredForecast(0.8, i < 3));
      forecasts.add(new ScoredForecast(0.2, i < 1));
    }
    return forecasts;
  }

  /**
   * Five times 80 percent, three happened; five times 20 percent, one happened. Base rate 0.4;
   * reliability (0.2² + 0²)/2 = 0.02; resolution (0.2² + 0.2²)/2 = 0.04; uncertainty 0.24.
   */
  @Test
  void theScoreIsDecomposedAsByHand() {
    Decomposition parts = Decomposition.of(tenForecasts());
    assertThat(parts.baseRate()).isCloseTo(0.4, within(EXACT));
    assertThat(parts.reliability()).isCloseTo(0.02, within(EXACT));
    assertThat(parts.resolution()).isCloseTo(0.04, within(EXACT));
    assertThat(parts.uncertainty()).isCloseTo(0.24, within(EXACT));
    double mean =
        tenForecasts().stream()
            .mapToDouble(one -> BrierScore.of(one.probability(), one.happened()))
            .average()
            .orElseThrow();
    assertThat(parts.score()).isCloseTo(mean, within(EXACT));
    assertThat(parts.bins()).extracting(Decomposition.Bin::count).containsExactly(5, 5);
    assertThat(parts.isGrade()).isFalse();
  }

  @Test
  void theSameSeedDrawsTheSameInterval() {
    Decomposition.Interval first = Decomposition.bootstrap(tenForecasts(), 1_000, 7);
    assertThat(Decomposition.bootstrap(tenForecasts(), 1_000, 7)).isEqualTo(first);
    double mean = Decomposition.of(tenForecasts()).score();
    assertThat(first.low()).isLessThan(mean);
    assertThat(first.high()).isGreaterThan(mean);
    assertThat(Decomposition.bootstrap(List.of(new ScoredForecast(0.5, true)), 10, 1))
        .isEqualTo(new Decomposition.Interval(0.25, 0.25));
  }

  @Test
  void nothingIsGradedOutOfNothing() {
    assertThatThrownBy(() -> Decomposition.of(List.of())).hasMessageContaining("no forecasts");
    assertThatThrownBy(() -> Decomposition.bootstrap(List.of(), 10, 1))
        .hasMessageContaining("0 forecasts");
    assertThatThrownBy(() -> BrierScore.expectation(List.of(), true))
        .hasMessageContaining("without answers");
  }

  @Test
  void vaguenessCountsWhatCannotBeRuledOn() {
    VaguenessRate rate =
        VaguenessRate.of(
            List.of(Outcome.YES, Outcome.UNRESOLVABLE, Outcome.OPEN, Outcome.NO, Outcome.ANNULLED));
    assertThat(rate).isEqualTo(new VaguenessRate(1, 4));
    assertThat(rate.share()).isCloseTo(0.25, within(EXACT));
    assertThat(VaguenessRate.of(List.of(Outcome.OPEN)).share()).isZero();
    assertThat(Outcome.CONDITION_UNMET.isScored()).isFalse();
  }
}
