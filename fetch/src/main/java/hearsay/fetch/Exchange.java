package hearsay.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Asks a server for one page, without following anything. Each question has a connection of its own
 * to an address that was checked for it. Confined to one thread, but for {@link #close}.
 */
final class Exchange implements AutoCloseable {
  /**
   * What a server answered.
   *
   * @param body of a page; empty for any other answer, whose body is not read
   * @param at when the head came
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(ReplyHead head, byte[] body, Instant at) {}

  private static final Set<Integer> WITH_PAGE = Set.of(200, 203);

  private final Network network;
  private final Limits limits;
  private final InstantSource clock;
  private final String userAgent;
  private final CheckedAddresses addresses;
  private final ScheduledThreadPoolExecutor clockwork =
      new ScheduledThreadPoolExecutor(1, Exchange::daemon);

  private volatile Connection current;
  private volatile boolean isClosed;

  Exchange(Network network, Limits limits, InstantSource clock, String userAgent) {
    this.network = network;
    this.limits = limits;
    this.clock = clock;
    this.userAgent = userAgent;
    this.addresses = new CheckedAddresses(network, limits.connect());
    clockwork.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hearsay-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  Answer ask(WebAddress page, Validators validators) throws IOException {
    if (isClosed) {
      throw FetchTrouble.failed("stopped", "it was stopped");
    }
    List<InetAddress> checked = addresses.of(page);
    try (Connection connection = new Connection(network, limits, clockwork)) {
      current = connection;
      try (InputStream in = connection.ask(page, checked, request(page, validators))) {
        ReplyHead head = ReplyHead.read(in);
        Instant at = clock.instant();
        boolean isPage = WITH_PAGE.contains(head.status());
        byte[] body = isPage ? new ReplyBody(in, head, limits).read() : new byte[0];
        return new Answer(head, body, at);
      } catch (IOException e) {
        throw connection.trouble(e, page);
      }
    }
  }

  private String request(WebAddress page, Validators validators) {
    StringBuilder request = new StringBuilder("GET ").append(page.target()).append(" HTTP/1.1\r\n");
    header(request, "Host", page.hostLine());
    header(request, "User-Agent", userAgent);
    header(
        request,
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1");
    header(request, "Accept-Encoding", "gzip, deflate");
    if (validators.fit(page)) {
      validators.etag().ifPresent(etag -> header(request, "If-None-Match", etag));
      validators.lastModified().ifPresent(at -> header(request, "If-Modified-Since", at));
    }
    header(request, "Connection", "close");
    return request.append("\r\n").toString();
  }

  private static void header(StringBuilder request, String name, String value) {
    request.append(name).append(": ").append(value).append("\r\n");
  }

  /** Ends what goes on, from any thread, and for good. */
  @Override
  public void close() {
    isClosed = true;
    Connection open = current;
    if (open != null) {
      open.close();
    }
    clockwork.shutdownNow();
  }
}
