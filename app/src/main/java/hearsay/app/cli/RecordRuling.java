package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What all rulings on one record share: which one, why, and what is said when kept. */
abstract class RecordRuling implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(
      index = "0",
      paramLabel = "RECORD",
      description = "The digits of the record, or the first of them.")
  private String typed;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  /** Keeps the ruling. */
  abstract Ruling rule(LedgerWriter writer, RecordId record, Signature signature);

  /** What was decided, in a few words. */
  abstract String decision(LedgerEntry entry);

  @Override
  public Integer call() {
    LedgerEntry entry = find();
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = rule(writer, entry.id(), author.sign(cli, note));
      cli.out().line("Ruling " + ruling.number() + ": " + SafeText.ofOneLine(decision(entry)));
      String words = SafeText.ofOneLine(Quoted.words(entry));
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }

  private LedgerEntry find() {
    try (LedgerQuery query = ledger.existing(cli).openQuery()) {
      List<LedgerEntry> found = query.records(typed);
      if (found.size() == 1) {
        return found.get(0);
      }
      String what = found.isEmpty() ? "no record begins with " : "several records begin with ";
      throw new LedgerException(
          what + typed, "The digits stand before each quotation: hearsay quotes");
    }
  }
}
