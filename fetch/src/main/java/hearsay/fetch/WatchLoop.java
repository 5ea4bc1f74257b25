package hearsay.fetch;

import hearsay.ledger.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Looks at feeds for as long as it is wanted. Confined to one thread. */
public final class WatchLoop {
  /** Clocks are put right and machines sleep: it is looked at the clock at least so often. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final FeedWatch watch;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final BooleanSupplier stop;

  /**
   * How it goes on.
   *
   * @param every how often each feed is looked at, at least a second
   * @param random spreads the times
   * @param stop says when to end
   */
  public record Pace(
      Duration every,
      InstantSource clock,
      Sleeper sleeper,
      RandomGenerator random,
      BooleanSupplier stop) {
    public Pace {
      if (every.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException("a look every " + every);
      }
    }
  }

  public WatchLoop(Fetcher fetcher, ArticleKeeper keeper, Pace pace) {
    this.clock = pace.clock();
    this.sleeper = pace.sleeper();
    this.stop = pace.stop();
    WatchSchedule schedule = new WatchSchedule(pace.every(), pace.random());
    this.watch = new FeedWatch(fetcher, keeper, clock, schedule, stop);
  }

  /** Looks at each feed once. */
  public void once(List<String> feeds) {
    for (String feed : feeds) {
      if (!stop.getAsBoolean()) {
        watch.look(feed);
      }
    }
  }

  /** Looks at feeds again and again, until it is stopped or there is none to look at any more. */
  public void run(List<String> feeds) {
    Map<String, Instant> due = new LinkedHashMap<>();
    feeds.forEach(feed -> due.put(feed, Instant.EPOCH));
    while (!stop.getAsBoolean()) {
      for (Map.Entry<String, Instant> feed : due.entrySet()) {
        boolean isDue = !feed.getValue().isAfter(clock.instant());
        if (isDue && !stop.getAsBoolean()) {
          feed.setValue(watch.look(feed.getKey()));
        }
      }
      Instant next = due.values().stream().min(Instant::compareTo).orElse(WatchedPage.NEVER);
      if (next.equals(WatchedPage.NEVER) || !sleepTowards(next)) {
        return;
      }
    }
  }

  private boolean sleepTowards(Instant next) {
    Duration left = Duration.between(clock.instant(), next);
    if (left.isNegative() || left.isZero()) {
      return true;
    }
    try {
      sleeper.sleep(left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
