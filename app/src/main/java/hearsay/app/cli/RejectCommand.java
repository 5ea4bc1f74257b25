package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import picocli.CommandLine.Command;

/** {@code hearsay reject}: rules a record out. */
@Command(
    name = "reject",
    description = {
      "Rule a record out. Listings leave it out from now on, also after reading again;"
          + " hearsay undo takes the ruling back."
    },
    sortOptions = false)
final class RejectCommand extends RecordRuling {
  @Override
  Ruling rule(LedgerWriter writer, RecordId record, Signature signature) {
    return writer.reject(record, signature);
  }

  @Override
  String decision(LedgerEntry entry) {
    return "rejected " + entry.id().shown();
  }
}
