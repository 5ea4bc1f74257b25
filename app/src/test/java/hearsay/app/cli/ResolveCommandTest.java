package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say became of a forecast. */
final class ResolveCommandTest {
  @TempDir private Path folder;
  private String id;

  @BeforeEach
  void readAnArticle() throws IOException {
    Files.writeString(
        folder.resolve("mill.jsonl"),
        """
        {"id": "b", "outlet": "Post", "published": "2031-03-05", "text": "The mill burned.\\nThe mill is unlikely to open by April 2031."}
        """);
    assertThat(run("read", "mill.jsonl", "--reader", "rules").status()).isZero();
    id = run("forecasts").out().substring("2031-04-30  ".length()).substring(0, 8);
  }

  private CommandRun run(String... line) {
    return CommandRun.on(LocalDate.of(2031, 6, 20), folder, line);
  }

  private CommandRun resolve(String outcome, String day) {
    return run("resolve", id, outcome, "--on", day, "--evidence", "mill.example", "--note", "seen");
  }

  @Test
  void whatIsResolvedIsListedWithItsOutcomeWhereThatIsAskedForAndNoLongerOverdue() {
    CommandRun run = resolve("no", "2031-05-02");
    assertThat(run.out()).startsWith("Ruling 1: " + id + " no on 2031-05-02\n  The mill is");
    assertThat(run.err()).doesNotContain("before it is due");
    assertThat(run("forecasts").out()).isEqualTo("No forecast fits.\n");
    assertThat(run("forecasts", "--resolved").out())
        .contains("no on 2031-05-02 · mill.example · seen · ruling 1")
        .doesNotContain("overdue");
    assertThat(run("forecasts", "--all", "--json").out())
        .contains("\"resolution\":{\"outcome\":\"no\",\"on\":\"2031-05-02\"");
    assertThat(run("log").out()).contains("no on 2031-05-02 · mill.example");
    assertThat(run("log", "--json").out()).contains("\"action\":\"resolve\"", "\"outcome\":\"no\"");
  }

  @Test
  void aSecondOneTakesThePlaceOfTheFirstAndUndoBringsThatBack() {
    resolve("no", "2031-05-02");
    assertThat(resolve("condition-unmet", "2031-05-03").status()).isZero();
    assertThat(run("forecasts", "--resolved").out()).contains("condition-unmet on 2031-05-03");
    assertThat(run("log").out()).contains("no on 2031-05-02", "condition-unmet on 2031-05-03");
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("undo", "2").status()).isZero();
    assertThat(run("forecasts", "--resolved").out()).contains("no on 2031-05-02");
    assertThat(run("undo", "1").status()).isZero();
    assertThat(run("forecasts", "--resolved").out()).isEqualTo("No forecast fits.\n");
  }

  @Test
  void beforeItIsDueItIsKeptWithAWarning() {
    CommandRun run = resolve("yes", "2031-04-01");
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Resolved before it is due on 2031-04-30.");
    assertThat(run("forecasts", "--resolved").out()).contains("yes on 2031-04-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes   | 2031-06-21 | is in the future
          yes   | soon       | --on takes a day
          yes   | 2031-02-31 | --on takes a day
          maybe | 2031-05-02 | OUTCOME is yes, no
          open  | 2031-05-02 | OUTCOME is yes, no
          """)
  void whatMakesNoSenseIsWrongUsage(String outcome, String day, String message) {
    CommandRun run = resolve(outcome, day);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run("log").out()).isEqualTo("No rulings.\n");
  }

  private CommandRun resolveBy(String evidence) {
    return run("resolve", id, "no", "--on", "2031-05-02", "--evidence", evidence);
  }

  @Test
  void aPassageOfAnArticleIsLookedUpAndShown() {
    assertThat(resolveBy("mill.jsonl:0-16").out()).contains("as shown by: “The mill burned.”");
    assertThat(resolveBy("https://mill.example:0-16").out()).doesNotContain("as shown by");
    assertThat(resolveBy("the Post of May 3:0-16").out()).doesNotContain("as shown by");
    CommandRun beyond = resolveBy("mill.jsonl:4-4000");
    assertThat(beyond.status()).isNotZero();
    assertThat(beyond.err()).contains("there is no passage 4-4000 in mill.jsonl");
    assertThat(resolveBy("mill.jsonl:9-9").status()).isNotZero();
    assertThat(run("log", "--json").out().lines()).hasSize(3);
  }

  @Test
  void todayIsNotTheFuture() {
    assertThat(resolve("yes", "2031-06-20").status()).isZero();
  }

  @Test
  void aForecastThatIsNotThereIsSaidToBeMissing() {
    id = "ffffffff";
    CommandRun run = resolve("yes", "2031-05-02");
    assertThat(run.status()).isNotZero();
    assertThat(run.err()).contains("no forecast begins with ffffffff");
  }
}
