package hearsay.store;

import hearsay.ledger.LedgerException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Joins many changes into one transaction, which is what makes writing quick. What fails takes its
 * whole batch back, so that the ledger is whole at every moment. Confined to one thread.
 */
final class Batch {
  /** Above this, a larger batch gains nothing measurable and a kill loses more. */
  private static final int MOST_CHANGES = 1000;

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Database database;
  private int changes;
  private Optional<Instant> began = Optional.empty();
  private boolean isOpen;
  private boolean hasFailed;

  Batch(Database database) {
    this.database = database;
  }

  /** Adds a change, and keeps the batch if it is large enough. */
  <T> T add(Supplier<T> change) {
    open();
    T result = orTakeBack(change);
    changes++;
    if (changes >= MOST_CHANGES) {
      keep();
    }
    return result;
  }

  /** Adds a change, and keeps the batch if it is large or old enough. */
  <T> T add(Instant now, Supplier<T> change) {
    T result = add(change);
    if (isOpen && began.isEmpty()) {
      began = Optional.of(now);
    }
    if (began.isPresent() && Duration.between(began.get(), now).compareTo(LONGEST) >= 0) {
      keep();
    }
    return result;
  }

  /** Makes a change in a transaction of its own, after everything before it was kept. */
  <T> T alone(Supplier<T> change) {
    keep();
    open();
    T result = orTakeBack(change);
    keep();
    return result;
  }

  /**
   * The same where something has to hold first, or may stand already: both are asked within the
   * transaction, so that no other writer comes between.
   *
   * @param standing gives what there is instead of the change, or refuses; a refusal is no failure
   */
  <T> T alone(Supplier<Optional<T>> standing, Supplier<T> change) {
    keep();
    open();
    Optional<T> already;
    try {
      already = standing.get();
    } catch (LedgerException e) {
      takeBack(e);
      throw e;
    }
    T result = already.orElseGet(() -> orTakeBack(change));
    keep();
    return result;
  }

  /** Makes durable what was changed so far. */
  void keep() {
    if (isOpen) {
      orTakeBack(
          () -> {
            database.commit();
            return true;
          });
      end();
    }
  }

  /** Whether a change failed: then nothing more should be tried. */
  boolean hasFailed() {
    return hasFailed;
  }

  private void open() {
    if (!isOpen) {
      database.begin();
      isOpen = true;
    }
  }

  private <T> T orTakeBack(Supplier<T> change) {
    try {
      return change.get();
    } catch (RuntimeException e) {
      hasFailed = true;
      takeBack(e);
      throw e;
    }
  }

  private void takeBack(RuntimeException reason) {
    end();
    database.takeBack(reason);
  }

  private void end() {
    isOpen = false;
    changes = 0;
    began = Optional.empty();
  }
}
