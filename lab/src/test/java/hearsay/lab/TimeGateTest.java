package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.text.SourceText;
import hearsay.time.DayRange;
import hearsay.time.PublicationDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reading of times keeps what it once reached: {@code time-floors.tsv}. */
final class TimeGateTest {
  /**
   * Of the invented sentences for development; their gold was set before the code was run on it.
   */
  private static final double HORIZON_FLOOR = 0.98;

  /** Of those that somebody else wrote. */
  private static final double SECOND_FLOOR = 0.88;

  /** Of the days of those that nobody looked at. */
  private static final double SEALED_DAYS_FLOOR = 0.85;

  private static final int WIDEST_DAYS = 60;
  private static final int LEAST_NARROW = 3;

  @Test
  void theDevelopmentHorizonsAreRead() throws IOException {
    List<HorizonFigures.Case> cases = HorizonFigures.read(HorizonFigures.DEVELOPMENT);
    assertThat(cases).hasSizeGreaterThanOrEqualTo(100);
    assertThat(HorizonFigures.share(cases)).isGreaterThanOrEqualTo(HORIZON_FLOOR);
  }

  @Test
  void theHorizonsOfOthersAreRead() throws IOException {
    assertThat(HorizonFigures.share(HorizonFigures.read(HorizonFigures.SECOND)))
        .isGreaterThanOrEqualTo(SECOND_FLOOR);
    assertThat(HorizonFigures.shareOfDays(HorizonFigures.read(HorizonFigures.SEALED)))
        .isGreaterThanOrEqualTo(SEALED_DAYS_FLOOR);
  }

  @Test
  void noFigureOnTheGoldFallsBelowItsFloor(@TempDir Path folder)
      throws IOException, InterruptedException {
    Optional<Path> gold = Workplace.shared("gold/time/timebank.jsonl.gz");
    Optional<Path> scorer = Workplace.shared("bench/score_timex.py");
    Assumptions.assumeTrue(gold.isPresent() && scorer.isPresent() && Scorer.hasPython());
    JsonNode scores = TimexFigures.score(gold.get(), scorer.get(), folder);
    List<String> fallen = new ArrayList<>();
    for (String line : Files.readAllLines(Workplace.project().resolve("lab/time-floors.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("id\t")) {
        List<String> cells = List.of(line.split("\t"));
        double figure = scores.at(cells.get(1)).asDouble();
        System.out.printf(
            Locale.ROOT, "times %s %.4f (floor %s)%n", cells.get(0), figure, cells.get(2));
        if (figure < Double.parseDouble(cells.get(2))) {
          fallen.add(line + ": " + figure);
        }
      }
    }
    assertThat(fallen).isEmpty();
  }

  @Test
  void theSeedsAreDatedByTheirOwnWords() throws IOException {
    Optional<Path> seeds = Workplace.shared("gold/seeds/seeds.jsonl");
    Assumptions.assumeTrue(seeds.isPresent());
    int narrow = 0;
    for (String line : Files.readAllLines(seeds.get())) {
      JsonNode seed = new ObjectMapper().readTree(line);
      DayRange read = PublicationDate.find(SourceText.of(seed.get("text").asText())).days();
      LocalDate earliest = LocalDate.parse(seed.at("/published/earliest").asText());
      LocalDate latest = LocalDate.parse(seed.at("/published/latest").asText());
      assertThat(read.earliest().orElse(LocalDate.MIN)).isBeforeOrEqualTo(latest);
      assertThat(read.latest().orElse(LocalDate.MAX)).isAfterOrEqualTo(earliest);
      narrow += read.days().filter(days -> days <= WIDEST_DAYS).isPresent() ? 1 : 0;
    }
    assertThat(narrow).isGreaterThanOrEqualTo(LEAST_NARROW);
  }
}
