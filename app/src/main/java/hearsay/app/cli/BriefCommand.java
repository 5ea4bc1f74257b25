package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay brief}: what a ledger holds, at a glance. */
@Command(
    name = "brief",
    description =
        "Print the briefing: articles by outlet and date, who is quoted, what was refused.",
    sortOptions = false)
final class BriefCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      Briefing briefing = Briefing.of(query);
      LedgerPaths paths = ledger.paths(cli);
      if (json) {
        cli.out().print(Json.pretty(g -> new BriefingJson(paths).write(g, briefing)));
      } else {
        new BriefingText(cli.out(), paths, cli.surroundings().columns()).print(briefing);
      }
    }
    return 0;
  }
}
