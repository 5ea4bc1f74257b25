package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How forecasts came out, as pages. */
final class ScoresPageTest {
  private static final Pattern ID =
      Pattern.compile("^\\{\"id\":\"([0-9a-f]{16})\"", Pattern.MULTILINE);

  @TempDir private Path folder;
  private List<String> ids;

  private String run(String... args) {
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--ledger", "desk.db")).toArray(String[]::new);
    CommandRun run = CommandRun.on(OpenDesk.TODAY, folder, all);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  @BeforeEach
  void read() throws IOException {
    StringBuilder pile = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      pile.append(
          "{\"id\": \"a%d\", \"outlet\": \"%s\", \"published\": \"2030-03-04\", \"text\": \"News.\\n“Crane %d of Marrow is likely to open by June 2030,” said %s.\"}%n"
              .formatted(
                  i,
                  i % 2 == 0 ? "The Quay" : "Post",
                  i + 10,
                  i % 2 == 0 ? "Ida Colm" : "Tom Reve"));
    }
    Files.writeString(folder.resolve("pile.jsonl"), pile.toString());
    run("read", "pile.jsonl", "--reader", "rules");
    ids = new ArrayList<>();
    Matcher matcher = ID.matcher(run("forecasts", "--json"));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    assertThat(ids).hasSize(64);
  }

  private void resolve(int from, int to) {
    for (int i = from; i < to; i++) {
      run(
          "resolve",
          ids.get(i),
          i % 4 == 0 ? "no" : "yes",
          "--on",
          "2030-07-01",
          "--evidence",
          "x");
    }
  }

  @Test
  void belowThirtyTheListStandsInPlaceOfAGradeAndFiltersNarrowItDown() throws Exception {
    try (OpenDesk desk = OpenDesk.on(folder.resolve("desk.db"))) {
      assertThat(desk.page("/scores")).contains("No forecast that fits was ruled on");
      resolve(28, 36); // four of either speaker
      String page = desk.page("/scores");
      assertThat(page)
          .contains("<b>8</b> ruled on", "yes × 6", "no × 2", "“likely”")
          .contains("No grade: 8 scored forecasts of at least 30.", "Ida Colm", "Tom Reve")
          .doesNotContain("<svg class=\"calibration\"");
      assertThat(desk.page("/calibration"))
          .contains("No grade: 8 scored forecasts")
          .doesNotContain("<svg class=\"calibration\"");
      assertThat(desk.page("/scores?outlet=quay")).contains("Ida Colm").doesNotContain("Tom Reve");
      assertThat(desk.page("/forecasts")).contains("href=\"/scores\"", "href=\"/calibration\"");
      assertThat(desk.json("/scores?outlet=quay"))
          .isEqualTo(run("scores", "--outlet", "quay", "--json"));
      assertThat(desk.get("/scores?lexicon=../pile").statusCode()).isEqualTo(400);
      assertThat(desk.page("/scores?speaker=Nobody+Here")).contains("No forecast that fits");
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  void fromThirtyOnThereIsACurveAndTiesAreTies() throws Exception {
    resolve(0, 64);
    try (OpenDesk desk = OpenDesk.on(folder.resolve("desk.db"))) {
      String scores = desk.page("/scores");
      assertThat(scores)
          .contains("capphrase-2026", "icd203-2015", "proper score of bins")
          .contains("<td class=\"nb\">1 =</td>", "shares a place")
          .doesNotContain("<td class=\"nb\">2</td>");
      assertThat(desk.page("/calibration"))
          .contains("<svg class=\"calibration\"", "<circle ", "75 %", "<table class=\"list\">");
      for (String asked : List.of("", "?speaker=Colm", "?lexicon=icd203", "?min=40")) {
        List<String> command = new ArrayList<>(List.of("scores", "--json"));
        Matcher option = Pattern.compile("(\\w+)=(\\w+)").matcher(asked);
        while (option.find()) {
          command.addAll(List.of("--" + option.group(1), option.group(2)));
        }
        String printed = run(command.toArray(new String[0]));
        assertThat(desk.json("/scores" + asked)).as(asked).isEqualTo(printed);
        assertThat(desk.json("/calibration" + asked)).as(asked).isEqualTo(printed);
      }
      Matcher speaker =
          Pattern.compile("href=\"(/speaker\\?id=[^\"]+)\"").matcher(desk.page("/speakers?q=colm"));
      assertThat(speaker.find()).isTrue();
      String address = speaker.group(1).replace("&amp;", "&");
      desk.page("/forecasts"); // from now on they are known
      assertThat(desk.page(address))
          .contains("<b>32</b> ruled on", "<svg class=\"calibration\"", "All 32")
          .contains("/scores?speaker=Ida+Colm");
      assertThat(desk.faults()).isEmpty();
    }
  }
}
