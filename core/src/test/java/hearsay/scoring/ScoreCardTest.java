package hearsay.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.LexiconSwitch;
import hearsay.forecast.LikelihoodPhrase;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.forecast.VerbalProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of somebody's forecasts, against cards reckoned by hand. */
final class ScoreCardTest {
  private static final double EXACT = 1e-12;

  private static ProbabilityLexicon lexicon(String name) {
    return ProbabilityLexicon.shipped(name).orElseThrow();
  }

  private static RuledForecast said(String words, String lexicon, Outcome outcome) {
    VerbalProbability unknown =
        new VerbalProbability(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "text",
            "none",
            Optional.empty(),
            VerbalProbability.Rule.TAG_ONLY);
    return new RuledForecast(
        LikelihoodPhrase.of(words),
        ForecastKind.PREDICTION,
        Optional.of(new LexiconSwitch(lexicon(lexicon)).of(words, unknown)),
        Optional.of(outcome));
  }

  /** Twenty called likely, fifteen of them came; ten unlikely, one of them came. */
  private static List<RuledForecast> thirty(String lexicon) {
    List<RuledForecast> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(said("is likely to", lexicon, i < 15 ? Outcome.YES : Outcome.NO));
    }
    for (int i = 0; i < 10; i++) {
      all.add(said("is unlikely to", lexicon, i < 1 ? Outcome.YES : Outcome.NO));
    }
    return all;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "is likely to, likely, false",
    "will probably, probably, false",
    "won't, will, false",
    "she'll, will, false",
    "are going to, will, false",
    "could, could, true",
    "couldn't, could, true",
    "may, may, true",
    "could perhaps, perhaps, true",
    "not very likely, not very likely, false",
    "'', '', false"
  })
  void aForecastIsCountedUnderWhatItWasCalled(String words, String phrase, boolean possible) {
    assertThat(LikelihoodPhrase.of(words).words()).isEqualTo(phrase);
    assertThat(LikelihoodPhrase.of(words).isPossibility()).isEqualTo(possible);
  }

  @Test
  void whatNeedsNoLexiconIsCounted() {
    List<RuledForecast> all = new ArrayList<>(thirty("capphrase").subList(0, 22));
    all.add(said("could", "capphrase", Outcome.YES));
    all.add(said("will", "capphrase", Outcome.CONDITION_UNMET));
    all.add(said("will", "capphrase", Outcome.UNRESOLVABLE));
    all.add(
        new RuledForecast(
            LikelihoodPhrase.of("plans to"),
            ForecastKind.PLAN,
            Optional.empty(),
            Optional.of(Outcome.NO)));
    all.add(
        new RuledForecast(
            LikelihoodPhrase.of("will"),
            ForecastKind.PREDICTION,
            Optional.empty(),
            Optional.empty()));
    ScoreCard card = ScoreCard.of(all, lexicon("capphrase"), false);
    assertThat(card.called())
        .containsExactly(
            new ScoreCard.Called("likely", 20, 15, true),
            new ScoreCard.Called("unlikely", 2, 1, true),
            new ScoreCard.Called("could", 1, 1, false));
    assertThat(card.plans().count()).isEqualTo(1);
    assertThat(card.outcomes())
        .isEqualTo(
            Map.of(
                Outcome.YES,
                17,
                Outcome.NO,
                7,
                Outcome.CONDITION_UNMET,
                1,
                Outcome.UNRESOLVABLE,
                1));
    assertThat(card.contradicted()).isEqualTo(1);
    assertThat(card.ruled()).isEqualTo(27);
    assertThat(card.vagueness()).isEqualTo(new VaguenessRate(1, 26));
    assertThat(card.scored()).isEqualTo(22);
    assertThat(card.grade()).as("too few").isEmpty();
    assertThat(ScoreCard.of(all, lexicon("capphrase"), true).scored()).isEqualTo(23);
  }

  /**
   * CAPphrase: likely 60, 75, 85; unlikely 5, 20, 30. Best: (15·.15² + 5·.6² + 1·.7² + 9·.05²) /
   * 30; worst: (15·.4² + 5·.85² + 1·.95² + 9·.3²) / 30. At the medians: reliability (20·0² +
   * 10·.1²) / 30, base rate 16/30.
   */
  @Test
  void fromThirtyOnThereAreScoresAsReckonedByHand() {
    ScoreCard.Grade grade =
        ScoreCard.of(thirty("capphrase"), lexicon("capphrase"), false).grade().orElseThrow();
    assertThat(grade.band().best())
        .isCloseTo((15 * 0.0225 + 5 * 0.36 + 0.49 + 9 * 0.0025) / 30, within(EXACT));
    assertThat(grade.band().worst())
        .isCloseTo((15 * 0.16 + 5 * 0.7225 + 0.9025 + 9 * 0.09) / 30, within(EXACT));
    assertThat(grade.parts().reliability()).isCloseTo(10 * 0.01 / 30, within(EXACT));
    assertThat(grade.parts().baseRate()).isCloseTo(16.0 / 30, within(EXACT));
    assertThat(grade.expectation().orElseThrow())
        .isBetween(grade.band().best(), grade.band().worst());
    assertThat(grade.binsInterval().low()).isLessThan(grade.bins());
    assertThat(grade.binsInterval().high()).isGreaterThan(grade.bins());
    assertThat(grade.partIntervals().resolution().high()).isGreaterThan(grade.parts().resolution());
    assertThat(ScoreCard.of(thirty("capphrase"), lexicon("capphrase"), false).grade())
        .as("the same every time")
        .contains(grade);
  }

  /** ICD 203: likely is 55 to 80, unlikely 20 to 45; its own bins, and no survey to expect from. */
  @Test
  void aScaleHasItsOwnBinsAndNoExpectation() {
    ScoreCard.Grade grade =
        ScoreCard.of(thirty("icd203"), lexicon("icd203"), false).grade().orElseThrow();
    BinScore bins = BinScore.of(List.of(0.05, 0.20, 0.45, 0.55, 0.80, 0.95));
    double sum =
        15 * bins.loss(4, true)
            + 5 * bins.loss(4, false)
            + bins.loss(2, true)
            + 9 * bins.loss(2, false);
    assertThat(grade.bins()).isCloseTo(sum / 30, within(EXACT));
    assertThat(grade.expectation()).isEmpty();
  }

  @Test
  void everyShippedLexiconHasBinsInWhichItsOwnPhrasesRise() {
    for (String name : ProbabilityLexicon.names()) {
      LexiconBins bins = LexiconBins.of(lexicon(name));
      assertThat(bins.score().size()).as(name).isGreaterThan(2);
      int unlikely = bins.bin(said("unlikely", name, Outcome.YES).probability().orElseThrow());
      int likely = bins.bin(said("likely", name, Outcome.YES).probability().orElseThrow());
      assertThat(unlikely).as(name).isLessThan(likely);
    }
  }

  /**
   * Likely is 66 to 100 there and holds very likely, 90 to 100: the bins are 66 to 90, 90 to 95.
   */
  @Test
  void rangesThatHoldOneAnotherLeaveOneAnotherRoom() {
    LexiconBins bins = LexiconBins.of(lexicon("ipcc"));
    int likely = bins.bin(said("likely", "ipcc", Outcome.YES).probability().orElseThrow());
    int very = bins.bin(said("very likely", "ipcc", Outcome.YES).probability().orElseThrow());
    int unlikely = bins.bin(said("unlikely", "ipcc", Outcome.YES).probability().orElseThrow());
    assertThat(bins.score().bin(0.8)).isEqualTo(likely);
    assertThat(bins.score().bin(0.92)).isEqualTo(very);
    assertThat(bins.score().bin(0.2)).isEqualTo(unlikely);
  }

  @Test
  void placesWhoseIntervalsOverlapAreOnePlace() {
    List<RuledForecast> good = new ArrayList<>();
    List<RuledForecast> bad = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      good.add(said("will", "capphrase", i < 39 ? Outcome.YES : Outcome.NO));
      bad.add(said("will", "capphrase", i < 4 ? Outcome.YES : Outcome.NO));
    }
    ScoreCard better = ScoreCard.of(good, lexicon("capphrase"), false);
    ScoreCard worse = ScoreCard.of(bad, lexicon("capphrase"), false);
    ScoreCard few = ScoreCard.of(good.subList(0, 5), lexicon("capphrase"), false);
    assertThat(Standing.of(Map.of("Ida", worse, "Tom", better, "Una", better, "Few", few)))
        .extracting(
            one ->
                one.place().map(n -> n + (one.isShared() ? "= " : " ")).orElse("- ") + one.name())
        .containsExactly("1= Tom", "1= Una", "3 Ida", "- Few");
  }

  @Test
  void theCurveCountsWhatCameOfWhatWasSaid() {
    CalibrationCurve curve =
        CalibrationCurve.of(
            List.of(
                new ScoredForecast(1, true),
                new ScoredForecast(0.95, false),
                new ScoredForecast(0.2, false),
                new ScoredForecast(0, false)));
    assertThat(curve.points()).extracting(CalibrationCurve.Point::count).containsExactly(1, 1, 2);
    assertThat(curve.points().get(2).probability()).isCloseTo(0.975, within(EXACT));
    assertThat(curve.points().get(2).frequency()).isEqualTo(0.5);
    // Wilson 1927, 5 of 10: 0.2366 to 0.7634
    Decomposition.Interval interval = new CalibrationCurve.Point(0.5, 10, 5).interval();
    assertThat(interval.low()).isCloseTo(0.2366, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.7634, within(1e-4));
  }

  @Test
  void thePictureIsXmlWhateverTheNameIs() throws Exception {
    CalibrationCurve curve = CalibrationCurve.of(List.of(new ScoredForecast(0.7, true)));
    String svg = CalibrationPicture.svg(curve, "A \u0007<b>&\" \uD800 name", "1 forecast");
    var document =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(1);
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("A <b>&\"  name: 1 forecast");
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
  }
}
