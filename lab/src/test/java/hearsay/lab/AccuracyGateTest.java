package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The product, run as a user runs it, keeps what it once reached: the floors of {@code
 * accuracy-floors.tsv}.
 */
final class AccuracyGateTest {
  private record Floor(String id, String reader, String gold, String path, double floor) {}

  @Test
  void noFigureFallsBelowItsFloor(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> scorer = Workplace.shared("bench/score_attributions.py");
    boolean ready = scorer.isPresent() && Scorer.hasPython();
    if (!ready) {
      System.out.println(
          "SKIPPED accuracy gate: no ../shared with the gold and its scorer, or no python3");
    }
    Assumptions.assumeTrue(ready);
    Map<String, JsonNode> scores = new HashMap<>();
    List<String> fallen = new ArrayList<>();
    for (Floor floor : floors()) {
      Path gold = Workplace.shared(floor.gold()).orElseThrow();
      String run = floor.reader() + " " + floor.gold();
      if (!scores.containsKey(run)) {
        scores.put(run, Scorer.attributions(floor.reader(), gold, scorer.get(), folder));
      }
      double figure = scores.get(run).at(floor.path()).asDouble();
      System.out.printf(
          Locale.ROOT, "accuracy %s %.4f (floor %.3f)%n", floor.id(), figure, floor.floor());
      if (figure < floor.floor()) {
        fallen.add(floor.id() + " fell to " + figure + ", below " + floor.floor());
      }
    }
    assertThat(fallen).isEmpty();
  }

  private static List<Floor> floors() throws IOException {
    return Files.readAllLines(Workplace.project().resolve("lab/accuracy-floors.tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
        .map(line -> Arrays.asList(line.split("\t")))
        .map(
            cells ->
                new Floor(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    Double.parseDouble(cells.get(4))))
        .toList();
  }
}
