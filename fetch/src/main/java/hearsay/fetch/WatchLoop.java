package hearsay.fetch;

import hearsay.ledger.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Looks at feeds for as long as it is wanted. Confined to one thread. */
public final class WatchLoop {
  /** Clocks are put right and machines sleep: it is looked at the clock at least so often. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final LedgerDoor ledger;
  private final WatchSchedule schedule;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final BooleanSupplier stop;

  /**
   * Opens a ledger for one look at one feed, so that others may write to it between two.
   *
   * <p>Where it cannot be opened it says so by an exception, or tells it and gives the time of the
   * next look.
   */
  public interface LedgerDoor {
    /** Does some work with the ledger, closes it, and gives what the work gave. */
    Instant open(Function<ArticleKeeper, Instant> work);
  }

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

  public WatchLoop(Fetcher fetcher, LedgerDoor ledger, Pace pace) {
    this.fetcher = fetcher;
    this.ledger = ledger;
    this.clock = pace.clock();
    this.sleeper = pace.sleeper();
    this.stop = pace.stop();
    this.schedule = new WatchSchedule(pace.every(), pace.random());
  }

  private Instant look(String feed) {
    return ledger.open(keeper -> new FeedWatch(fetcher, keeper, clock, schedule, stop).look(feed));
  }

  /** Looks at each feed once. */
  public void once(List<String> feeds) {
    for (String feed : feeds) {
      if (!stop.getAsBoolean()) {
        look(feed);
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
          feed.setValue(look(feed.getKey()));
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
