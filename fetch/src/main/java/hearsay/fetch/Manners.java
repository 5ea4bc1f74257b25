package hearsay.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a fetcher behaves.
 *
 * @param userAgent who it says it is, in every request
 * @param delay the shortest pause between two questions to one host
 * @param maxDelay a host that asks for a longer pause between pages is not read at all
 */
public record Manners(String userAgent, Duration delay, Duration maxDelay, Limits limits) {
  /** What may stand in the header (RFC 9110, section 5.5). */
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E][\\x20-\\x7E]{0,399}");

  private static final Pattern PRODUCT = Pattern.compile("^[a-zA-Z_-]+");

  /** The pause that crawlers of archives take; pages are read one at a time in any case. */
  private static final Duration USUAL_DELAY = Duration.ofSeconds(1);

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  public Manners {
    if (!isUserAgent(userAgent) || delay.isNegative() || maxDelay.isNegative()) {
      throw new IllegalArgumentException("no manners: " + userAgent + ", " + delay);
    }
  }

  /** Whether words may stand as a program's name in a request. */
  public static boolean isUserAgent(String words) {
    return SENDABLE.matcher(words).matches() && PRODUCT.matcher(words).find();
  }

  /**
   * The usual manners.
   *
   * @param version the product's
   */
  public static Manners of(String version) {
    String honest = "Hearsay/" + version.replaceAll("[^0-9A-Za-z.+-]", "");
    return new Manners(honest, USUAL_DELAY, LONGEST_DELAY, Limits.defaults());
  }

  public Manners withUserAgent(String other) {
    return new Manners(other, delay, maxDelay, limits);
  }

  public Manners withDelay(Duration other) {
    return new Manners(userAgent, other, maxDelay, limits);
  }

  public Manners withLimits(Limits other) {
    return new Manners(userAgent, delay, maxDelay, other);
  }

  /** The name that robots.txt calls it by: the first word of what it says it is. */
  String robot() {
    Matcher product = PRODUCT.matcher(userAgent);
    return product.find() ? product.group().toLowerCase(Locale.ROOT) : "hearsay";
  }
}
