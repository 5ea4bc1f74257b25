package hearsay.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Finds the IP addresses behind a name. */
public interface Resolver {
  /**
   * All addresses of a name, in the order in which they are to be tried.
   *
   * @throws IOException where the name is not known or nobody answers
   */
  List<InetAddress> resolve(String host) throws IOException;

  /** Asks the system, as every program on this machine does. */
  static Resolver ofSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
