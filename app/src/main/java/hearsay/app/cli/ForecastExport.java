package hearsay.app.cli;

import hearsay.forecast.VerbalProbability;
import hearsay.ledger.AskedQuestion;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.Ruling;
import hearsay.ledger.Verdict;
import hearsay.scoring.BrierScore;
import hearsay.scoring.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes forecasts in the columns of forecasting platforms, so that their tools read them. A
 * version is a forecast; what it is a forecast of is the question that a person put it under, else
 * itself. Probabilities are those of the question's yes: turned round where a forecast says no to
 * it.
 */
final class ForecastExport {
  private static final List<String> QUESTION_COLUMNS =
      List.of(
          "Question ID",
          "Question URL",
          "Question Title",
          "Post ID",
          "Question Type",
          "Open Time",
          "Scheduled Close Time",
          "Actual Close Time",
          "Resolution",
          "Resolution Known Time");
  private static final List<String> FORECAST_COLUMNS =
      List.of(
          "Question ID",
          "Forecaster ID",
          "Forecaster Username",
          "Is Bot",
          "Start Time",
          "End Time",
          "Probability Yes");
  private static final List<String> SCORE_COLUMNS =
      List.of("Question ID", "User ID", "User Username", "Score Type", "Score", "Coverage");
  private static final List<String> FATEBOOK_COLUMNS =
      List.of(
          "Question title",
          "Multiple choice option",
          "Forecast created by",
          "Forecast (scale = 0-1)",
          "Forecast created at",
          "Question created by",
          "Question created at",
          "Question resolve by",
          "Resolution",
          "Resolved at",
          "Your Brier score for this question",
          "Your relative Brier score for this question",
          "Question notes",
          "Question shared with",
          "Question shared publicly",
          "Question comments",
          "Question tags");

  /** One forecast of one question. */
  private record Row(
      String question,
      String title,
      boolean isAsked,
      ForecastEntry entry,
      ForecastVersion version) {
    /** Whether the forecast says no to the question. */
    boolean isTurned() {
      return isAsked && version.first().negative();
    }

    Optional<Double> probability() {
      return middle(version.first().probability()).map(p -> isTurned() ? 1 - p : p);
    }

    private static Optional<Double> middle(Optional<VerbalProbability> said) {
      return said.filter(one -> one.low().isPresent())
          .map(
              one ->
                  one.median().orElse((one.low().orElseThrow() + one.high().orElseThrow()) / 2)
                      / 100);
    }

    Optional<Outcome> outcome() {
      return version.outcome().map(one -> isTurned() ? turned(one) : one);
    }

    private static Outcome turned(Outcome outcome) {
      return switch (outcome) {
        case YES -> Outcome.NO;
        case NO -> Outcome.YES;
        default -> outcome;
      };
    }

    String resolution() {
      return outcome().map(ResolveCommand::name).orElse("");
    }

    String resolvedOn() {
      return outcome().isEmpty()
          ? ""
          : version.verdicts().stream()
              .map(Verdict::on)
              .max(LocalDate::compareTo)
              .map(LocalDate::toString)
              .orElse("");
    }

    String holder() {
      return Quoted.name(ForecastText.holder(entry));
    }

    String due() {
      return version.first().dueDay().map(LocalDate::toString).orElse("");
    }

    String said() {
      return version
          .first()
          .published()
          .map(PublicationDays::earliest)
          .map(LocalDate::toString)
          .orElse("");
    }

    Optional<Double> brier() {
      return outcome()
          .filter(Outcome::isScored)
          .flatMap(one -> probability().map(p -> BrierScore.of(p, one == Outcome.YES)));
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, AskedQuestion> asked = new TreeMap<>();

  ForecastExport(List<ForecastEntry> entries) {
    for (ForecastEntry entry : entries) {
      for (ForecastVersion version : entry.versions()) {
        if (version.questions().isEmpty()) {
          KeptForecast first = version.first();
          String title = first.words().statement().words();
          rows.add(new Row(version.id().shown(), title, false, entry, version));
        }
        for (AskedQuestion question : version.questions()) {
          asked.put(question.id(), question);
          rows.add(new Row(question.id(), question.title(), true, entry, version));
        }
      }
    }
  }

  /** Writes three files into a folder, which is made where it is missing. */
  void metaculus(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("question_data.csv"), questions().text());
      Files.writeString(folder.resolve("forecast_data.csv"), forecasts().text());
      Files.writeString(folder.resolve("score_data.csv"), scores().text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /** Writes one file. */
  void fatebook(Path file) {
    CsvTable table = new CsvTable(FATEBOOK_COLUMNS);
    for (Row row : rows) {
      String resolution = row.resolution().toUpperCase(Locale.ROOT);
      table.add(
          List.of(
              row.title(),
              "",
              row.holder(),
              row.probability().map(ForecastExport::number).orElse(""),
              row.said(),
              row.isAsked() ? "" : row.holder(),
              row.isAsked() ? day(asked.get(row.question())) : row.said(),
              row.due(),
              resolution,
              row.resolvedOn(),
              row.brier().map(ForecastExport::number).orElse(""),
              "",
              row.version().first().words().statement().words(),
              "",
              "",
              "",
              ""));
    }
    try {
      Files.writeString(file, table.text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String day(AskedQuestion question) {
    return question.asked().signature().at().toString().substring(0, "2031-03-04".length());
  }

  private CsvTable questions() {
    CsvTable table = new CsvTable(QUESTION_COLUMNS);
    Map<String, Row> first = new TreeMap<>();
    rows.forEach(row -> first.putIfAbsent(row.question(), row));
    for (Row row : first.values()) {
      table.add(
          List.of(
              row.question(),
              row.version().first().article().metadata().address().orElse(""),
              row.title(),
              row.question(),
              "binary",
              row.isAsked() ? day(asked.get(row.question())) : row.said(),
              row.isAsked() ? "" : row.due(),
              settledOn(row),
              settled(row),
              settledOn(row)));
    }
    return table;
  }

  /** What became of a question itself, by a ruling on it; of a forecast, by its own. */
  private String settled(Row row) {
    return row.isAsked()
        ? resolution(row)
            .flatMap(Ruling::resolution)
            .map(one -> ResolveCommand.name(one.outcome()))
            .orElse("")
        : row.resolution();
  }

  private String settledOn(Row row) {
    return row.isAsked()
        ? resolution(row).flatMap(Ruling::resolution).map(one -> one.on().toString()).orElse("")
        : row.resolvedOn();
  }

  private Optional<Ruling> resolution(Row row) {
    return asked.get(row.question()).resolution();
  }

  private CsvTable forecasts() {
    CsvTable table = new CsvTable(FORECAST_COLUMNS);
    for (Row row : rows) {
      table.add(
          List.of(
              row.question(),
              forecaster(row),
              row.holder(),
              "False",
              row.said(),
              row.due(),
              row.probability().map(ForecastExport::number).orElse("")));
    }
    return table;
  }

  private CsvTable scores() {
    CsvTable table = new CsvTable(SCORE_COLUMNS);
    for (Row row : rows) {
      row.brier()
          .ifPresent(
              score ->
                  table.add(
                      List.of(
                          row.question(),
                          forecaster(row),
                          row.holder(),
                          "brier",
                          number(score),
                          "1")));
    }
    return table;
  }

  private static String forecaster(Row row) {
    return row.entry().speaker().map(who -> who.id()).orElse("");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
