package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How forecasts came out, from the ledger to the screen and to a picture. */
final class ScoresCommandTest {
  private static final Pattern ID =
      Pattern.compile("^\\{\"id\":\"([0-9a-f]{16})\"", Pattern.MULTILINE);

  @TempDir private Path folder;

  private CommandRun run(String... line) {
    return CommandRun.on(LocalDate.of(2031, 7, 20), folder, line);
  }

  private List<String> read(int pieces, String said) throws IOException {
    StringBuilder pile = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      pile.append(
          "{\"id\": \"a%d\", \"outlet\": \"%s\", \"published\": \"2031-03-04\", \"text\": \"News.\\n“Crane %d of Marrow %s by June 2031,” said Ida Colm.\"}%n"
              .formatted(i, i % 2 == 0 ? "The Quay" : "Post", i + 10, said));
    }
    Files.writeString(folder.resolve("pile.jsonl"), pile.toString());
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(run("forecasts", "--json").out());
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    assertThat(ids).hasSize(pieces);
    return ids;
  }

  private void resolve(String id, String outcome) {
    assertThat(run("resolve", id, outcome, "--on", "2031-07-01", "--evidence", "x").status())
        .isZero();
  }

  @Test
  void belowThirtyTheListStandsInPlaceOfAGrade() throws IOException {
    List<String> ids = read(6, "is likely to open");
    resolve(ids.get(0), "yes");
    resolve(ids.get(1), "no");
    resolve(ids.get(2), "unresolvable");
    resolve(ids.get(3), "condition-unmet");
    String out = run("scores", "--min", "4").out();
    assertThat(out)
        .startsWith(
            """
            All speakers: 4 forecasts ruled on
              yes 1 · no 1 · condition-unmet 1 · unresolvable 1 · too vague to rule on 25 % of 4
            """)
        .contains("of 2 called “likely”", "1 came")
        .contains("No grade: 2 scored forecasts of at least 30.")
        .contains("yes 0.02 to 0.16", "no  0.36 to 0.72")
        .contains("Ida Colm");
    assertThat(run("scores", "--speaker", "Colm", "--outlet", "quay").out())
        .startsWith("Colm in quay: ")
        .isNotEqualTo(run("scores", "--speaker", "Colm", "--outlet", "post").out());
    assertThat(run("scores", "--outlet", "gazette").out()).startsWith("No forecast that fits");
    assertThat(run("scores", "--speaker", "Reed").out()).startsWith("No forecast that fits");
    assertThat(run("scores", "--json").out())
        .contains("\"grade\" : null", "\"phrase\" : \"likely\"", "\"vagueness\" : 0.2500");
    CommandRun picture = run("scores", "--picture", "curve.svg");
    assertThat(picture.status()).isNotZero();
    assertThat(picture.err()).contains("2 scored forecasts of at least 30");
    assertThat(folder.resolve("curve.svg")).doesNotExist();
  }

  @Test
  void fromThirtyOnThereAreScoresUnderTwoLexiconsAndAPicture() throws IOException {
    List<String> ids = read(30, "is likely to open");
    for (int i = 0; i < 30; i++) {
      resolve(ids.get(i), i < 21 ? "yes" : "no");
    }
    CommandRun scores = run("scores", "--picture", "curve.svg");
    assertThat(scores.out())
        .contains("of 30 called “likely”", "21 came")
        .contains("capphrase-2026          icd203-2015")
        .contains("Brier score, best to worst        0.124 to 0.329")
        .contains("proper score of bins", "no survey")
        .contains("said  75 %", "came  70 % of 30");
    assertThat(Files.readString(folder.resolve("curve.svg")))
        .startsWith("<svg ")
        .contains("said 75 %");
    assertThat(run("scores").out()).isEqualTo(run("scores").out());
    assertThat(run("scores", "--lexicon", "icd203").out())
        .contains("icd203-2015             capphrase-2026");
    assertThat(run("scores", "--second", "nobody's").status()).isEqualTo(2);
    assertThat(run("scores", "--min", "0").status()).isEqualTo(2);
  }

  @Test
  void couldIsCountedAndLeftOutOfTheScoresUnlessAskedFor() throws IOException {
    List<String> ids = read(2, "could open");
    resolve(ids.get(0), "yes");
    assertThat(run("scores").out())
        .contains("of 1 called “could”", "not scored", "No grade: 0 scored");
    assertThat(run("scores", "--with-possible").out()).contains("yes 0.16 to 0.72");
  }
}
