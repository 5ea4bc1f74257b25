package hearsay.app.cli;

import hearsay.forecast.ForecastKind;
import hearsay.ledger.ForecastFilter;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay forecasts}: what is said to come. */
@Command(
    name = "forecasts",
    description = {
      "List what is said to come, by the day on which it is due: who says so, in which words, how"
          + " likely by a cited lexicon, and if what. What is never due stands last."
    },
    sortOptions = false)
final class ForecastsCommand implements Callable<Integer> {
  private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})d");

  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Only those of somebody in whose name or words every word of NAME stands.")
  private String speaker;

  @Option(
      names = {"-g", "--grep"},
      paramLabel = "WORDS",
      description = "Only where the statement holds all these words.")
  private String words;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only one kind: prediction, plan or open.")
  private ForecastKind kind;

  @Option(
      names = "--due",
      paramLabel = "DAYS",
      description = "Only what is due from today on within so many days: 30d.")
  private String due;

  @Option(
      names = "--overdue",
      description = "Only what was due before today; with --due, that as well.")
  private boolean overdue;

  @Option(names = "--resolved", description = "Only those that somebody ruled on.")
  private boolean resolved;

  @Option(
      names = {"-a", "--all"},
      description = "Also those that somebody ruled on.")
  private boolean all;

  @Option(
      names = "--why",
      description =
          "Say for each by which rule it was found, how its range and its day came about, and how"
              + " sure the reader is.")
  private boolean why;

  @Option(names = "--json", description = "Print JSON Lines, a forecast a line.")
  private boolean json;

  @Override
  public Integer call() {
    ForecastFilter filter = filter();
    try (LedgerQuery query = ledger.openQuery(cli)) {
      List<KeptForecast> forecasts =
          query.forecasts().stream()
              .filter(filter::passes)
              .filter(one -> all || one.resolution().isPresent() == resolved)
              .sorted(KeptForecast.BY_DUE_DAY)
              .toList();
      LedgerPaths paths = ledger.paths(cli);
      if (json) {
        forecasts.forEach(
            one -> cli.out().print(Json.line(g -> KeptForecastJson.write(g, one, paths))));
      } else {
        new ForecastText(cli, paths, why).print(forecasts);
      }
      sayWhatIsMissing(query);
    }
    return 0;
  }

  private ForecastFilter filter() {
    LocalDate today = cli.surroundings().today();
    Optional<LocalDate> last = Optional.ofNullable(due).map(this::days).map(today::plusDays);
    return new ForecastFilter(
        Optional.ofNullable(speaker),
        Optional.ofNullable(words),
        Optional.ofNullable(kind),
        last.filter(day -> !overdue).map(day -> today),
        overdue ? last.or(() -> Optional.of(today.minusDays(1))) : last);
  }

  private int days(String typed) {
    Matcher matcher = DAYS.matcher(typed.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--due takes a number of days (30d), not " + typed);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private void sayWhatIsMissing(LedgerQuery query) {
    int unread = query.withoutForecasts();
    if (unread > 0) {
      cli.err()
          .line(
              Counted.of(unread, "article was", "articles were")
                  + " not read for forecasts, or not since the date changed: hearsay reread");
    }
  }
}
