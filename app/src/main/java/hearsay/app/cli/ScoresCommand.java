package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.scoring.CalibrationCurve;
import hearsay.scoring.CalibrationPicture;
import hearsay.scoring.Decomposition;
import hearsay.scoring.ScoreCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay scores}: how good the forecasts were that somebody ruled on. */
@Command(
    name = "scores",
    description = {
      "Show how forecasts came out that were ruled on: first, of those that were called likely, how many"
          + " came; then, from thirty on, scores under a lexicon and the same under a second one.",
      "A forecast counts once, however many articles report it; a changed one is another one. Plans"
          + " stand apart. What says no more than could, may or might is counted and not scored."
    },
    sortOptions = false,
    footer = {
      "",
      "Brier scores are (p - o)², from 0, right and sure, to 1, wrong and sure. Below thirty scored",
      "forecasts the list stands in place of a grade."
    })
final class ScoresCommand implements Callable<Integer> {
  private static final int TITLE_COLUMNS = 50;

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Only forecasts of somebody in whose name every word of NAME stands.")
  private String speaker;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description =
          "Only forecasts that stand in an outlet in whose name every word of NAME stands.")
  private String outlet;

  @Mixin private LexiconOption lexicon;

  @Option(
      names = "--second",
      paramLabel = "LEXICON",
      description =
          "The other lexicon that scores are shown under (default: icd203, beside a scale"
              + " capphrase).")
  private String second;

  @Option(
      names = "--min",
      paramLabel = "N",
      description =
          "List speakers of whom at least N forecasts were ruled on (default: ${DEFAULT-VALUE}).")
  private int least = ScoreSheet.USUAL_LEAST;

  @Option(
      names = "--with-possible",
      description = "Score could, may and might as well, by their wide ranges.")
  private boolean withPossible;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Also draw the calibration curve into an SVG file.")
  private String picture;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (least < 1) {
      throw new ParameterException(
          spec.commandLine(), "--min takes a number from 1 on, not " + least);
    }
    Path folder = cli.surroundings().folder();
    ScoreSheet.Asked asked =
        new ScoreSheet.Asked(
            new RuledForecasts.Selection(
                Optional.ofNullable(speaker), Optional.ofNullable(outlet), withPossible),
            lexicon.read(folder, spec),
            Optional.ofNullable(second)
                .map(typed -> LexiconFile.read("--second", typed, folder, spec)),
            least);
    try (LedgerQuery query = ledger.openQuery(cli)) {
      ScoreSheet sheet = ScoreSheet.of(Outlook.of(query).entries(), asked);
      if (json) {
        cli.out().print(Json.pretty(g -> ScoresJson.write(g, sheet)));
      } else {
        new ScoresText(cli, least).print(sheet);
      }
      return picture == null ? 0 : draw(sheet);
    }
  }

  private int draw(ScoreSheet sheet) {
    Optional<ScoreCard.Grade> grade = sheet.first().grade();
    if (grade.isEmpty()) {
      throw new LedgerException(
          "nothing is drawn: "
              + Counted.of(sheet.first().scored(), "scored forecast")
              + " of at least "
              + Decomposition.LEAST_FOR_A_GRADE,
          "Rule on more of them: hearsay forecasts --overdue");
    }
    String svg =
        CalibrationPicture.svg(
            CalibrationCurve.of(grade.get().points()),
            DisplayWidth.fit(sheet.title(), TITLE_COLUMNS),
            Counted.of(grade.get().points().size(), "forecast")
                + " under "
                + grade.get().lexicon());
    try {
      Files.writeString(cli.surroundings().folder().resolve(picture), svg);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + picture, e);
    }
    cli.err().line("calibration curve: " + SafeText.ofOneLine(picture));
    return 0;
  }
}
