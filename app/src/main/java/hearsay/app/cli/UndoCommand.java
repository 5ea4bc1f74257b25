package hearsay.app.cli;

import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Ruling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay undo}: takes a ruling back. */
@Command(
    name = "undo",
    description = {
      "Take a ruling back by adding another to the log. An article that was removed is let in"
          + " again, but must be read again."
    },
    sortOptions = false)
final class UndoCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(paramLabel = "N", description = "The ruling's number, as hearsay log has it.")
  private long number;

  @Option(names = "--note", defaultValue = "", paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.undo(number, author.sign(cli, note));
      cli.out().line("Ruling " + ruling.number() + ": undid ruling " + number);
    }
    return 0;
  }
}
