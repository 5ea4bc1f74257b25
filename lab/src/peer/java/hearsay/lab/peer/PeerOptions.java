package hearsay.lab.peer;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a run of a peer is told.
 *
 * @param articles how many of the first articles to read
 * @param limit how long one article may take
 */
record PeerOptions(Path gold, Path out, int articles, Duration limit) {
  static final String USAGE =
      "usage: CoreNlpQuotes GOLD.jsonl[.gz] OUT.jsonl [--articles N] [--limit-seconds N]";

  PeerOptions {
    if (articles < 1) {
      throw new IllegalArgumentException("--articles is from 1 up, not " + articles);
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("--limit-seconds is from 1 up, not " + limit.toSeconds());
    }
  }

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException where it is not one; the message is for a person
   */
  static PeerOptions of(String... arguments) {
    if (arguments.length < 2 || arguments.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    PeerOptions options =
        new PeerOptions(
            Path.of(arguments[0]), Path.of(arguments[1]), Integer.MAX_VALUE, Duration.ofMinutes(5));
    for (int i = 2; i < arguments.length; i += 2) {
      options = options.with(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private PeerOptions with(String name, String value) {
    return switch (name) {
      case "--articles" -> new PeerOptions(gold, out, number(name, value), limit);
      case "--limit-seconds" ->
          new PeerOptions(gold, out, articles, Duration.ofSeconds(number(name, value)));
      default -> throw new IllegalArgumentException("no option " + name + "; " + USAGE);
    };
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is a number, not " + value, e);
    }
  }
}
