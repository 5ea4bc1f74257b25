package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.encoder.Model;
import hearsay.encoder.TrainedAttributionReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Speakers are found as well as they once were, on invented articles that nobody changes. */
final class SpeakerGateTest {
  private final TrainedAttributionReader reader = new TrainedAttributionReader(Model.shipped());

  @Test
  void speakersOfTheDevelopmentArticlesStayAboveTheirFloors() {
    check("development", SpeakerSet.development(), 465, 0.83, 0.02);
  }

  @Test
  void speakersOfTheSecondArticlesStayAboveTheirFloors() {
    check("second", SpeakerSet.second(), 537, 0.64, 0.04);
  }

  @Test
  void speakersOfTheThirdArticlesStayAboveTheirFloors() {
    check("third", SpeakerSet.third(), 484, 0.81, 0.01);
  }

  /** Never looked at. */
  @Test
  void speakersOfTheReservedArticlesStayAboveTheirFloors() {
    check("reserve", SpeakerSet.reserve(), 468, 0.77, 0.035);
  }

  @Test
  void speakersOfTheFourthArticlesStayAboveTheirFloors() {
    check("fourth", SpeakerSet.fourth(), 417, 0.75, 0.025);
  }

  /** Never looked at. */
  @Test
  void speakersOfTheOtherReservedArticlesStayAboveTheirFloors() {
    check("fourth, reserve", SpeakerSet.fourthReserve(), 396, 0.76, 0.02);
  }

  @Test
  void speakersOfTheSealedArticlesStayAboveTheirFloors() {
    check("sealed", SpeakerSet.sealed(), 249, 0.79, 0.025);
  }

  private void check(
      String set, List<SpeakerSet.Item> items, int sources, double right, double wrong) {
    SpeakerFigures.Count count = SpeakerFigures.count(items, reader, words -> {});
    System.out.printf(
        Locale.ROOT, "speakers, %s: %s (floors %.2f, %.2f)%n", set, count, right, wrong);
    assertThat(count.sources()).isEqualTo(sources);
    assertThat(count.rightShare()).isGreaterThanOrEqualTo(right);
    assertThat(count.wrongShare()).isLessThanOrEqualTo(wrong);
  }

  @Test
  void mostPeopleAreKnownAgainInOtherArticles() {
    SpeakerFigures.Pairs pairs = SpeakerFigures.pairs(SpeakerSet.development(), reader);
    System.out.println("speakers over articles, development: " + pairs);
    assertThat(pairs.same()).isGreaterThan(50);
    assertThat((double) pairs.linked() / pairs.same()).isGreaterThan(0.5);
    assertThat(pairs.wronglyLinked()).isLessThanOrEqualTo(8);
  }
}
