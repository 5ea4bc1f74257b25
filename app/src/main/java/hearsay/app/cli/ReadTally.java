package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.intake.Refusal;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerWriter;
import hearsay.text.Diagnostic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what comes of a run, and keeps the first of what people should see. One thread. */
final class ReadTally {
  /** A run over millions may refuse thousands: the rest are in the ledger. */
  private static final int MAX_KEPT = 1000;

  private final LedgerPaths paths;
  private final Map<LedgerWriter.Outcome, Long> outcomes =
      new EnumMap<>(LedgerWriter.Outcome.class);
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final KeysSeen seen = new KeysSeen();
  private long refused;
  private long passedOver;
  private long addressesRefused;

  ReadTally(LedgerPaths paths) {
    this.paths = paths;
  }

  void count(LedgerWriter.Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  void passOver() {
    passedOver++;
  }

  void refuse(Refusal refusal) {
    refused++;
    if (refusals.size() < MAX_KEPT) {
      refusals.add(refusal);
    }
  }

  /** The same of an address of the web. */
  void refuseAddress(Refusal refusal) {
    addressesRefused++;
    refuse(refusal);
  }

  void note(String note) {
    if (notes.size() < MAX_KEPT) {
      notes.add(note);
    }
  }

  /** The reading, with a diagnostic where this run met its article before. */
  KeptReading markRepeated(KeptReading reading) {
    Article article = reading.article();
    String key = article.key().value();
    boolean keyIsNew = seen.add(key);
    boolean textIsNew = seen.add(key + '\n' + article.text().sha256());
    if (keyIsNew) {
      return reading;
    }
    Diagnostic repeated =
        textIsNew
            ? Diagnostic.of("second-version", "a second version of one article in one run: " + key)
            : Diagnostic.of("duplicate", "the same article with the same text once more: " + key);
    note(paths.shown(article.origin()) + "  " + SafeText.ofOneLine(repeated.message()));
    return textIsNew ? reading.noting(repeated) : reading;
  }

  ReadReport report(boolean isStopped) {
    return new ReadReport(
        of(LedgerWriter.Outcome.NEW_ARTICLE),
        of(LedgerWriter.Outcome.NEW_VERSION),
        of(LedgerWriter.Outcome.UNCHANGED),
        of(LedgerWriter.Outcome.TAKEN_DOWN),
        refused,
        passedOver,
        addressesRefused,
        refusals,
        notes,
        isStopped);
  }

  private long of(LedgerWriter.Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
