package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading of forecasts keeps what it once reached: {@code forecast-floors.tsv}. */
final class ForecastGateTest {
  /** Of the invented sentences; their gold was set before the code was run on them. */
  private static final double FOUND_FLOOR = 0.97;

  private static final double WHOLE_FLOOR = 0.95;

  /** No class of modal, condition or hedge falls behind: so many of its sentences may be wrong. */
  private static final int MOST_WRONG_IN_A_CLASS = 2;

  @Test
  void theInventedForecastsAreRead() throws IOException {
    List<ForecastFigures.Case> cases = ForecastFigures.read();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
    ForecastFigures.Count total = ForecastFigures.total(cases);
    assertThat(total.f1(total.found())).isGreaterThanOrEqualTo(FOUND_FLOOR);
    assertThat(total.f1(total.whole())).isGreaterThanOrEqualTo(WHOLE_FLOOR);
    ForecastFigures.byClass(cases)
        .forEach(
            (group, count) ->
                assertThat(count.expected() - count.whole() + count.extra())
                    .as(group)
                    .isLessThanOrEqualTo(MOST_WRONG_IN_A_CLASS));
  }

  @Test
  void noFigureOnTheGoldFallsBelowItsFloor(@TempDir Path folder)
      throws IOException, InterruptedException {
    Optional<Path> scorer = Workplace.shared("bench/score_forecasts.py");
    if (scorer.isEmpty() || !Scorer.hasPython()) {
      System.out.println("forecasts: skipped, no gold or no python3 beside the project");
    }
    Assumptions.assumeTrue(scorer.isPresent() && Scorer.hasPython());
    Map<String, JsonNode> scores = new HashMap<>();
    List<String> fallen = new ArrayList<>();
    for (String line : Files.readAllLines(Workplace.project().resolve("lab/forecast-floors.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("id\t")) {
        List<String> cells = List.of(line.split("\t"));
        if (!scores.containsKey(cells.get(1))) {
          Path gold = Workplace.shared(cells.get(1)).orElseThrow();
          scores.put(cells.get(1), Scorer.forecasts(gold, scorer.get(), folder));
        }
        double figure = scores.get(cells.get(1)).at(cells.get(2)).asDouble();
        System.out.printf(
            Locale.ROOT, "forecasts %s %.4f (floor %s)%n", cells.get(0), figure, cells.get(3));
        if (figure < Double.parseDouble(cells.get(3))) {
          fallen.add(line + ": " + figure);
        }
      }
    }
    assertThat(fallen).isEmpty();
  }
}
