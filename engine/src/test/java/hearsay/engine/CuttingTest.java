package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file that is cut by a thread of its own, and what breaks that off. */
@Timeout(60)
final class CuttingTest {
  private static final FilePart FILE = new FilePart("/pile", "pile", 0, 1, 0, 0, Optional.empty());
  private static final RawArticle ONE = () -> Refusal.of(Origin.file("pile"), "empty", "empty");

  /** A source of one article that breaks off. */
  private static Cutting oneAndThen(Runnable trouble) {
    return Cutting.of(
        sink -> {
          sink.accept(ONE);
          trouble.run();
        },
        FILE);
  }

  @Test
  void aFaultCostsTheFileAndIsListed() throws IOException {
    try (Cutting cutting =
        oneAndThen(
            () -> {
              throw new IllegalStateException("stumbled");
            })) {
      assertThat(cutting.next()).contains(ONE);
      Refusal refusal = (Refusal) cutting.next().orElseThrow().parse();
      assertThat(refusal.rule()).isEqualTo("fault");
      assertThat(refusal.reason()).contains("stumbled");
      assertThat(cutting.next()).isEmpty();
    }
  }

  @Test
  void anErrorOfTheMachineIsHeardOfAndHangsNobody() throws IOException {
    try (Cutting cutting =
        oneAndThen(
            () -> {
              throw new NoClassDefFoundError("no library here");
            })) {
      assertThat(cutting.next()).contains(ONE);
      assertThatThrownBy(cutting::next)
          .isInstanceOf(NoClassDefFoundError.class)
          .hasMessage("no library here");
    }
  }
}
