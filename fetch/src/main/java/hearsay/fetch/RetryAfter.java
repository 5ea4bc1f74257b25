package hearsay.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When a server wants to be asked again: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** A server that wants to be left alone for longer is believed for so long. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** The time, not before now; empty where the words are neither. */
  static Optional<Instant> read(String words, Instant now) {
    Optional<Instant> said =
        words.matches("[0-9]{1,18}")
            ? Optional.of(now.plusSeconds(Math.min(Long.parseLong(words), LONGEST.toSeconds())))
            : date(words);
    Instant last = now.plus(LONGEST);
    return said.map(at -> at.isBefore(now) ? now : at.isAfter(last) ? last : at);
  }

  private static Optional<Instant> date(String words) {
    try {
      return Optional.of(
          ZonedDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
