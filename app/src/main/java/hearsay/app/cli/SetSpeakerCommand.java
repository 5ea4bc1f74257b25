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

/** {@code hearsay set-speaker}: says who is behind one record. */
@Command(
    name = "set-speaker",
    description = {
      "Say who is behind one record, in place of whom the reader found; hearsay undo takes the ruling"
          + " back."
    },
    sortOptions = false)
final class SetSpeakerCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      index = "0",
      paramLabel = "RECORD",
      description = "The digits of the record, or the first of them.")
  private String record;

  @Parameters(index = "1", paramLabel = "NAME", description = "Who said it.")
  private String name;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    LedgerEntry entry = find();
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.setSpeaker(entry.id(), name.strip(), note, Instant.now());
      cli.out().line(said(ruling, entry));
      String words = SafeText.ofOneLine(Quoted.words(entry));
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }

  private String said(Ruling ruling, LedgerEntry entry) {
    String who = SafeText.ofOneLine(name.strip());
    return "Ruling " + ruling.number() + ": " + entry.id().shown() + " was said by " + who;
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
