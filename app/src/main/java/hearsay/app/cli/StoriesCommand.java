package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay stories}: which articles of a ledger are about one event. */
@Command(
    name = "stories",
    description = {
      "List stories: articles about one event, whoever has the words from whom.",
      "Worked out anew from the ledger's texts, by names, rare words and dates."
    },
    sortOptions = false)
final class StoriesCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(names = "--json", description = "Print a story a line as JSON, as compare does.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LinkedLedger linked = LinkedLedger.of(query);
      LedgerPaths paths = ledger.paths(cli);
      for (StoryCluster story : linked.linker().stories()) {
        if (json) {
          cli.out().print(ComparisonJson.story(story));
        } else {
          print(story, linked, paths);
        }
      }
    }
    return 0;
  }

  private void print(StoryCluster story, LinkedLedger linked, LedgerPaths paths) {
    Output out = cli.out();
    String names = SafeText.ofOneLine(String.join(", ", story.names()));
    out.line(out.styled(Style.BOLD, Counted.of(story.members().size(), "article")) + ": " + names);
    for (ArticleVersion member : story.members()) {
      out.line("  " + SafeText.ofOneLine(paths.shown(linked.articles().get(member).origin())));
    }
  }
}
