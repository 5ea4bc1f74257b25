package hearsay.app.web;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Something that is worked out from the whole of a ledger, and holds for as long as the ledger
 * stays as it is. Worked out in the background, once however many ask. Safe to share between
 * threads.
 */
final class Snapshot<T> {
  /**
   * What was worked out.
   *
   * @param isCurrent whether the ledger is still as it was then
   */
  record Taken<T>(T value, boolean isCurrent) {}

  private record Held<T>(LiveLedger.State state, T value) {}

  /** What takes longer is not worked out again at once ... */
  private static final long LONG_MILLIS = 4_000;

  /** ... but when it has rested so many times as long. */
  private static final int RESTS = 3;

  private final LiveLedger ledger;
  private final Executor worker;
  private final Function<LedgerQuery, T> work;
  private Held<T> held;
  private FutureTask<Held<T>> running;
  private long begunMillis;
  private long endedMillis;
  private long tookMillis;

  Snapshot(LiveLedger ledger, Executor worker, Function<LedgerQuery, T> work) {
    this.ledger = ledger;
    this.worker = worker;
    this.work = work;
  }

  /**
   * The answer, current if that can be had in time; else the one before, else nothing yet. Nobody
   * waits for what is known to take longer.
   *
   * @throws LedgerException where the ledger cannot be read
   */
  Optional<Taken<T>> take(long patienceMillis) {
    FutureTask<Held<T>> task = begun();
    if (task != null) {
      await(task, Math.max(0, Math.min(patienceMillis, sense(patienceMillis))));
    }
    return peek();
  }

  /** What is known, without beginning to work. */
  Optional<Taken<T>> peek() {
    LiveLedger.State now = ledger.state();
    synchronized (this) {
      return Optional.ofNullable(held).map(h -> new Taken<>(h.value(), h.state().equals(now)));
    }
  }

  /** How long waiting makes sense: not at all where it took longer before, or does so now. */
  private synchronized long sense(long patienceMillis) {
    boolean tookLong = held != null && tookMillis > patienceMillis;
    return tookLong ? 0 : patienceMillis - (millis() - begunMillis);
  }

  private static long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** The work to wait for; null where there is nothing to do. */
  private synchronized FutureTask<Held<T>> begun() {
    LiveLedger.State now = ledger.state();
    if (held != null && (held.state().equals(now) || isResting())) {
      return null;
    }
    if (running == null || running.isDone()) {
      running = new FutureTask<>(this::workOut);
      begunMillis = millis();
      worker.execute(running);
    }
    return running;
  }

  /**
   * Whether it is too soon to work out again what takes long: while somebody reads a pile in, the
   * ledger changes all the time, and the processors are for that.
   */
  private boolean isResting() {
    return tookMillis > LONG_MILLIS && millis() - endedMillis < RESTS * tookMillis;
  }

  private Held<T> workOut() {
    // The state comes first: what is written in between makes the answer old, never wrong.
    LiveLedger.State before = ledger.state();
    try (LedgerQuery query = ledger.ask()) {
      Held<T> fresh = new Held<>(before, work.apply(query));
      synchronized (this) {
        held = fresh;
        endedMillis = millis();
        tookMillis = endedMillis - begunMillis;
      }
      return fresh;
    }
  }

  private void await(FutureTask<Held<T>> task, long patienceMillis) {
    try {
      task.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It goes on without us: an older answer will do, or the visitor comes again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LedgerException known) {
        throw known;
      }
      throw new IllegalStateException("while working on a whole ledger", e.getCause());
    }
  }
}
