package hearsay.fetch;

import static hearsay.fetch.LittleWeb.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that lie, drip, never end, or send bombs: each costs its own page and a bounded time. */
@Timeout(60)
final class HostileServerTest {
  private static final int MAX_RAW = 100_000;
  private static final int MAX_UNPACKED = 300_000;

  /** Short, because these tests have to wait them out. */
  private static final Limits LIMITS =
      new Limits(
          Duration.ofMillis(2000),
          Duration.ofMillis(300),
          Duration.ofMillis(900),
          MAX_RAW,
          MAX_UNPACKED,
          3,
          Duration.ofSeconds(1));

  private final LittleWeb web = new LittleWeb();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() throws IOException {
    end.countDown();
    web.close();
  }

  private FetchOutcome fetch(LittleWeb.Answering answering) {
    web.host("gull.example", "1.2.3.4", answering);
    try (Fetcher fetcher = web.fetcher(Manners.of("1").withLimits(LIMITS))) {
      return fetcher.fetch("http://gull.example/a");
    }
  }

  private FetchOutcome fetch(String answer) {
    return fetch((request, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String rule(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Failed failed ? failed.rule() : outcome.toString();
  }

  private static String text(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    return new String(
        ((FetchOutcome.Fetched) outcome).page().body().bytes(), StandardCharsets.UTF_8);
  }

  /** Writes for as long as the other side takes it, with a pause between two bytes. */
  private void drip(OutputStream out, String bytes, int pauseMillis) throws IOException {
    try {
      for (int i = 0; !end.await(pauseMillis, TimeUnit.MILLISECONDS); i++) {
        out.write(bytes.charAt(i % bytes.length()));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Test
  void aServerThatNeverEndsIsLeftAtTheSizeLimit() {
    byte[] much = new byte[8192];
    Arrays.fill(much, (byte) 'x');
    FetchOutcome outcome =
        fetch(
            (request, out) -> {
              out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
              while (end.getCount() > 0) {
                out.write(much);
              }
            });
    assertThat(rule(outcome)).isEqualTo("too-large");
  }

  @Test
  void aBodyThatDripsIsLeftWhenItsTimeIsOver() {
    long millis =
        millis(
            () ->
                assertThat(
                        rule(
                            fetch(
                                (request, out) -> {
                                  out.write(
                                      "HTTP/1.1 200 OK\r\n\r\n"
                                          .getBytes(StandardCharsets.ISO_8859_1));
                                  drip(out, "x", 50);
                                })))
                    .isEqualTo("timeout"));
    assertThat(millis).isBetween(850L, 20_000L);
  }

  @Test
  void aHeadThatDripsIsLeftWhenItsTimeIsOver() {
    assertThat(rule(fetch((request, out) -> drip(out, "HTTP/1.1 200 OK\r\nA: b\r\n", 50))))
        .isEqualTo("timeout");
  }

  @Test
  void aServerThatSaysNothingIsLeft() {
    FetchOutcome outcome = fetch((request, out) -> drip(out, "x", 5000));
    assertThat(rule(outcome)).isEqualTo("timeout");
    assertThat(((FetchOutcome.Failed) outcome).reason()).startsWith("it said nothing for");
  }

  @Test
  void aServerThatTakesNoQuestionIsLeft() {
    web.name("gull.example", "1.2.3.4")
        .server("1.2.3.4", socket -> drip(socket.getOutputStream(), "x", 5000));
    try (Fetcher fetcher = web.fetcher(Manners.of("1").withLimits(LIMITS))) {
      assertThat(fetcher.fetch("http://gull.example/a"))
          .isInstanceOfSatisfying(
              FetchOutcome.Refused.class,
              refused -> assertThat(refused.rule()).isEqualTo("robots-unreachable"));
    }
  }

  @Test
  void closingEndsAFetchThatGoesOn() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    web.host(
        "gull.example",
        "1.2.3.4",
        (request, out) -> {
          asked.countDown();
          drip(out, "HTTP/1.1 200 OK\r\n", 5);
        });
    Fetcher fetcher = web.fetcher();
    Thread closer =
        new Thread(
            () -> {
              try {
                asked.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              fetcher.close();
            });
    closer.start();
    assertThat(rule(fetcher.fetch("http://gull.example/a"))).isEqualTo("stopped");
    closer.join();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK~Content-Length: 9~~abc                                | cut-off
          HTTP/1.1 200 OK~Content-Length: 100001~~abc                           | too-large
          HTTP/1.1 200 OK~Content-Length: 99999999999999999999~~abc             | bad-answer
          HTTP/1.1 200 OK~Content-Length: -1~~abc                               | bad-answer
          HTTP/1.1 200 OK~Content-Length: 3~Content-Length: 2~~abc              | bad-answer
          HTTP/1.1 200 OK~Content-Length: 3, 3~~abc                             | bad-answer
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~3~abc~0                   | cut-off
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~9~abc~0~~                 | cut-off
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~abc~0~~                 | bad-answer
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~abc~0~~                 | bad-answer
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~~FFFFFFFF~abc~0~~          | too-large
          HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~3~abc~0~~           | bad-answer
          HTTP/1.1 200 OK~Content-Encoding: br~~abc                             | bad-answer
          HTTP/1.1 200 OK~Content-Encoding: gzip~~abc                           | bad-answer
          HTTP/1.1 200 OK~Content-Encoding: deflate~~abc                        | bad-answer
          HTTP/1.1 200 OK~Content-Encoding: gzip, gzip~~abc                     | bad-answer
          HTTP/1.1 200 OK~Content-                                              | cut-off
          HTTP/1.1 100 So~~HTTP/1.1 100 So~~HTTP/1.1 100 So~~HTTP/1.1 100 So~~HTTP/1.1 100 So~~HTTP/1.1 100 So~~HTTP/1.1 200 OK~~a | bad-answer
          HTTP/2 200~~                                                          | bad-answer
          ICY 200 OK~~                                                          | bad-answer
          SSH-2.0-gull~                                                         | bad-answer
          """)
  void anAnswerThatLiesCostsItsPage(String answer, String rule) {
    assertThat(rule(fetch(answer.replace("~", "\r\n")))).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP/1.1 200 OK~Content-Length: 3~~abcdef                             | abc
          HTTP/1.1 200 OK~Content-Length: 3~Content-Length: 3~~abc              | abc
          HTTP/1.0 200~~abc                                                     | abc
          HTTP/1.1 200 OK~Transfer-Encoding: Chunked~~2~ab~1;x=y~c~0~~          | abc
          HTTP/1.1 200 OK~Transfer-Encoding: chunked~Content-Length: 9~~3~abc~0~X: y~~ | abc
          HTTP/1.1 103 Soon~Link: x~~HTTP/1.1 200 OK~~abc                       | abc
          HTTP/1.1 200 OK~ folded: x~no name~: y~Content-Length: 3~~abc         | abc
          """)
  void anAnswerThatIsOnlyOddIsRead(String answer, String expected) {
    assertThat(text(fetch(answer.replace("~", "\r\n")))).isEqualTo(expected);
    assertThat(text(fetch(answer.replace("~", "\n")))).as("bare line ends").isEqualTo(expected);
  }

  @Test
  void aHeadWithoutAnEndIsLeft() {
    String head = "HTTP/1.1 200 OK\r\nX: " + "y".repeat(ReplyHead.MAX_BYTES);
    assertThat(rule(fetch(head + "\r\n\r\nabc"))).isEqualTo("bad-answer");
    String many = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(ReplyHead.MAX_BYTES / 4);
    assertThat(rule(fetch(many + "\r\nabc"))).isEqualTo("bad-answer");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean isBare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, isBare))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private FetchOutcome packed(String coding, byte[] bytes) {
    return fetch(
        (request, out) -> {
          String head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\n";
          out.write(head.getBytes(StandardCharsets.ISO_8859_1));
          out.write(bytes);
        });
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    byte[] words = "The pier fell.".getBytes(StandardCharsets.UTF_8);
    assertThat(text(packed("gzip", gzip(words)))).isEqualTo("The pier fell.");
    assertThat(text(packed("X-GZIP", gzip(words)))).isEqualTo("The pier fell.");
    assertThat(text(packed("deflate", deflate(words, false)))).isEqualTo("The pier fell.");
    assertThat(text(packed("deflate", deflate(words, true)))).isEqualTo("The pier fell.");
    assertThat(text(packed("gzip", new byte[0]))).isEmpty();
  }

  @Test
  void aBombIsLeftBeforeItHasGoneOff() throws IOException {
    byte[] bomb = new byte[20 << 20];
    assertThat(gzip(bomb)).hasSizeLessThan(MAX_RAW);
    assertThat(rule(packed("gzip", gzip(bomb)))).isEqualTo("unpacks-too-far");
    assertThat(rule(packed("deflate", deflate(bomb, false)))).isEqualTo("unpacks-too-far");
    assertThat(rule(packed("deflate", deflate(bomb, true)))).isEqualTo("unpacks-too-far");
    assertThat(text(packed("gzip", gzip(new byte[MAX_UNPACKED])))).hasSize(MAX_UNPACKED);
  }

  @Test
  void aPackedPageThatIsCutOffFails() throws IOException {
    byte[] whole = gzip("The pier fell. The pier fell.".getBytes(StandardCharsets.UTF_8));
    assertThat(rule(packed("gzip", Arrays.copyOf(whole, whole.length - 9))))
        .isEqualTo("bad-answer");
  }

  @Test
  void theBodyOfAnAnswerThatIsNoPageIsNotRead() {
    FetchOutcome outcome =
        fetch(
            (request, out) -> {
              out.write("HTTP/1.1 404 No\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
              drip(out, "x", 50);
            });
    assertThat(rule(outcome)).isEqualTo("status-404");
  }

  @Test
  void nameServersThatDoNotAnswerAreLeft() {
    Network known = web.host("gull.example", "1.2.3.4", page("x")).network();
    Resolver slow =
        host -> {
          try {
            boolean unused = end.await(50, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return known.resolver().resolve(host);
        };
    Network network = new Network(slow, known.dialer(), known.policy(), known.tls());
    Limits hasty =
        new Limits(
            Duration.ofMillis(100),
            LIMITS.silence(),
            LIMITS.whole(),
            MAX_RAW,
            MAX_UNPACKED,
            3,
            Duration.ofSeconds(1));
    try (Fetcher fetcher =
        new Fetcher(Manners.of("1").withLimits(hasty), network, web.time(), web.time())) {
      assertThat(fetcher.fetch("http://gull.example/a").toString())
          .contains("nobody said in time where gull.example is");
    }
  }
}
