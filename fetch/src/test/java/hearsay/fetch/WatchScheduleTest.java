package hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** When pages are looked at again. */
final class WatchScheduleTest {
  private static final Instant NOW = Instant.parse("2031-03-04T10:00:00Z");

  private final WatchSchedule schedule = new WatchSchedule(Duration.ofMinutes(15), new Random(3));

  @Property
  void looksBecomeRarerAndNeverRarerThanDaily(@ForAll @IntRange(max = 100) int times) {
    Duration wait = Duration.between(NOW, schedule.page(NOW, times, NOW));
    Duration plain =
        times > 6 ? Duration.ofDays(1) : Duration.ofMinutes(15).multipliedBy(1L << times);
    assertThat(wait)
        .isBetween(plain.multipliedBy(9).dividedBy(10), plain.multipliedBy(11).dividedBy(10));
    assertThat(schedule.page(NOW, times, NOW)).isBefore(schedule.latest(NOW));
  }

  @Test
  void afterAWeekAPageIsLeft() {
    assertThat(schedule.page(NOW.minus(Duration.ofDays(8)), 0, NOW)).isEqualTo(WatchedPage.NEVER);
    assertThat(schedule.page(NOW.plus(Duration.ofDays(8)), 0, NOW))
        .as("a page from the future is watched")
        .isBefore(NOW.plus(Duration.ofMinutes(20)));
  }

  @Test
  void feedsAreLookedAtWithinATenthOfTheirTime() {
    for (int i = 0; i < 100; i++) {
      assertThat(schedule.feed(NOW))
          .isBetween(NOW.plus(Duration.ofSeconds(810)), NOW.plus(Duration.ofSeconds(990)));
    }
  }
}
