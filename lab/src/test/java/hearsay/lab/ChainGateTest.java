package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.Reading;
import hearsay.encoder.Model;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Chains are read as well as they once were, on items that nobody changes. */
final class ChainGateTest {
  /** The set as it was written, before the code that it judges. */
  private static final String SEAL =
      "cd6c1f78652bfd66d2cdbbd9b9077f951ddb1910fb557dfac914e79127f52530";

  private static final double FLOOR = 0.80;

  @Test
  void theSetIsAsItWasSealed() throws IOException {
    try (InputStream in = ChainFigures.class.getResourceAsStream("chains.tsv")) {
      assertThat(Sha256.hex(in.readAllBytes())).isEqualTo(SEAL);
    }
  }

  @Test
  void chainsStayAboveTheirFloor() {
    ChainFigures.Count all =
        ChainFigures.byPattern(
                ChainFigures.sealed(),
                new TrainedAttributionReader(Model.shipped()),
                Reading.LEAST_CONFIDENCE)
            .values()
            .stream()
            .reduce(new ChainFigures.Count(0, 0, 0), ChainFigures.Count::plus);
    System.out.printf(Locale.ROOT, "chains %s (floor %.2f)%n", all, FLOOR);
    assertThat(all.annotated()).isEqualTo(345);
    assertThat(all.f1()).isGreaterThanOrEqualTo(FLOOR);
  }
}
