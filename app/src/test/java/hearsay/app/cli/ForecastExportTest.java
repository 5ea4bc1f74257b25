package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts in the columns of forecasting platforms, read back. */
final class ForecastExportTest {
  @TempDir private Path folder;

  @BeforeEach
  void readAPile() throws IOException {
    Files.writeString(
        folder.resolve("pile.jsonl"),
        """
        {"id": "a", "outlet": "Quay", "published": "2031-03-04", "text": "The lock broke.\\n“The \\"new\\" lock, a big one, is likely to open by June 2031,” said Ida Colm."}
        {"id": "b", "outlet": "Post", "published": "2031-03-05", "text": "The lock is shut.\\n“The new lock will not open by June 2031,” said Tom Reed."}
        """);
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
  }

  private CommandRun run(String... line) {
    return CommandRun.on(LocalDate.of(2031, 7, 20), folder, line);
  }

  private String id(String speaker) {
    return run("forecasts", "--all", "--json", "--speaker", speaker).out().substring(7, 23);
  }

  /** A reader of RFC 4180 that shares nothing with the writer. */
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (isQuoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!isQuoted && c == '\n') {
        rows.add(List.copyOf(row));
        row.clear();
      } else {
        cell.append(c);
      }
    }
    assertThat(row).as("a line without an end").isEmpty();
    return rows;
  }

  private List<List<String>> file(String name) throws IOException {
    return parse(Files.readString(folder.resolve(name)));
  }

  @Test
  void threeFilesForOnePlatform() throws IOException {
    run("resolve", id("Colm"), "yes", "--on", "2031-06-15", "--evidence", "x");
    CommandRun run = run("forecasts", "--all", "--export", "metaculus", "out/m");
    assertThat(run.out()).isEqualTo("2 forecasts in out/m\n");
    List<List<String>> questions = file("out/m/question_data.csv");
    assertThat(questions).hasSize(3).allMatch(row -> row.size() == 10);
    assertThat(questions.get(0)).startsWith("Question ID", "Question URL", "Question Title");
    assertThat(questions)
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("The \"new\" lock, a big one, is likely to open by June 2031")
                    .contains("yes", "2031-06-15", "2031-06-30"));
    List<List<String>> forecasts = file("out/m/forecast_data.csv");
    assertThat(forecasts.get(0)).contains("Forecaster Username", "Start Time", "Probability Yes");
    assertThat(forecasts)
        .anySatisfy(row -> assertThat(row).contains("Ida Colm", "2031-03-04", "0.7500"));
    assertThat(file("out/m/score_data.csv"))
        .hasSize(2)
        .last()
        .satisfies(row -> assertThat(row).contains("Ida Colm", "brier", "0.0625", "1"));
  }

  @Test
  void underAQuestionTheProbabilityIsThatOfItsYes() throws IOException {
    String made = run("question", "new", "Will the new lock open by June 2031?").out();
    String question = made.substring(made.indexOf("question q") + 9).substring(0, 8);
    run("question", "add", question, id("Colm"), id("Reed"));
    run("resolve", question, "no", "--on", "2031-07-01", "--evidence", "x");
    assertThat(run("forecasts", "--all", "--export", "fatebook", "f.csv").status()).isZero();
    List<List<String>> rows = file("f.csv");
    assertThat(rows.get(0))
        .startsWith(
            "Question title",
            "Multiple choice option",
            "Forecast created by",
            "Forecast (scale = 0-1)")
        .contains("Question resolve by", "Resolution", "Resolved at")
        .hasSize(17);
    assertThat(rows.subList(1, 3))
        .allSatisfy(
            row ->
                assertThat(row)
                    .startsWith("Will the new lock open by June 2031?")
                    .contains("NO", "2031-07-01", "2031-06-30"))
        .anySatisfy(row -> assertThat(row).contains("Ida Colm", "0.7500", "0.5625"))
        .anySatisfy(row -> assertThat(row).contains("Tom Reed", "0.0000"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1         | '=1+1",
        "@SUM(A1)     | '@SUM(A1)",
        "+1-1         | '+1-1",
        "-cmd         | '-cmd",
        "-0.5         | -0.5",
        "plain        | plain",
        "a,b          | a,b",
        "say \"no\"   | say \"no\"",
        "``           | ``"
      })
  void noCellIsAFormulaAndAllComeBack(String given, String back) {
    CsvTable table = new CsvTable(List.of("a", "b"));
    table.add(List.of(given, "x\r\ny\u0000"));
    assertThat(parse(table.text()).get(1)).containsExactly(back, "x\r\ny");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(run("forecasts", "--export", "excel", "x").status()).isEqualTo(2);
    assertThat(run("forecasts", "--export", "metaculus").status()).isEqualTo(2);
    assertThatThrownBy(() -> new CsvTable(List.of("a")).add(List.of("b", "c")))
        .hasMessageContaining("2 cells in 1 columns");
  }
}
