package hearsay.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * One connection to one server for one question. A watchdog closes it when its time is over, so no
 * server can hold it longer, however slowly it drips. Used by one thread; {@link #close} may come
 * from any.
 */
final class Connection implements AutoCloseable {
  /** Of the addresses of one host so many are tried. */
  private static final int MAX_TRIED = 3;

  private static final int BUFFER = 1 << 14;

  private final Network network;
  private final Limits limits;
  private final ScheduledFuture<?> watchdog;
  private volatile Socket socket;
  private volatile boolean isClosed;
  private volatile boolean isOverTime;

  Connection(Network network, Limits limits, ScheduledExecutorService clockwork) {
    this.network = network;
    this.limits = limits;
    this.watchdog =
        clockwork.schedule(this::stop, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    isOverTime = true;
    close();
  }

  /**
   * Connects to the first of these addresses that answers, sends a request, and gives what comes
   * back.
   */
  InputStream ask(WebAddress page, List<InetAddress> addresses, String request) throws IOException {
    try {
      connect(page, addresses);
      socket.setSoTimeout(millis(limits.silence().toMillis()));
      Socket talking = page.isSecure() ? secret(page) : socket;
      talking.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      talking.getOutputStream().flush();
      return new BufferedInputStream(talking.getInputStream(), BUFFER);
    } catch (IOException e) {
      throw trouble(e, page);
    }
  }

  private void connect(WebAddress page, List<InetAddress> addresses) throws IOException {
    IOException last = FetchTrouble.failed("unknown-host", "there is no host " + page.host());
    for (InetAddress address : addresses.stream().limit(MAX_TRIED).toList()) {
      try {
        socket = network.dialer().open();
        requireOpen();
        network.dialer().connect(socket, address, page.port(), millis(limits.connect().toMillis()));
        return;
      } catch (IOException e) {
        socket.close();
        requireOpen();
        last =
            e instanceof SocketTimeoutException
                ? FetchTrouble.failed("timeout", "nobody answered at " + page.host())
                : FetchTrouble.failed("connection", "no connection: " + reason(e));
      }
    }
    throw last;
  }

  /** The socket may have been replaced while the connection was closed by somebody else. */
  private void requireOpen() throws IOException {
    if (isClosed) {
      socket.close();
      throw FetchTrouble.failed("stopped", "it was stopped");
    }
  }

  private static int millis(long millis) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }

  /** The certificate has to be good for the name in the address, whatever address it led to. */
  private Socket secret(WebAddress page) throws IOException {
    SSLSocket secret =
        (SSLSocket) network.tls().createSocket(socket, page.host(), page.port(), true);
    SSLParameters parameters = secret.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (page.ip().isEmpty() && isHostName(page.host())) {
      parameters.setServerNames(List.of(new SNIHostName(page.host())));
    }
    secret.setSSLParameters(parameters);
    secret.startHandshake();
    return secret;
  }

  /** RFC 6066 knows no underscores; such hosts get no name in their greeting. */
  private static boolean isHostName(String host) {
    return host.indexOf('_') < 0;
  }

  /** What an exception of this connection means. */
  FetchTrouble trouble(IOException e, WebAddress page) {
    if (isOverTime) {
      return FetchTrouble.failed(
          "timeout", "it took longer than " + limits.whole().toSeconds() + " seconds");
    }
    if (isClosed) {
      return FetchTrouble.failed("stopped", "it was stopped");
    }
    if (e instanceof FetchTrouble known) {
      return known;
    }
    if (e instanceof SocketTimeoutException) {
      return FetchTrouble.failed(
          "timeout", "it said nothing for " + limits.silence().toSeconds() + " seconds");
    }
    return e instanceof SSLException
        ? FetchTrouble.failed("tls", "no trust in " + page.host() + ": " + reason(e))
        : FetchTrouble.failed("connection", "the connection broke: " + reason(e));
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("no reason given");
  }

  @Override
  public void close() {
    isClosed = true;
    watchdog.cancel(false);
    Socket open = socket;
    if (open != null) {
      try {
        open.close(); // the plain one below: closing a secret one may wait for its other end
      } catch (IOException e) {
        // It is gone either way.
      }
    }
  }
}
