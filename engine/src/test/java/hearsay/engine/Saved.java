package hearsay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Does something whenever a checkpoint has saved what was read up to now. How long that takes is
 * the machine's affair: articles are slowed down until it has.
 */
final class Saved implements Runnable {
  private static final int REST_MILLIS = 100;

  private final Path checkpoints;
  private final Runnable deed;
  private long before = -1;

  private Saved(Path checkpoints, Runnable deed) {
    this.checkpoints = checkpoints;
    this.deed = deed;
  }

  /**
   * Begins to look, in {@link SlowReading}.
   *
   * @param article before which article of a run first, from 1: what was read before it is saved
   *     when something is done
   * @param articles how many there are
   */
  static void watch(int article, int articles, Path checkpoints, Runnable deed) {
    SlowReading.before(
        IntStream.rangeClosed(article, articles).boxed().collect(Collectors.toSet()),
        new Saved(checkpoints, deed));
  }

  /** The next checkpoint may have begun before now; the one after that has not. */
  @Override
  public synchronized void run() {
    long last = last();
    if (before < 0) {
      before = last;
    } else if (last >= before + 2) {
      before = last;
      deed.run();
    } else {
      rest();
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of the last complete checkpoint; 0 where there is none. */
  private long last() {
    try {
      return Recovery.find(checkpoints)
          .map(path -> Long.parseLong(path.getFileName().toString().replaceFirst("chk-", "")))
          .orElse(0L);
    } catch (IOException | UncheckedIOException e) {
      return 0; // One was deleted while they were looked through; asked again soon.
    }
  }
}
