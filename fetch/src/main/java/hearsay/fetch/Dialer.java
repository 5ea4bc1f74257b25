package hearsay.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;

/** Connects to an IP address. A name never comes this far. */
public interface Dialer {
  /** A socket that is not connected yet, so that it can be closed while it is. */
  Socket open();

  /**
   * Connects a socket to exactly this address.
   *
   * @throws IOException where nobody answers in time
   */
  void connect(Socket socket, InetAddress address, int port, int timeoutMillis) throws IOException;

  /** Plain connections; proxies that the machine's settings name are not used. */
  static Dialer direct() {
    return new Dialer() {
      @Override
      public Socket open() {
        return new Socket(Proxy.NO_PROXY);
      }

      @Override
      public void connect(Socket socket, InetAddress address, int port, int timeoutMillis)
          throws IOException {
        socket.connect(new InetSocketAddress(address, port), timeoutMillis);
      }
    };
  }
}
