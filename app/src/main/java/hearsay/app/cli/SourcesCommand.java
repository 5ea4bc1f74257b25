package hearsay.app.cli;

import hearsay.app.corpus.LinkedLedger;
import hearsay.app.corpus.SourcesQuestion;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.QuotationFamily;
import hearsay.story.StoryCluster;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay sources}: how many origins some coverage has. */
@Command(
    name = "sources",
    description = {
      "Count the origins of an article and of what shares its words, of a quotation, or of a story.",
      "Articles, distinct texts, and origins as an interval: the fewest where every probable link"
          + " holds, the most where only strong ones do. Below, who has the words from whom, with the"
          + " evidence. Where no link was found there may still be one."
    },
    sortOptions = false,
    footer = {
      "",
      "Eight digits or more name a record (hearsay quotes), a quotation family (hearsay drift) or a"
          + " story (hearsay stories)."
    })
final class SourcesCommand implements Callable<Integer> {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8,16}");

  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      paramLabel = "ARTICLE|QUOTE|STORY",
      description =
          "An article by its path or the end of it, its id or address, or a part of its title; a"
              + " quotation or a story by its digits.")
  private String typed;

  @Option(names = "--why", description = "Show every link with all its evidence, weak ones too.")
  private boolean why;

  @Option(names = "--json", description = "Print the same as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LedgerPaths paths = ledger.paths(cli);
      LinkedLedger linked = ledger.linked(cli, query);
      SourcesQuestion answer =
          ID.matcher(typed).matches()
              ? byDigits(query, linked).orElseGet(() -> ofArticle(query, linked, paths))
              : ofArticle(query, linked, paths);
      if (json) {
        cli.out().print(Json.pretty(g -> new SourcesJson(linked::text).write(g, answer)));
      } else {
        new SourcesText(cli, new Places(linked, paths), why).print(answer);
      }
    }
    return 0;
  }

  private SourcesQuestion ofArticle(LedgerQuery query, LinkedLedger linked, LedgerPaths paths) {
    return SourcesQuestion.ofArticle(linked, linked.version(ArticleName.find(query, paths, typed)));
  }

  private Optional<SourcesQuestion> byDigits(LedgerQuery query, LinkedLedger linked) {
    List<LedgerEntry> records = query.records(typed);
    if (records.size() > 1) {
      throw new LedgerException("several records begin with " + typed, "Type more of the digits");
    }
    if (records.size() == 1) {
      return Optional.of(SourcesQuestion.ofQuotation(linked, records.get(0)));
    }
    Optional<QuotationFamily> family =
        linked.families().stream().filter(one -> one.id().startsWith(typed)).findFirst();
    if (family.isPresent()) {
      return family.map(one -> SourcesQuestion.ofFamily(linked, one));
    }
    Optional<StoryCluster> story =
        linked.stories().stream().filter(one -> one.id().startsWith(typed)).findFirst();
    return story.map(one -> SourcesQuestion.ofStory(linked, one));
  }
}
