package hearsay.fetch;

import java.time.Duration;

/** Waits. Tests hand in one that only writes down how long. */
public interface Sleeper {
  /**
   * Waits for about so long.
   *
   * @throws InterruptedException where somebody wants the work to end
   */
  void sleep(Duration time) throws InterruptedException;
}
