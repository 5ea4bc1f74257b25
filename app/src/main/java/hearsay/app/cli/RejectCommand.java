package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay reject}: rules a record out. */
@Command(
    name = "reject",
    description = {
      "Rule a record out. Listings leave it out from now on, also after reading again;"
          + " hearsay undo takes the ruling back."
    },
    sortOptions = false)
final class RejectCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      paramLabel = "RECORD",
      description = "The digits of the record, or the first of them.")
  private String record;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    LedgerEntry entry = find();
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.reject(entry.id(), note, Instant.now());
      cli.out().line("Ruling " + ruling.number() + ": rejected " + entry.id().shown());
      String words = SafeText.ofOneLine(Quoted.words(entry));
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }

  private LedgerEntry find() {
    try (LedgerQuery query = hearsay.store.SqliteLedger.openQuery(ledger.existing(cli))) {
      List<LedgerEntry> found = query.records(record);
      if (found.size() == 1) {
        return found.get(0);
      }
      String what = found.isEmpty() ? "no record begins with " : "several records begin with ";
      throw new LedgerException(
          what + record, "The digits stand before each quotation: hearsay quotes");
    }
  }
}
