package hearsay.app.web;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.LedgerPlace;

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

  private final LedgerPlace place;
  private LedgerQuery watch;
  private Object watched;
  private volatile boolean wasThere;
  private long openings;

  LiveLedger(LedgerPlace place) {
    this.place = place;
  }

  LedgerPlace place() {
    return place;
  }

  /** Whether there is anything that may be a ledger; a server is asked until there is. */
  boolean isThere() {
    boolean isThere = (place.isServed() && wasThere) || place.isThere();
    wasThere = isThere;
    return isThere;
  }

  /** A door for one visitor, who closes it. */
  LedgerQuery ask() {
    return place.openQuery();
  }

  /** The door for changes, for one deed. */
  LedgerWriter write() {
    return place.openWriter();
  }

  /** How it is now. A server that was away and is there again counts as another ledger. */
  synchronized State state() {
    Object now = place.identity();
    if (watch != null && now.equals(watched)) {
      try {
        return new State(openings, watch.changes());
      } catch (LedgerException e) {
        forget();
      }
    }
    close();
    watch = ask();
    watched = now;
    openings++;
    return new State(openings, watch.changes());
  }

  /** Lets go of a door that leads nowhere any more. */
  private void forget() {
    try {
      close();
    } catch (LedgerException e) {
      watch = null;
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
