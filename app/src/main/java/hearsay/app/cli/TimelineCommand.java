package hearsay.app.cli;

import hearsay.ledger.Chronicle;
import hearsay.ledger.EventFilter;
import hearsay.ledger.LedgerQuery;
import hearsay.time.ArticleTimes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay timeline}: what happened when. */
@Command(
    name = "timeline",
    description = {
      "Show what happened, and what is to happen, when: dated events with the sentence that says so,"
          + " who reports it, and where it is dated otherwise."
    },
    sortOptions = false,
    footer = {"", "A DAY is 2031-03-04, 2031-03 or 2031."})
final class TimelineCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Only what somebody reports in whose name or words every word of NAME stands.")
  private String speaker;

  @Option(
      names = {"-g", "--grep"},
      paramLabel = "WORDS",
      description = "Only where the sentence holds all these words.")
  private String words;

  @Option(names = "--from", paramLabel = "DAY", description = "Nothing that ended before DAY.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Nothing that begins after DAY.")
  private String to;

  @Option(
      names = "--at-odds",
      description = "Only events that some other article seems to put on other days.")
  private boolean atOdds;

  @Option(names = "--said", description = "Also when somebody said something.")
  private boolean said;

  @Option(
      names = "--why",
      description = "Say for each time how its value came about and when the article was read.")
  private boolean why;

  @Option(names = "--json", description = "Print JSON Lines, an event a line.")
  private boolean json;

  @Override
  public Integer call() {
    EventFilter filter = filter();
    try (LedgerQuery query = ledger.openQuery(cli)) {
      List<Chronicle.Entry> entries =
          Chronicle.of(query, filter).stream()
              .filter(entry -> !atOdds || !entry.elsewhere().isEmpty())
              .toList();
      LedgerPaths paths = ledger.paths(cli);
      if (json) {
        entries.forEach(e -> cli.out().print(Json.line(g -> TimelineJson.write(g, e, paths))));
      } else {
        new TimelineText(cli.out(), paths, cli.surroundings().columns(), why).print(entries);
      }
      sayWhatIsMissing(query);
    }
    return 0;
  }

  private EventFilter filter() {
    Optional<LocalDate> first = Optional.ofNullable(from).map(day -> days("--from", day).first());
    Optional<LocalDate> last = Optional.ofNullable(to).map(day -> days("--to", day).last());
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new ParameterException(spec.commandLine(), "--to " + to + " is before --from " + from);
    }
    return new EventFilter(
        Optional.ofNullable(speaker), Optional.ofNullable(words), first, last, said);
  }

  private CalendarDays days(String option, String typed) {
    return CalendarDays.parse(typed)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    option + " takes a day, a month or a year (2031-03-04), not " + typed));
  }

  private void sayWhatIsMissing(LedgerQuery query) {
    long untimed =
        query.articles().stream()
            .filter(article -> !article.timeReader().equals(ArticleTimes.VERSION))
            .count();
    if (untimed > 0) {
      cli.err()
          .line(
              Counted.of(untimed, "article was", "articles were")
                  + " read by an older reader of times: hearsay reread");
    }
  }
}
