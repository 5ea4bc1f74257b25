package hearsay.app.cli;

import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.scoring.Outcome;
import hearsay.store.SqliteLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay resolve}: says what became of a forecast. */
@Command(
    name = "resolve",
    description = {
      "Say what became of a forecast as it is worded; hearsay undo takes the ruling back. A later one"
          + " takes its place, and the log keeps both."
    },
    sortOptions = false)
final class ResolveCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;

  @Parameters(
      index = "0",
      paramLabel = "FORECAST",
      description = "The digits of the forecast, or the first of them.")
  private String typed;

  @Parameters(
      index = "1",
      paramLabel = "OUTCOME",
      description = {
        "yes: it came as said. no: it did not. condition-unmet: what it hung on never came."
            + " annulled: the question fell away. ambiguous: it can be argued both ways."
            + " unresolvable: too vague to rule on."
      })
  private String outcome;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      description = "The day on which that was settled: 2031-03-04.")
  private String on;

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "TEXT",
      description = "What shows it: an address, an article, words.")
  private String evidence;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    Resolution resolution = new Resolution(outcome(), day(), evidence.strip());
    KeptForecast forecast = find();
    forecast
        .dueDay()
        .filter(resolution.on()::isBefore)
        .ifPresent(due -> cli.err().line("Resolved before it is due on " + due + "."));
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.resolve(forecast.id(), resolution, note, Instant.now());
      cli.out()
          .line(
              "Ruling " + ruling.number() + ": " + forecast.id().shown() + " " + shown(resolution));
      String words = SafeText.ofOneLine(forecast.words().statement().words());
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }

  /** The outcome with its day: <i>condition-unmet on 2031-03-04</i>. */
  static String shown(Resolution resolution) {
    return name(resolution.outcome()) + " on " + resolution.on();
  }

  /** An outcome as people type it. */
  static String name(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Outcome outcome() {
    return Arrays.stream(Outcome.values())
        .filter(one -> one != Outcome.OPEN && name(one).equals(outcome.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "OUTCOME is yes, no, annulled, ambiguous, condition-unmet or unresolvable, not "
                        + outcome));
  }

  private LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(on);
      if (!day.isAfter(cli.surroundings().today())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw wrong("--on takes a day (2031-03-04), not " + on);
    }
    throw wrong("--on " + on + " is in the future");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private KeptForecast find() {
    try (LedgerQuery query = SqliteLedger.openQuery(ledger.existing(cli))) {
      List<KeptForecast> found = query.forecasts(typed);
      if (found.size() == 1) {
        return found.get(0);
      }
      String what = found.isEmpty() ? "no forecast begins with " : "several forecasts begin with ";
      throw new LedgerException(
          what + typed, "The digits stand before each forecast: hearsay forecasts --all");
    }
  }
}
