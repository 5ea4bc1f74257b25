package hearsay.app.cli;

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

  private void waitUntilSafe() {
    requested = true;
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
