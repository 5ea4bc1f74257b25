package hearsay.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * A web of a few hosts, all of them on loopback: each has a public address that the resolver gives,
 * and the dialer leads that address to its server. What was dialed is written down, and what is not
 * in this web cannot be reached.
 */
final class LittleWeb implements AutoCloseable {
  /** What a server was asked; headers by name in lower case. */
  record Request(String host, String target, Map<String, String> headers) {}

  /** Answers one question in raw bytes. */
  interface Answering {
    void answer(Request request, OutputStream out) throws IOException;
  }

  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, ServerSocket> servers = new HashMap<>();
  private final List<String> dialed = Collections.synchronizedList(new ArrayList<>());
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final PassingTime time = new PassingTime();
  private SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
  private AddressPolicy policy = AddressPolicy.publicOnly();

  /** A host with a name at a public address. It has no robots.txt unless it answers for it. */
  LittleWeb host(String name, String address, Answering answering) {
    name(name, address);
    return server(address, plain(answering));
  }

  /** A name for some addresses. */
  LittleWeb name(String name, String... addresses) {
    names.put(name, List.of(addresses));
    return this;
  }

  LittleWeb policy(AddressPolicy other) {
    this.policy = other;
    return this;
  }

  /** Talks to one connection. */
  interface Talking {
    void talk(Socket socket) throws IOException;
  }

  private Talking plain(Answering answering) {
    return socket -> {
      Request request = request(socket);
      requests.add(request);
      if (request.target().equals("/robots.txt") && !(answering instanceof WithRobots)) {
        status(404, "").answer(request, socket.getOutputStream());
      } else {
        answering.answer(request, socket.getOutputStream());
      }
    };
  }

  /** Answers for its robots.txt too. */
  interface WithRobots extends Answering {}

  LittleWeb tls(SSLSocketFactory factory) {
    this.tls = factory;
    return this;
  }

  /** A server at an address, on every port that is asked for. */
  LittleWeb server(String address, Talking talking) {
    try {
      ServerSocket server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return server(address, server, talking);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LittleWeb server(String address, ServerSocket server, Talking talking) {
    servers.put(address, server);
    Thread thread = new Thread(() -> serve(server, talking), "little-web " + address);
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private static void serve(ServerSocket server, Talking talking) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talking.talk(socket);
      } catch (IOException e) {
        // The other side has had enough, or the test is over.
      }
    }
  }

  private static Request request(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = String.valueOf(in.readLine());
    if (!first.startsWith("GET ")) {
      throw new IOException("no question: " + first);
    }
    String target = first.split(" ")[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
    }
    return new Request(headers.get("host"), target, headers);
  }

  /** A page of some status, whole, with headers that stand between line ends. */
  static Answering status(int status, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (request, out) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " So\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(bytes);
      out.flush();
    };
  }

  static Answering page(String body, String... headers) {
    return status(200, body, headers);
  }

  static Answering redirect(String to) {
    return status(302, "", "Location: " + to);
  }

  Network network() {
    return new Network(this::resolve, new LocalDialer(), policy, tls);
  }

  Fetcher fetcher() {
    return fetcher(Manners.of("1.0"));
  }

  Fetcher fetcher(Manners manners) {
    return new Fetcher(manners, network(), time, time);
  }

  PassingTime time() {
    return time;
  }

  /** The addresses that were connected to, with their ports, in order. */
  List<String> dialed() {
    return List.copyOf(dialed);
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** What was asked for, robots.txt left out. */
  List<String> targets() {
    return requests().stream()
        .filter(request -> !request.target().equals("/robots.txt"))
        .map(request -> request.host() + request.target())
        .toList();
  }

  private List<InetAddress> resolve(String host) throws IOException {
    List<String> addresses = names.get(host);
    if (addresses == null) {
      throw new UnknownHostException(host);
    }
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses) {
      found.add(InetAddress.getByAddress(host, IpLiteral.parse(address).orElseThrow()));
    }
    return found;
  }

  private final class LocalDialer implements Dialer {
    @Override
    public Socket open() {
      return new Socket();
    }

    @Override
    public void connect(Socket socket, InetAddress address, int port, int timeoutMillis)
        throws IOException {
      dialed.add(address.getHostAddress() + ":" + port);
      ServerSocket server = servers.get(address.getHostAddress());
      if (server == null) {
        throw new ConnectException("nobody is there");
      }
      socket.connect(server.getLocalSocketAddress(), timeoutMillis);
    }
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket server : servers.values()) {
      server.close();
    }
  }

  /** A clock that only moves when somebody sleeps, and writes down how long. */
  static final class PassingTime implements java.time.InstantSource, Sleeper {
    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2031-03-04T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public void sleep(Duration time) {
      slept.add(time);
      now = now.plus(time);
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    List<Duration> slept() {
      return List.copyOf(slept);
    }
  }
}
