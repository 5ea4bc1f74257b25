package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.Retrieval;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay show}: one article with its marks and notes. */
@Command(
    name = "show",
    description = "Print an article with its records marked in the text and a note on each.",
    sortOptions = false)
final class ShowCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "Its path or the end of it, its id or address, or a part of its title.")
  private String article;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "Version N of the text, counted from 1 (default: the one seen last).")
  private Integer version;

  @Option(
      names = "--why",
      description = "Say which rule made each record, how sure it is, and what came second.")
  private boolean why;

  @Option(
      names = "--original",
      description =
          "Print the bytes that it was read from instead, as the ledger has them: a file or a"
              + " record of one, or a page as it was fetched.")
  private boolean original;

  @Option(names = "--json", description = "Print the article and its records as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LedgerPaths paths = ledger.paths(cli);
      ArticleKey key = ArticleName.find(query, paths, article);
      ArticleSummary summary = pick(query.versions(key), key);
      Article text = query.article(key, summary.version()).orElseThrow();
      if (original) {
        cli.out().write(text.original().bytes());
        return 0;
      }
      Shown shown =
          new Shown(
              summary, text, query.retrieval(key, summary.version()), entries(query, summary));
      if (json) {
        cli.out().print(ShownArticleJson.of(shown, paths));
      } else {
        new ShownArticle(cli.out(), paths, cli.surroundings().columns(), why).print(shown);
      }
    }
    return 0;
  }

  /**
   * What is shown.
   *
   * @param retrieval where it was fetched; empty where it came from a file
   */
  record Shown(
      ArticleSummary summary,
      Article article,
      Optional<Retrieval> retrieval,
      List<LedgerEntry> entries) {
    Shown {
      entries = List.copyOf(entries);
    }
  }

  private ArticleSummary pick(List<ArticleSummary> versions, ArticleKey key) {
    return versions.stream()
        .filter(v -> version == null ? v.isCurrent() : v.number() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new LedgerException(
                    key + " has no version " + version,
                    "It has " + Counted.of(versions.size(), "version")));
  }

  private static List<LedgerEntry> entries(LedgerQuery query, ArticleSummary summary) {
    QuotationFilter filter = QuotationFilter.ofArticle(summary.key(), true, true);
    return query.quotations(filter).stream()
        .filter(entry -> entry.article().version().equals(summary.version()))
        .toList();
  }
}
