package hearsay.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C (or any polite end of the process) wait until the work in hand is safe: between
 * {@link #arm()} and {@link #close()} the process ends only after the work has been closed, or
 * after {@value #PATIENCE_SECONDS} seconds. Safe to share between threads.
 */
final class StopSignal implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch safe = new CountDownLatch(1);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final Thread hook = new Thread(this::waitUntilSafe, "hearsay-stop");
  private volatile boolean requested;

  private StopSignal() {}

  static StopSignal arm() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean isRequested() {
    return requested;
  }

  /** Does something as soon as a stop is asked for, on the thread that asks. */
  void whenRequested(Runnable action) {
    actions.add(action);
    if (requested) {
      action.run();
    }
  }

  /** Waits for so long, or until a stop is asked for. */
  void sleep(Duration time) throws InterruptedException {
    boolean unused = asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void waitUntilSafe() {
    requested = true;
    asked.countDown();
    actions.forEach(Runnable::run);
    try {
      boolean unused = safe.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    safe.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        requested = true; // the end began in this very moment
      }
    }
  }
}
