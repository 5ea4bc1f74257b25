package hearsay.app.cli;

import hearsay.fetch.AddressPolicy;
import hearsay.fetch.Fetcher;
import hearsay.fetch.Manners;
import hearsay.fetch.Network;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Makes the fetcher of a command. Loaded only where one goes out to the web. */
final class WebDoor {
  private WebDoor() {}

  /**
   * Refuses words that cannot be sent as a program's name.
   *
   * @throws ParameterException as wrong usage
   */
  static void check(WebOption.Manner manner, CommandSpec spec) {
    if (!manner.userAgent().isEmpty() && !Manners.isUserAgent(manner.userAgent())) {
      throw new ParameterException(
          spec.commandLine(),
          "--user-agent takes visible ASCII characters that begin with a name, not "
              + manner.userAgent());
    }
  }

  /** A fetcher that ends what it does when a stop is asked for. */
  static Fetcher fetcher(WebOption.Manner manner, StopSignal stop) {
    Manners usual = Manners.of(ProductVersion.plain()).withDelay(manner.delay());
    Manners manners =
        manner.userAgent().isEmpty() ? usual : usual.withUserAgent(manner.userAgent());
    AddressPolicy policy =
        manner.allowPrivate() ? AddressPolicy.withPrivate() : AddressPolicy.publicOnly();
    Fetcher fetcher =
        new Fetcher(manners, Network.ofSystem(policy), Clock.systemUTC(), stop::sleep);
    stop.whenRequested(fetcher::close);
    return fetcher;
  }
}
