package hearsay.fetch;

import java.time.Duration;

/**
 * How much of anything a server gets.
 *
 * @param connect until a connection stands, for each address of a host, and until its name is known
 * @param silence until the first byte of an answer, and between any two
 * @param whole for one request from beginning to end, whatever the server does
 * @param rawBytes of a body as it comes
 * @param bytes of a body once it is unpacked
 * @param redirects that are followed
 * @param patience the longest wait, for a pause that a host asks for, before it is given up
 */
public record Limits(
    Duration connect,
    Duration silence,
    Duration whole,
    int rawBytes,
    int bytes,
    int redirects,
    Duration patience) {
  /** RFC 9309, section 2.3.1.2, wants five redirects of robots.txt followed; browsers follow 20. */
  private static final int MAX_REDIRECTS = 10;

  public Limits {
    if (connect.isNegative()
        || silence.isNegative()
        || whole.isNegative()
        || patience.isNegative()
        || rawBytes < 0
        || bytes < 0
        || redirects < 0) {
      throw new IllegalArgumentException("a limit below nothing");
    }
  }

  /** For pages and feeds as newspapers have them. */
  public static Limits defaults() {
    return new Limits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        16 << 20,
        32 << 20,
        MAX_REDIRECTS,
        Duration.ofMinutes(2));
  }
}
