package hearsay.engine;

import hearsay.ledger.LedgerException;
import java.io.IOException;
import java.util.Optional;

/** Why a run broke off, for a person. */
final class Failures {
  private Failures() {}

  static EngineException of(Throwable e) {
    Optional<LedgerException> ledger = ledger(e);
    if (ledger.isPresent()) {
      String advice = ledger.get().advice() + "; a stream goes on with --from";
      return new EngineException("the run broke off: " + ledger.get().getMessage(), advice, e);
    }
    Throwable last = last(e);
    String message = String.valueOf(last.getMessage());
    if (message.contains("Cannot map checkpoint")) {
      return new EngineException(
          "that checkpoint does not fit: it was made by another version of the engine, or by a run"
              + " with another kind of place to read from or write to",
          "Go on with the command and the version that made it, or begin anew without --from",
          e);
    }
    if (last instanceof IOException) {
      return new EngineException(
          "the run broke off, a file could not be read or written: " + message,
          "See that there is room on the disk; a stream goes on with --from and its folder of"
              + " checkpoints",
          e);
    }
    return new EngineException("the run broke off: " + last, "Run it again with --debug", e);
  }

  private static Optional<LedgerException> ledger(Throwable e) {
    for (Throwable one = e; one != null; one = one.getCause()) {
      if (one instanceof LedgerException ledger) {
        return Optional.of(ledger);
      }
    }
    return Optional.empty();
  }

  private static Throwable last(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last;
  }
}
