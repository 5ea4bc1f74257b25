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
 * {@code hearsay extract}, run as a user runs it, keeps what it once reached: the floors of {@code
 * extraction-floors.tsv}.
 */
final class ExtractionGateTest {
  private record Floor(String id, String pages, String path, double floor) {}

  @Test
  void noFigureFallsBelowItsFloor(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> scorer = Workplace.shared("bench/score_extraction.py");
    Optional<Path> gold = Workplace.shared("gold/intake");
    boolean ready = scorer.isPresent() && gold.isPresent() && Scorer.hasPython();
    if (!ready) {
      System.out.println(
          "SKIPPED extraction gate: no ../shared with the gold and its scorer, or no python3");
    }
    Assumptions.assumeTrue(ready);
    Map<String, JsonNode> scores = new HashMap<>();
    List<String> fallen = new ArrayList<>();
    List<Floor> floors = floors();
    assertThat(floors).hasSizeGreaterThanOrEqualTo(6);
    for (Floor floor : floors) {
      if (!scores.containsKey(floor.pages())) {
        Path pages = gold.get().resolve(floor.pages());
        scores.put(floor.pages(), Scorer.extraction(pages, scorer.get(), folder));
      }
      JsonNode figure = scores.get(floor.pages()).at(floor.path());
      System.out.printf(
          Locale.ROOT, "extraction %s %s (floor %.3f)%n", floor.id(), figure, floor.floor());
      if (figure.asDouble() < floor.floor()) {
        fallen.add(floor.id() + " fell to " + figure + ", below " + floor.floor());
      }
    }
    assertThat(fallen).isEmpty();
  }

  private static List<Floor> floors() throws IOException {
    return Files.readAllLines(Workplace.project().resolve("lab/extraction-floors.tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
        .map(line -> Arrays.asList(line.split("\t")))
        .map(
            cells ->
                new Floor(
                    cells.get(0), cells.get(1), cells.get(2), Double.parseDouble(cells.get(3))))
        .toList();
  }
}
