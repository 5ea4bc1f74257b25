package hearsay.app.cli;

import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a command goes out to the web. Names nothing of that room: most runs never go there. */
final class WebOption {
  private static final int MAX_DELAY = 600;
  private static final Pattern ADDRESS = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");

  @Option(
      names = "--allow-private",
      description =
          "Also go to addresses of this machine and of private networks. Without it only addresses"
              + " of the open web are connected to, wherever a feed or a server leads.")
  private boolean allowPrivate;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Who to say that is asking (default: Hearsay and its version); robots.txt is kept to"
              + " under the first word of it.")
  private String userAgent;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description =
          "The shortest pause between two questions to one host (default: ${DEFAULT-VALUE}); a host"
              + " that asks for a longer one gets it. Below 1 only with --allow-private.")
  private int delay;

  /** Whether words are an address and not a path; {@code file:} and its like too, to be refused. */
  static boolean isAddress(String words) {
    return ADDRESS.matcher(words).find();
  }

  /**
   * What was asked for.
   *
   * @param userAgent blank for the product's own
   */
  record Manner(boolean allowPrivate, String userAgent, Duration delay) {}

  Manner manner(CommandSpec spec) {
    if (delay < 0 || delay > MAX_DELAY || (delay < 1 && !allowPrivate)) {
      throw new ParameterException(
          spec.commandLine(), "--delay takes seconds from 1 to " + MAX_DELAY + ", not " + delay);
    }
    return new Manner(allowPrivate, userAgent.strip(), Duration.ofSeconds(delay));
  }
}
