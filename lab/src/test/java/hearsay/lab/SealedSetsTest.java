package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sets that were written before the code that they judge stay as they were. */
final class SealedSetsTest {
  private static final String SPEAKERS =
      "ecd14a25850f7beb6a5c0063b06d04e775a8c19aadd30cf7068294736d41debf";

  private static final String HORIZONS =
      "40b9c4f4592c210cb157f015b915db39e818626fde96c762f6f39aceac5f7705";

  @Test
  void theSpeakersAreAsTheyWereSealed() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 1; i <= 20; i++) {
      all.write(bytes(String.format(Locale.ROOT, "speakers/sealed/s%02d.txt", i)));
    }
    assertThat(Sha256.hex(all.toByteArray())).isEqualTo(SPEAKERS);
  }

  @Test
  void theHorizonsAreAsTheyWereSealed() throws IOException {
    assertThat(Sha256.hex(bytes("horizons.tsv"))).isEqualTo(HORIZONS);
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = ChainFigures.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }
}
