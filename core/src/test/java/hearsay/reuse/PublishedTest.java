package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of metadata claim. */
final class PublishedTest {
  @Test
  void aMomentWithItsZoneIsAMoment() {
    Instant moment = Instant.parse("2031-05-01T10:00:00Z");
    assertThat(Published.parse("2031-05-01T10:00:00Z")).contains(new Published(moment, moment));
    assertThat(Published.parse(" 2031-05-01T12:00:00+02:00 "))
        .contains(new Published(moment, moment));
    assertThat(Published.parse("Thu, 1 May 2031 10:00:00 GMT"))
        .contains(new Published(moment, moment));
  }

  @Test
  void aDayReachesOverAllZones() {
    Published day = Published.parse("2031-05-01").orElseThrow();
    assertThat(day.earliest()).isEqualTo(Instant.parse("2031-04-30T10:00:00Z"));
    assertThat(day.latest()).isEqualTo(Instant.parse("2031-05-02T12:00:00Z"));
    assertThat(day.isBefore(Published.parse("2031-05-02").orElseThrow())).isFalse();
    assertThat(day.isBefore(Published.parse("2031-05-04").orElseThrow())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "2031-13-45",
        "99999999999999999999",
        "0000-00-00T00:00:00Z"
      })
  void wordsThatAreNoDateClaimNothing(String words) {
    assertThat(Published.parse(words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-30", "-999999999-01-02", "0001-01-01", "9999-12-31"})
  void theEndsOfTheCalendarAreDates(String words) {
    assertThat(Published.parse(words)).isPresent();
  }
}
