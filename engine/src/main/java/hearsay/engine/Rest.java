package hearsay.engine;

import java.io.Serializable;
import org.apache.flink.streaming.api.TimerService;

/**
 * When evidence is settled that comes now: with the next tick, or later where the last one gave
 * much to do. What was settled once and changes has to be settled again; in a flood, settling with
 * every tick would cost the square of what came. An operator that rests so many times as long as it
 * worked settles ever more at a time, and takes a share of the time that is bounded. In calm times
 * it works for milliseconds, and nobody waits. At the end of what there is to read all is settled.
 *
 * <p>Belongs to one instance of an operator.
 */
final class Rest implements Serializable {
  private static final long serialVersionUID = 1;

  /** So many times as long as an instance of an operator worked it rests. */
  static final int TIMES = 10;

  private static final long NANOS = 1_000_000;

  /** Something to do that may fail. */
  interface Work {
    void run() throws Exception;
  }

  private final int times;
  private long tick = Long.MIN_VALUE;
  private long worked;

  /**
   * @param times so many times as long as it worked; 0 for never
   */
  Rest(int times) {
    this.times = times;
  }

  /** When to settle what comes now, by the clock of ticks. */
  long next(TimerService ticks) {
    long next = ticks.currentWatermark() + 1;
    return tick == Long.MIN_VALUE ? next : Math.max(next, tick + times * (worked / NANOS));
  }

  /** Whether it has rested long enough to settle with the tick that is now. */
  boolean isOver(TimerService ticks) {
    return next(ticks) <= ticks.currentWatermark() + 1;
  }

  /** Does a part of the work of a tick. */
  void work(TimerService ticks, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    worked(ticks, System.nanoTime() - start);
  }

  /** Counts work that came to its end with the tick that is now. */
  void worked(TimerService ticks, long nanos) {
    long now = ticks.currentWatermark();
    if (now != tick) {
      tick = now == Long.MAX_VALUE ? Long.MIN_VALUE : now; // there is no rest at the end
      worked = 0;
    }
    worked += nanos;
  }
}
