package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
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

/** {@code hearsay quotes}: lists quotations. */
@Command(
    name = "quotes",
    description = "List quotations: where they stand, who is quoted, by which words.",
    sortOptions = false,
    footer = {"", "The eight digits before a quotation name it for: hearsay reject RECORD"})
final class QuotesCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledger;

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description =
          "Only where every word of NAME stands in the source, or in the name of who is behind it.")
  private String speaker;

  @Option(
      names = {"-g", "--grep"},
      paramLabel = "WORDS",
      description = "Only where the quotation holds all these words.")
  private String words;

  @Option(
      names = {"-a", "--article"},
      paramLabel = "ARTICLE",
      description = "Only this article: its path, id, address or a part of its title.")
  private String article;

  @Option(names = "--all", description = "Also what was rejected, and old versions of articles.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "At most N (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--why",
      description = "Say which rule made each record, how sure it is, and what came second.")
  private boolean why;

  @Option(names = "--json", description = "Print JSON Lines, a record a line.")
  private boolean json;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(
          spec.commandLine(), "--limit takes a number from 1, not " + limit);
    }
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LedgerPaths paths = ledger.paths(cli);
      List<LedgerEntry> entries = query.quotations(filter(query, paths));
      if (json) {
        entries.forEach(e -> cli.out().print(Json.line(g -> RecordJson.write(g, e, paths))));
      } else {
        new QuotationText(cli.out(), paths, cli.surroundings().columns(), why).print(entries);
      }
    }
    return 0;
  }

  private QuotationFilter filter(LedgerQuery query, LedgerPaths paths) {
    return new QuotationFilter(
        Optional.ofNullable(speaker),
        Optional.ofNullable(words),
        Optional.ofNullable(article).map(typed -> ArticleName.find(query, paths, typed)),
        all,
        all,
        limit);
  }
}
