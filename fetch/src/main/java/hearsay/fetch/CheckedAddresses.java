package hearsay.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds out where a host is, and checks it. A name is asked for once for each request; what is
 * connected to afterwards are these addresses, never the name, so an answer that changes between
 * check and connection (DNS rebinding) changes nothing. A name with one address that may not be
 * connected to is refused whole: no host of the open web has one.
 */
final class CheckedAddresses {
  private final Network network;
  private final Duration patience;

  CheckedAddresses(Network network, Duration patience) {
    this.network = network;
    this.patience = patience;
  }

  /** The addresses of a host, each of them checked, in the order in which to try them. */
  List<InetAddress> of(WebAddress page) throws IOException {
    Optional<byte[]> ip = page.ip();
    if (ip.isPresent()) {
      return List.of(checked(ip.get(), page.host()));
    }
    List<InetAddress> checked = new ArrayList<>();
    for (InetAddress address : resolve(page.host())) {
      checked.add(checked(address.getAddress(), page.host()));
    }
    if (checked.isEmpty()) {
      throw unknown(page.host());
    }
    return checked;
  }

  private InetAddress checked(byte[] address, String host) throws IOException {
    Optional<String> refusal = network.policy().refusal(address);
    InetAddress plain = InetAddress.getByAddress(address);
    if (refusal.isPresent()) {
      String shown = plain.getHostAddress();
      String where = shown.equals(host) ? shown : host + " is at " + shown;
      throw FetchTrouble.refused("private-address", where + ": " + refusal.get());
    }
    return plain;
  }

  /** The system's resolver knows no limit of time, so it is asked on a thread that may be left. */
  private List<InetAddress> resolve(String host) throws IOException {
    FutureTask<List<InetAddress>> question =
        new FutureTask<>(() -> network.resolver().resolve(host));
    Thread asking = new Thread(question, "hearsay-resolver");
    asking.setDaemon(true);
    asking.start();
    try {
      return question.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw FetchTrouble.failed("timeout", "nobody said in time where " + host + " is");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException
          ? unknown(host)
          : FetchTrouble.failed("unknown-host", "nobody could say where " + host + " is");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FetchTrouble.failed("stopped", "it was stopped");
    }
  }

  private static FetchTrouble unknown(String host) {
    return FetchTrouble.failed("unknown-host", "there is no host " + host);
  }
}
