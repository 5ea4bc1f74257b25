package hearsay.app.cli;

import hearsay.app.corpus.LinkedLedger;
import hearsay.json.ComparisonJson;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.RecordId;
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
      "Found by names, rare words and dates, and kept in the ledger. The digits before a story are"
          + " for hearsay sources."
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
      LinkedLedger linked = ledger.linked(cli, query);
      Places places = new Places(linked, ledger.paths(cli));
      for (StoryCluster story : linked.stories()) {
        if (json) {
          cli.out().print(ComparisonJson.story(story));
        } else {
          print(story, places);
        }
      }
    }
    return 0;
  }

  private void print(StoryCluster story, Places places) {
    Output out = cli.out();
    String names = SafeText.ofOneLine(String.join(", ", story.names()));
    out.line(
        out.styled(Style.BOLD, story.id().substring(0, RecordId.SHOWN_DIGITS))
            + "  "
            + Counted.of(story.members().size(), "article")
            + ": "
            + names);
    for (ArticleVersion member : story.members()) {
      out.line("  " + places.of(member));
    }
  }
}
