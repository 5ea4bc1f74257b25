package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hearsay.text.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfidenceTest {
  private static final Confidence FITTED =
      load(
          """
          # support\tscore\tconfidence
          encoder\t0.2\t0.1
          encoder\t0.6\t0.5
          encoder\t0.8\t0.9
          rules\t0.5\t0.7
          """);

  private static Confidence load(String points) {
    return Confidence.load(new ByteArrayInputStream(points.getBytes(StandardCharsets.UTF_8)));
  }

  private static double of(Confidence confidence, Draft.Support support, double score) {
    return confidence.of(
        new Draft(
            Optional.empty(),
            new Span(0, 1),
            List.of(new Span(2, 3)),
            Optional.empty(),
            score,
            support,
            "test",
            Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.1", "0.6, 0.5", "0.8, 0.9",
    "0.3, 0.2", "0.4, 0.3", "0.7, 0.7",
  })
  void runsStraightBetweenThePoints(double score, double expected) {
    assertThat(of(FITTED, Draft.Support.ENCODER, score)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "0.1, 0.1", "0.9, 0.9", "1, 0.9", "-3, 0.1", "7, 0.9"})
  void staysLevelBeyondThePoints(double score, double expected) {
    assertThat(of(FITTED, Draft.Support.ENCODER, score)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void onePointIsALevelLine() {
    assertThat(of(FITTED, Draft.Support.RULE, 0.1)).isEqualTo(0.7);
    assertThat(of(FITTED, Draft.Support.RULE, 0.5)).isEqualTo(0.7);
    assertThat(of(FITTED, Draft.Support.RULE, 0.9)).isEqualTo(0.7);
  }

  @ParameterizedTest
  @CsvSource({"0.37, 0.37", "-0.5, 0", "1.5, 1"})
  void withoutPointsTheScoreStands(double score, double expected) {
    assertThat(of(FITTED, Draft.Support.INNER, score)).isEqualTo(expected);
    assertThat(of(Confidence.none(), Draft.Support.ENCODER, score)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Draft.Support.class)
  void theShippedOnesAreShares(Draft.Support support) {
    double before = 0;
    for (int i = 0; i <= 100; i++) {
      double share = of(Shipped.MODEL.confidence(), support, i / 100.0);
      assertThat(share).as("%s at %d", support, i).isBetween(before, 1.0);
      before = share;
    }
  }
}
