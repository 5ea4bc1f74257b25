package hearsay.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.forecast.VerbalProbability.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words of likelihood mean, by the order of the rules. */
final class VerbalProbabilityTest {
  private static VerbalProbability of(String lexicon, String words) {
    return new VerbalProbabilities(ProbabilityLexicon.shipped(lexicon).orElseThrow())
        .of(List.of(words.split(" ")));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a 70 percent chance      | capphrase | NUMBER   | 70   | 70   | 70
          3 in 4                   | capphrase | NUMBER   | 75   | 75   | 75
          nine out of ten          | capphrase | NUMBER   | 90   | 90   | 90
          a coin toss              | capphrase | NUMBER   | 50   | 50   | 50
          likely to                | capphrase | LISTED   | 60   | 75   | 85
          unlikely                 | capphrase | LISTED   | 5    | 20   | 30
          could                    | capphrase | LISTED   | 15   | 40   | 60
          won't                    | capphrase | LISTED   | 91.3 | 100  | 100
          will likely              | capphrase | LISTED   | 60   | 75   | 85
          will almost certainly    | capphrase | LISTED   | 80   | 90   | 99
          probably                 | capphrase | LISTED   | 51   | 70   | 80
          little prospect of       | capphrase | COMPOUND | 5    | 10   | 20
          extremely likely         | capphrase | COMPOUND | 75   | 90   | 95
          pretty likely            | capphrase | DERIVED  | 55   | 75   | 90
          pretty slim chances      | capphrase | DERIVED  | 5    | 10   | 25
          highly probable          | capphrase | COMPOUND | 81.5 | 89.7 | 90.4
          not likely to            | capphrase | DERIVED  | 7.5  | 12.5 | 20
          likely to                | icd203    | LISTED   | 55   |      | 80
          highly unlikely          | phia      | LISTED   | 10   |      | 20
          very certain             | mosteller-youtz | DERIVED | 99.35 | 99.8 | 99.9
          """)
  void bringsWordsToFigures(
      String words, String lexicon, Rule rule, double low, Double median, double high) {
    VerbalProbability read = of(lexicon, words);
    assertThat(read.rule()).isEqualTo(rule);
    assertThat(read.low().orElseThrow()).isCloseTo(low, within(1e-9));
    assertThat(read.high().orElseThrow()).isCloseTo(high, within(1e-9));
    assertThat(read.median().orElse(null)).isEqualTo(median);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cannot rule out              | LOWER_BOUND_ONLY
          is not impossible            | LOWER_BOUND_ONLY
          increasing the possibility   | DIRECTION
          is increasingly likely       | DIRECTION
          is set to                    | TAG_ONLY
          would                        | TAG_ONLY
          """)
  void claimsNoFigureWhereThereIsNone(String words, Rule rule) {
    VerbalProbability read = of("capphrase", words);
    assertThat(read.rule()).isEqualTo(rule);
    assertThat(read.low()).isEmpty();
    assertThat(read.lexicon()).isEqualTo("capphrase-2026");
  }

  /** What one survey lacks another gives, and the record says which. */
  @Test
  void namesTheLexiconThatGaveTheRow() {
    VerbalProbability read = of("capphrase", "probably");
    assertThat(read.lexicon()).isEqualTo("mauboussin-2018");
    assertThat(read.row()).contains("probably");
    assertThat(read.interval()).isEqualTo("p10-p90");
    assertThat(of("capphrase", "certain").interval()).isEqualTo("p25-p75");
  }

  @Test
  void aScaleIsMixedWithNothing() {
    assertThat(of("icd203", "could").rule()).isEqualTo(Rule.TAG_ONLY);
    assertThat(of("icd203", "slim chance").rule()).isEqualTo(Rule.TAG_ONLY);
  }

  @Test
  void anOpenQuestionCommitsToNothing() {
    MarkedForecast open = MarkedForecast.parse("Whether the dam will hold remains to be seen.");
    assertThat(open.read()).hasSize(1);
    assertThat(open.read().get(0).kind()).isEqualTo(ForecastKind.OPEN);
    assertThat(open.read().get(0).probability().orElseThrow().rule()).isEqualTo(Rule.NO_COMMITMENT);
  }

  @Test
  void theDegreeOfAChanceMayStandBehindIt() {
    MarkedForecast chance = MarkedForecast.parse("The odds of a flood are one in four.");
    assertThat(chance.read().get(0).probability().orElseThrow().median()).contains(25.0);
  }
}
