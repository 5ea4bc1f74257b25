package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.origin.ProvenanceGraph;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay sources}: how many origins an article's coverage has. */
@Command(
    name = "sources",
    description = {
      "Count the origins of an article and of what shares its words.",
      "Articles, distinct texts, and origins as an interval: the fewest where every probable link"
          + " holds, the most where only strong ones do. Below, the evidence of every link. Where no"
          + " link was found there may still be one. Worked out anew from the ledger's texts."
    },
    sortOptions = false)
final class SourcesCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "Its path or the end of it, its id or address, or a part of its title.")
  private String article;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LedgerPaths paths = ledger.paths(cli);
      var key = ArticleName.find(query, paths, article);
      LinkedLedger linked = LinkedLedger.of(query);
      ProvenanceGraph graph =
          ProvenanceGraph.around(
              linked.version(key), linked.linker().articles(), linked.linker().links());
      if (json) {
        cli.out().print(Json.pretty(g -> new SourcesJson(linked.articles()).write(g, graph)));
      } else {
        new SourcesText(cli.out(), paths, linked.articles()).print(graph);
      }
    }
    return 0;
  }
}
