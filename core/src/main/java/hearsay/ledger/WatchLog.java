package hearsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was seen by watching feeds. It is part of the ledger and is kept in the same batches, so
 * that it never says more than the ledger holds. One thread at a time.
 */
public interface WatchLog {
  /** What is known of a page of a feed. */
  Optional<WatchedPage> page(String feed, String address);

  /** Keeps what is known of a page, in the place of what was. */
  void keep(WatchedPage page);

  /**
   * The pages of a feed that are to be looked at, the feed itself left out: those that nobody
   * looked at yet first, then by when they are due. What is due later than any look is ever put off
   * to was written by a clock that was wrong, and is due now.
   *
   * @param latest the latest time to which a look is put off from now
   */
  List<WatchedPage> due(String feed, Instant now, Instant latest, int limit);

  /** Forgets pages that are looked at no more and that no feed has named since. */
  void forget(Instant since);
}
