package hearsay.app.cli;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastFilter;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import java.nio.file.Path;
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
          + " likely by a cited lexicon, and if what. What is never due stands last. What one speaker"
          + " says of one event is one forecast, with everybody who reports it; a change of mind is a"
          + " new version of it."
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

  @Option(
      names = "--question",
      paramLabel = "ID",
      description = "Only those under a question, resolved or not: see hearsay question.")
  private String question;

  @Option(names = "--resolved", description = "Only those that somebody ruled on.")
  private boolean resolved;

  @Option(
      names = {"-a", "--all"},
      description = "Also those that somebody ruled on.")
  private boolean all;

  @Mixin private OtherLexiconOption lexicon;

  @Option(
      names = "--why",
      description =
          "Say for each by which rule it was found, how its range and its day came about, how sure"
              + " the reader is, and how reports of it were joined.")
  private boolean why;

  @Option(
      names = "--export",
      arity = "2",
      paramLabel = "FORMAT PATH",
      hideParamSyntax = true,
      description = {
        "Write CSV in the columns of a forecasting platform, instead of a listing: metaculus DIR"
            + " (question_data, forecast_data, score_data) or fatebook FILE. The probability is the"
            + " median of a survey's answers, or the middle of a scale's range."
      })
  private List<String> export;

  @Option(
      names = "--json",
      description = "Print JSON Lines, a forecast with all its versions a line.")
  private boolean json;

  @Override
  public Integer call() {
    ForecastFilter filter = filter();
    Optional<ProbabilityLexicon> other = lexicon.chosen(cli.surroundings().folder(), spec);
    try (LedgerQuery query = ledger.openQuery(cli)) {
      Outlook outlook = other.map(one -> Outlook.of(query, one)).orElseGet(() -> Outlook.of(query));
      requireQuestion(outlook);
      List<ForecastEntry> entries =
          outlook.entries().stream().filter(one -> isListed(one, filter)).toList();
      LedgerPaths paths = ledger.paths(cli);
      if (export != null) {
        export(entries);
      } else if (json) {
        entries.forEach(
            one -> cli.out().print(Json.line(g -> KeptForecastJson.write(g, one, paths))));
      } else {
        new ForecastText(cli, paths, why).print(entries);
      }
      sayWhatIsMissing(query);
    }
    return 0;
  }

  private void export(List<ForecastEntry> entries) {
    Path target = cli.surroundings().folder().resolve(export.get(1));
    ForecastExport writer = new ForecastExport(entries);
    switch (export.get(0).toLowerCase(Locale.ROOT)) {
      case "metaculus" -> writer.metaculus(target);
      case "fatebook" -> writer.fatebook(target);
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--export takes metaculus DIR or fatebook FILE, not " + export.get(0));
    }
    cli.out()
        .line(Counted.of(entries.size(), "forecast") + " in " + SafeText.ofOneLine(export.get(1)));
  }

  private boolean isListed(ForecastEntry entry, ForecastFilter filter) {
    return entry.versions().stream()
        .filter(version -> all || question != null || version.isResolved() == resolved)
        .filter(version -> question == null || isUnder(version))
        .anyMatch(version -> passes(entry, version, filter));
  }

  /** Whoever is behind it over all articles counts for the speaker too. */
  private boolean passes(ForecastEntry entry, ForecastVersion version, ForecastFilter filter) {
    return version.passes(filter)
        || (speaker != null && entry.isHeldBy(speaker) && version.passes(filter.withoutSpeaker()));
  }

  private boolean isUnder(ForecastVersion version) {
    return version.questions().stream().anyMatch(one -> one.id().startsWith(question));
  }

  private void requireQuestion(Outlook outlook) {
    if (question != null) {
      QuestionName.find(outlook, question);
    }
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
