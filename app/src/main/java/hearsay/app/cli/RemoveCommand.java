package hearsay.app.cli;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Ruling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay remove}: a takedown. */
@Command(
    name = "remove",
    description = {
      "Take an article out with everything that hangs on it, for good: its words are gone from the"
          + " ledger, one line in the log stays. It is not read in again until that line is undone."
    },
    sortOptions = false)
final class RemoveCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(
      paramLabel = "ARTICLE",
      description = "Its path or the end of it, its id or address, or a part of its title.")
  private String article;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    ArticleKey key = find();
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.remove(key, author.sign(cli, note));
      cli.out().line("Ruling " + ruling.number() + ": removed " + SafeText.ofOneLine(key.value()));
      cli.out().line("  To let it in again: hearsay undo " + ruling.number());
    }
    return 0;
  }

  private ArticleKey find() {
    try (LedgerQuery query = ledger.existing(cli).openQuery()) {
      return ArticleName.find(query, ledger.paths(cli), article);
    }
  }
}
