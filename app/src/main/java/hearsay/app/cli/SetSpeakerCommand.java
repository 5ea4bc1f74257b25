package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay set-speaker}: says who is behind one record. */
@Command(
    name = "set-speaker",
    description = {
      "Say who is behind one record, in place of whom the reader found; hearsay undo takes the ruling"
          + " back."
    },
    sortOptions = false)
final class SetSpeakerCommand extends RecordRuling {
  @Parameters(index = "1", paramLabel = "NAME", description = "Who said it.")
  private String name;

  @Override
  Ruling rule(LedgerWriter writer, RecordId record, Signature signature) {
    return writer.setSpeaker(record, name.strip(), signature);
  }

  @Override
  String decision(LedgerEntry entry) {
    return entry.id().shown() + " was said by " + name.strip();
  }
}
