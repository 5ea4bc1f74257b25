package hearsay.fetch;

import hearsay.ledger.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When feeds and pages are looked at again. Silent edits come early or not at all, so a page that
 * stays as it is is looked at half as often each time, and after a week no more. Times are spread
 * by a tenth, so that many who watch one server do not come at once.
 */
final class WatchSchedule {
  /** The longest that a look is put off, before it is spread. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration WATCHED = Duration.ofDays(7);
  private static final double SPREAD = 0.1;
  private static final int MAX_DOUBLINGS = 16;

  private final Duration every;
  private final RandomGenerator random;

  /**
   * @param every how often a feed is looked at
   */
  WatchSchedule(Duration every, RandomGenerator random) {
    this.every = every;
    this.random = random;
  }

  /** The latest time to which anything is put off, but for what a host asks for. */
  Instant latest(Instant now) {
    Duration longest = LONGEST.compareTo(every) > 0 ? LONGEST : every;
    return now.plus(longest.multipliedBy(2)).plus(Duration.ofDays(7));
  }

  Instant feed(Instant now) {
    return now.plus(spread(every));
  }

  /**
   * The next look at a page.
   *
   * @param times how often in a row nothing new came of it
   */
  Instant page(Instant firstSeen, int times, Instant now) {
    if (now.isAfter(firstSeen.plus(WATCHED))) {
      return WatchedPage.NEVER;
    }
    Duration doubled = every.multipliedBy(1L << Math.min(times, MAX_DOUBLINGS));
    return now.plus(spread(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled));
  }

  private Duration spread(Duration time) {
    double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    return Duration.ofSeconds(Math.max(1, Math.round(time.toSeconds() * factor)));
  }
}
