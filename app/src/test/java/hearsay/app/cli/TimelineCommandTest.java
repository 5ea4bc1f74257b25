package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened when, by the articles of a ledger. */
final class TimelineCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void readAPile() throws IOException {
    Files.writeString(
        folder.resolve("pile.jsonl"),
        """
        {"id": "a", "outlet": "The Quay", "published": "2031-03-04", "text": "The ferry Marigold sank off Port Hale on Sunday with forty sheep aboard.\\n“The pier will be shut until June,” said Ida Colm on Monday."}
        {"id": "b", "outlet": "Post", "published": "2031-03-05", "text": "Forty sheep were aboard the ferry Marigold when it sank off Port Hale on March 2."}
        {"id": "c", "outlet": "Courier", "published": "2031-03-06", "text": "With forty sheep aboard, the ferry Marigold sank off Port Hale on Saturday."}
        """);
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
  }

  private CommandRun run(String... line) {
    return CommandRun.in(folder, line);
  }

  @Test
  void eventsStandInTheirOrderWithWhoTellsOfThemAndWhoDatesThemOtherwise() {
    assertThat(run("timeline").out())
        .isEqualTo(
            """
            2031-03-01
              With forty sheep aboard, the ferry Marigold sank off Port Hale on Saturday.
                pile.jsonl:3 · Courier · published 2031-03-06
              perhaps the same, dated 2031-03-02
                pile.jsonl:1 · The Quay · published 2031-03-04 · “Sunday”
              perhaps the same, dated 2031-03-02
                pile.jsonl:2 · Post · published 2031-03-05 · “March 2”

            2031-03-02  2 articles
              The ferry Marigold sank off Port Hale on Sunday with forty sheep aboard.
                pile.jsonl:1 · The Quay · published 2031-03-04
                pile.jsonl:2 · Post · published 2031-03-05 · “March 2”
              perhaps the same, dated 2031-03-01
                pile.jsonl:3 · Courier · published 2031-03-06 · “Saturday”

            2031-06  expected
              “The pier will be shut until June,” said Ida Colm on Monday.
                pile.jsonl:1 · The Quay · published 2031-03-04 · says Ida Colm

            3 dated events
            """);
  }

  @Test
  void itCanBeNarrowed() {
    assertThat(run("timeline", "--speaker", "colm").out())
        .contains("2031-06")
        .doesNotContain("sank");
    assertThat(run("timeline", "--grep", "PIER shut").out()).contains("1 dated event\n");
    assertThat(run("timeline", "--grep", "submarine").out()).isEqualTo("No dated event fits.\n");
    assertThat(run("timeline", "--from", "2031-03-02", "--to", "2031-03").out())
        .startsWith("2031-03-02")
        .endsWith("1 dated event\n");
    assertThat(run("timeline", "--to", "2030").out()).startsWith("No dated event");
    assertThat(run("timeline", "--at-odds").out()).endsWith("2 dated events\n");
    assertThat(run("timeline", "--said").out()).contains("2031-03-03  said");
    assertThat(run("timeline", "--why", "--grep", "pier").out())
        .contains("2031-06 · inferred · read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "2031-13", "2031-02-31", "99999", "-031", ""})
  void aDayThatIsNoneIsWrongUsage(String day) {
    CommandRun run = run("timeline", "--from", day);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--from takes a day, a month or a year");
  }

  @Test
  void aStretchThatEndsBeforeItBeginsIsWrongUsage() {
    assertThat(run("timeline", "--from", "2031", "--to", "2030").status()).isEqualTo(2);
  }

  @Test
  void asJsonEveryReportPointsAtItsWords() {
    assertThat(run("timeline", "--json", "--grep", "June").out())
        .contains("\"earliest\":\"2031-06-01\",\"latest\":\"2031-06-30\"")
        .contains("\"time\":{\"span\":[")
        .contains("\"words\":\"June\"")
        .contains("\"role\":\"expected\"")
        .contains("\"publishedDays\":{\"earliest\":\"2031-03-04\",\"latest\":\"2031-03-04\"}")
        .contains("\"speaker\":\"Ida Colm\"");
  }

  @Test
  void whatAPersonRejectedReportsNothing() {
    String record = run("quotes").out().substring(0, 8);
    assertThat(run("reject", record, "--note", "irony").status()).isZero();
    assertThat(run("timeline", "--grep", "June").out()).contains("2031-06").doesNotContain("says");
    assertThat(run("undo", "1").status()).isZero();
    assertThat(run("timeline", "--grep", "June").out()).contains("says Ida Colm");
  }

  @Test
  void readingAgainBringsTheSameTimeline() {
    String before = run("timeline").out();
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("timeline").out()).isEqualTo(before);
    assertThat(run("verify").status()).isZero();
  }

  @Test
  void anotherDateOfTheSameTextAsksForAnotherReading() throws IOException {
    Path pile = folder.resolve("pile.jsonl");
    Files.writeString(pile, Files.readString(pile).replace("2031-03-06", "2031-03-13"));
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
    assertThat(run("timeline").err()).contains("1 article was read by an older reader of times");
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("timeline").err()).doesNotContain("older reader");
    assertThat(run("timeline").out()).contains("2031-03-08");
  }

  @Test
  void anArticleThatIsTakenOutLeavesNothing() {
    assertThat(run("remove", "c", "--note", "asked for").status()).isZero();
    assertThat(run("timeline").out()).doesNotContain("Saturday").endsWith("2 dated events\n");
  }
}
