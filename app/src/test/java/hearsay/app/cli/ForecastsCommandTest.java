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
import org.junit.jupiter.params.provider.ValueSource;

/** What the articles of a ledger say will come. */
final class ForecastsCommandTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 6, 20);

  @TempDir private Path folder;

  @BeforeEach
  void readAPile() throws IOException {
    Files.writeString(
        folder.resolve("pile.jsonl"),
        """
        {"id": "a", "outlet": "The Quay", "published": "2031-03-04", "text": "The pier fell.\\n“If the money comes, the pier will probably reopen by June 2031,” said Ida Colm."}
        {"id": "b", "outlet": "Post", "published": "2031-03-05", "text": "The mill burned.\\nThe mill is unlikely to open by April 2031."}
        {"id": "c", "outlet": "Courier", "published": "2031-03-06", "text": "The ferry sank.\\n“The harbour will never recover,” said Tom Reed."}
        """);
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
  }

  private CommandRun run(String... line) {
    return CommandRun.on(TODAY, folder, line);
  }

  @Test
  void aTableOfHorizonsOfOnesOwnSaysWhatIsDueWhen() throws IOException {
    Files.writeString(
        folder.resolve("weeks.jsonl"),
        """
        {"id": "w", "published": "2031-05-14", "text": "The pier will fall in the coming weeks."}
        """);
    Files.writeString(
        folder.resolve("own.tsv"),
        """
        id\tfrom\tstrict\tusual\tlenient\texample\tlatest
        table-version\tmine-1\t0d\t0d\t0d\t\t
        coming-weeks\t0d\t1w\t2w\t4w\t\t
        """);
    run("read", "weeks.jsonl", "--reader", "rules", "-l", "w.db");
    assertThat(run("forecasts", "-l", "w.db").out()).startsWith("2031-06-25");
    run("reread", "--reader", "rules", "--horizons", "own.tsv", "-l", "w.db");
    assertThat(run("forecasts", "-l", "w.db").out()).startsWith("2031-05-28");
    assertThat(run("read", "weeks.jsonl", "--horizons", "nobody.tsv").status()).isEqualTo(2);
  }

  @Test
  void theyStandByTheDayOnWhichTheyAreDueAndWhatIsNeverDueStandsLast() {
    assertThat(run("forecasts").out().replaceAll("  [0-9a-f]{8}  ", "  (id)  "))
        .isEqualTo(
            """
            2031-04-30  (id)  Post  overdue
              The mill is unlikely to open by April 2031
                “unlikely to”: 5 to 30 %, median 20 (capphrase-2026)
                pile.jsonl:2 · Post · published 2031-03-05

            2031-06-30  (id)  Ida Colm
              If the money comes, the pier will probably reopen by June 2031
                “will probably”: 51 to 80 %, median 70 (mauboussin-2018) · condition: “If the money comes”
                pile.jsonl:1 · The Quay · published 2031-03-04

            no day  (id)  Tom Reed
              The harbour will never recover
                “will never”: 91.3 to 100 %, median 100 (capphrase-2026) · says that it will not
                pile.jsonl:3 · Courier · published 2031-03-06

            3 forecasts
            """);
  }

  @Test
  void theyCanBeNarrowed() {
    assertThat(run("forecasts", "--speaker", "colm").out())
        .contains("pier", "1 forecast\n")
        .doesNotContain("mill");
    assertThat(run("forecasts", "--speaker", "ida").out()).contains("pier");
    assertThat(run("forecasts", "--grep", "MILL open").out()).contains("1 forecast\n");
    assertThat(run("forecasts", "--grep", "submarine").out()).isEqualTo("No forecast fits.\n");
    assertThat(run("forecasts", "--kind", "prediction").out()).contains("3 forecasts\n");
    assertThat(run("forecasts", "--kind", "open").out()).isEqualTo("No forecast fits.\n");
  }

  @Test
  void whatIsDueIsCountedFromToday() {
    assertThat(run("forecasts", "--due", "10d").out())
        .startsWith("2031-06-30")
        .contains("1 forecast\n");
    assertThat(run("forecasts", "--due", "9d").out()).isEqualTo("No forecast fits.\n");
    assertThat(run("forecasts", "--overdue").out())
        .startsWith("2031-04-30")
        .contains("overdue", "1 forecast\n");
    assertThat(run("forecasts", "--overdue", "--due", "10d").out()).contains("2 forecasts\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "30", "-3d", "999999d", ""})
  void aNumberOfDaysThatIsNoneIsWrongUsage(String days) {
    CommandRun run = run("forecasts", "--due", days);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--due takes a number of days (30d)");
  }

  @Test
  void asJsonEveryPartPointsAtItsWords() {
    assertThat(run("forecasts", "--json", "--grep", "pier").out())
        .contains("\"likelihood\":{\"span\":[", "\"words\":\"will probably\"")
        .contains("\"condition\":{\"span\":[", "\"words\":\"If the money comes\"")
        .contains("\"lexicon\":\"mauboussin-2018", "\"usual\":\"2031-06-30\"")
        .contains("\"kind\":\"prediction\"", "\"speaker\":\"Ida Colm\"");
  }

  @Test
  void whyNamesRuleRowAndConvention() {
    assertThat(run("forecasts", "--why", "--grep", "mill").out())
        .contains("listed unlikely", "due by ", "version ");
  }

  @Test
  void readingAgainBringsTheSame() {
    String before = run("forecasts").out();
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("forecasts").out()).isEqualTo(before);
    assertThat(run("verify").status()).isZero();
  }

  @Test
  void whoIsSetByAPersonHoldsIt() {
    String record = run("quotes", "--speaker", "Reed").out().substring(0, 8);
    assertThat(run("set-speaker", record, "Mara Quill", "--note", "x").status()).isZero();
    assertThat(run("forecasts", "--speaker", "quill").out()).contains("Mara Quill", "harbour");
  }

  @Test
  void anotherDateOfTheSameTextAsksForAnotherReading() throws IOException {
    Path pile = folder.resolve("pile.jsonl");
    Files.writeString(pile, Files.readString(pile).replace("2031-03-06", "2031-03-13"));
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
    assertThat(run("forecasts").err()).contains("1 article was not read for forecasts");
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("forecasts").err()).doesNotContain("reread");
  }

  @Test
  void anArticleThatIsTakenOutLeavesNothing() {
    assertThat(run("remove", "b", "--note", "asked for").status()).isZero();
    assertThat(run("forecasts").out()).doesNotContain("mill").contains("2 forecasts\n");
  }
}
