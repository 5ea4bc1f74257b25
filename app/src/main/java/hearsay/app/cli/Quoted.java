package hearsay.app.cli;

import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import java.util.Locale;
import java.util.stream.Collectors;

/** A record's own words, as they stand in its article. */
final class Quoted {
  private Quoted() {}

  /** The content; an ellipsis in brackets stands for what is between its parts. */
  static String words(LedgerEntry entry) {
    return entry.content().stream().map(Evidence::words).collect(Collectors.joining(" […] "));
  }

  static String source(LedgerEntry entry) {
    return entry.source().map(Evidence::words).orElse("(no source named)");
  }

  static String kind(LedgerEntry entry) {
    return entry.kind().name().toLowerCase(Locale.ROOT);
  }

  static String confidence(LedgerEntry entry) {
    return String.format(Locale.ROOT, "%.2f", entry.confidence());
  }
}
