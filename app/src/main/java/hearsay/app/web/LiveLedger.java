package hearsay.app.web;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A ledger that others may write to, or put another one in the place of, while it is looked at.
 * Every question opens a door of its own; one more stays open to tell whether anything has changed.
 * Safe to share between threads.
 */
final class LiveLedger implements AutoCloseable {
  /**
   * The ledger at one moment: two that are equal hold the same.
   *
   * @param opening which file it was, counted as files come in its place
   * @param changes what {@link LedgerQuery#changes} says
   */
  record State(long opening, long changes) {}

  private final Path file;
  private LedgerQuery watch;
  private Object watched;
  private long openings;

  LiveLedger(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Whether there is anything that may be a ledger. */
  boolean isThere() {
    try {
      return Files.exists(file) && !(Files.isRegularFile(file) && Files.size(file) == 0);
    } catch (IOException e) {
      return true; // what is wrong with it is said when it is opened
    }
  }

  /** A door for one visitor, who closes it. */
  LedgerQuery ask() {
    return SqliteLedger.openQuery(file);
  }

  /** The door for changes, for one deed. */
  LedgerWriter write() {
    return SqliteLedger.openWriter(file);
  }

  /** How it is now. */
  synchronized State state() {
    Object now = identity();
    if (watch == null || !now.equals(watched)) {
      close();
      watch = ask();
      watched = now;
      openings++;
    }
    return new State(openings, watch.changes());
  }

  private Object identity() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = attributes.fileKey();
      return key == null ? attributes.creationTime() : key;
    } catch (IOException e) {
      throw new LedgerException(
          "the ledger " + file.getFileName() + " is gone",
          "put it back, or close the desk and open another one",
          e);
    }
  }

  @Override
  public synchronized void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
