package hearsay.fetch;

import static hearsay.fetch.LittleWeb.page;
import static hearsay.fetch.LittleWeb.redirect;
import static hearsay.fetch.LittleWeb.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages are fetched, and what is not gone to. */
final class FetcherTest {
  private final LittleWeb web = new LittleWeb();

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private FetchOutcome fetch(String address) {
    try (Fetcher fetcher = web.fetcher()) {
      return fetcher.fetch(address);
    }
  }

  private static Page fetched(FetchOutcome outcome) {
    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    return ((FetchOutcome.Fetched) outcome).page();
  }

  private static String text(Page page) {
    return new String(page.body().bytes(), StandardCharsets.UTF_8);
  }

  private static String rule(FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Refused refused) {
      return refused.rule();
    }
    return outcome instanceof FetchOutcome.Failed failed ? failed.rule() : "";
  }

  @Test
  void fetchesAPageWithAllThatShowsWhereItCameFrom() {
    web.host(
        "gull.example",
        "1.2.3.4",
        page(
            "<p>The pier fell.</p>",
            "Content-Type: Text/HTML; charset=\"utf-8\"",
            "ETag: \"a1\"",
            "Last-Modified: Tue, 04 Mar 2031 09:00:00 GMT"));
    Page page = fetched(fetch("http://Gull.example/a#top"));
    assertThat(text(page)).isEqualTo("<p>The pier fell.</p>");
    assertThat(page.address()).hasToString("http://gull.example/a");
    assertThat(page.type()).isEqualTo(new ContentType("text/html", Optional.of("utf-8")));
    assertThat(page.validators().etag()).hasValue("\"a1\"");
    assertThat(page.validators().lastModified()).hasValue("Tue, 04 Mar 2031 09:00:00 GMT");
    assertThat(page.at()).isEqualTo(Instant.parse("2031-03-04T10:00:01Z"));
    assertThat(page.hops()).isEmpty();
    assertThat(page.body().sha256()).hasSize(64);
  }

  @Test
  void saysWhoItIsAndNothingElse() {
    web.host("gull.example", "1.2.3.4", page("x"));
    fetch("http://gull.example:8080/a?b");
    LittleWeb.Request request = web.requests().get(1);
    assertThat(request.headers())
        .containsOnlyKeys("host", "user-agent", "accept", "accept-encoding", "connection")
        .containsEntry("host", "gull.example:8080")
        .containsEntry("user-agent", "Hearsay/1.0")
        .containsEntry("accept-encoding", "gzip, deflate");
    assertThat(request.target()).isEqualTo("/a?b");
  }

  @Test
  void connectsToTheAddressThatWasChecked() {
    web.host("gull.example", "1.2.3.4", page("x"));
    fetch("http://gull.example/");
    assertThat(web.dialed()).containsExactly("1.2.3.4:80", "1.2.3.4:80");
  }

  /** The name leads to a public address when it is checked, and to this machine ever after. */
  @Test
  void aNameThatMovesAfterTheCheckIsNotFollowed() {
    web.host("gull.example", "1.2.3.4", page("x")).server("127.0.0.1", socket -> {});
    AtomicInteger asked = new AtomicInteger();
    Network network = web.network();
    Resolver moving =
        host -> {
          web.name("gull.example", asked.getAndIncrement() < 2 ? "1.2.3.4" : "127.0.0.1");
          return network.resolver().resolve(host);
        };
    Network rebound = new Network(moving, network.dialer(), network.policy(), network.tls());
    try (Fetcher fetcher = new Fetcher(Manners.of("1"), rebound, web.time(), web.time())) {
      assertThat(text(fetched(fetcher.fetch("http://gull.example/a")))).isEqualTo("x");
      assertThat(asked).as("once for robots.txt, once for the page").hasValue(2);
      assertThat(rule(fetcher.fetch("http://gull.example/b"))).isEqualTo("private-address");
    }
    assertThat(web.dialed()).containsOnly("1.2.3.4:80");
  }

  @Test
  void aNameWithOneAddressOfThisMachineIsRefusedWhole() {
    web.host("gull.example", "1.2.3.4", page("x")).name("gull.example", "1.2.3.4", "127.0.0.1");
    assertThat(rule(fetch("http://gull.example/"))).isEqualTo("private-address");
    assertThat(web.dialed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:7f00:1::]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.8:8080/",
        "http://[fd00::1]/",
        "http://0.0.0.0/",
        "http://100.64.1.1/",
        "http://224.0.0.1/"
      })
  void anAddressThatIsNotOfTheOpenWebIsNotConnectedTo(String address) {
    assertThat(rule(fetch(address))).isEqualTo("private-address");
    web.host("gull.example", "1.2.3.4", redirect(address));
    FetchOutcome outcome = fetch("http://gull.example/a");
    assertThat(rule(outcome)).isEqualTo("private-address");
    assertThat(((FetchOutcome.Refused) outcome).hops()).hasSize(1);
    assertThat(((FetchOutcome.Refused) outcome).reason()).contains("redirected to", "RFC ");
    assertThat(web.dialed()).containsOnly("1.2.3.4:80");
  }

  @Test
  void whoeverAllowsPrivateAddressesMayReadThem() {
    web.host("intranet.example", "10.0.0.8", page("x")).policy(AddressPolicy.withPrivate());
    assertThat(text(fetched(fetch("http://intranet.example/")))).isEqualTo("x");
    assertThat(rule(fetch("http://224.0.0.1/"))).isEqualTo("private-address");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, scheme",
    "javascript:alert(1), scheme",
    "'data:text/html,x', scheme",
    "http://user@tern.example/, userinfo",
    "http://tern.example:25/, port",
    "http://2130706433/, odd-address",
  })
  void aRedirectToWhatIsNoAddressIsRefused(String to, String rule) {
    web.host("gull.example", "1.2.3.4", redirect(to));
    assertThat(rule(fetch("http://gull.example/a"))).isEqualTo(rule);
    assertThat(rule(fetch(to))).isEqualTo(rule);
    assertThat(web.targets()).containsExactly("gull.example/a");
  }

  @Test
  void followsRedirectsAndKeepsTheWay() {
    web.host("gull.example", "1.2.3.4", redirect("//tern.example/b?c#d"));
    web.host("tern.example", "5.6.7.8", page("x"));
    Page page = fetched(fetch("http://gull.example/a"));
    assertThat(page.requested()).hasToString("http://gull.example/a");
    assertThat(page.address()).hasToString("http://tern.example/b?c");
    assertThat(page.hops())
        .extracting(hop -> hop.status() + " " + hop.from())
        .containsExactly("302 http://gull.example/a");
  }

  @Test
  void redirectsInACircleEnd() {
    web.host("gull.example", "1.2.3.4", redirect("http://tern.example/"));
    web.host("tern.example", "5.6.7.8", redirect("http://gull.example/"));
    assertThat(rule(fetch("http://gull.example/"))).isEqualTo("redirect-loop");
    assertThat(web.targets()).hasSize(2);
  }

  @Test
  void redirectsThatNeverEndAreLeft() {
    AtomicInteger number = new AtomicInteger();
    web.host(
        "gull.example",
        "1.2.3.4",
        (request, out) -> redirect("/" + number.incrementAndGet()).answer(request, out));
    assertThat(rule(fetch("http://gull.example/"))).isEqualTo("redirects");
    assertThat(web.targets()).hasSize(Limits.defaults().redirects() + 1);
  }

  @Test
  void aRedirectThatLeadsNowhereFails() {
    web.host("gull.example", "1.2.3.4", status(301, ""));
    assertThat(rule(fetch("http://gull.example/"))).isEqualTo("bad-answer");
  }

  @Test
  void asksWithWhatCameLastTimeAndIsToldThatNothingChanged() {
    web.host(
        "gull.example",
        "1.2.3.4",
        (request, out) -> {
          boolean isKnown = "\"a1\"".equals(request.headers().get("if-none-match"));
          (isKnown ? status(304, "") : page("x", "ETag: \"a1\"")).answer(request, out);
        });
    Validators validators = fetched(fetch("http://gull.example/a")).validators();
    try (Fetcher fetcher = web.fetcher()) {
      assertThat(fetcher.fetch("http://gull.example/a", validators))
          .isInstanceOf(FetchOutcome.NotModified.class);
      assertThat(fetcher.fetch("http://gull.example/b", validators))
          .as("another page is not asked for with them")
          .isInstanceOf(FetchOutcome.Fetched.class);
    }
  }

  @Test
  void aServerThatSaysNotModifiedUnaskedHasFailed() {
    web.host("gull.example", "1.2.3.4", status(304, ""));
    assertThat(rule(fetch("http://gull.example/a"))).isEqualTo("status-304");
  }

  @Test
  void anEtagThatIsNoHeaderIsDropped() {
    assertThat(new Validators("x", Optional.of("a\r\nX: y"), Optional.of("ü"))).isNotNull();
    Validators odd = new Validators("x", Optional.of("a\r\nX: y"), Optional.of("ü"));
    assertThat(odd.etag()).isEmpty();
    assertThat(odd.lastModified()).isEmpty();
  }

  @Test
  void twoQuestionsToOneHostHaveAPauseBetweenThem() {
    web.host("gull.example", "1.2.3.4", page("x"));
    web.host("tern.example", "5.6.7.8", page("x"));
    try (Fetcher fetcher = web.fetcher()) {
      fetched(fetcher.fetch("http://gull.example/a"));
      fetched(fetcher.fetch("http://gull.example/b"));
      assertThat(web.time().slept()).containsOnly(Duration.ofSeconds(1)).hasSize(2);
      web.time().pass(Duration.ofSeconds(5));
      fetched(fetcher.fetch("http://gull.example/c"));
      assertThat(web.time().slept()).as("time enough has passed").hasSize(2);
    }
  }

  @Test
  void aBusyHostIsAskedAgainWhenItWantsToBe() {
    AtomicInteger asked = new AtomicInteger();
    web.host(
        "gull.example",
        "1.2.3.4",
        (request, out) ->
            (asked.getAndIncrement() == 0 ? status(429, "", "Retry-After: 30") : page("x"))
                .answer(request, out));
    assertThat(text(fetched(fetch("http://gull.example/a")))).isEqualTo("x");
    assertThat(web.time().slept()).contains(Duration.ofSeconds(30));
  }

  @Test
  void aBusyHostThatNamesNoTimeIsAskedLessAndLessOften() {
    web.host("gull.example", "1.2.3.4", status(503, ""));
    FetchOutcome outcome = fetch("http://gull.example/a");
    assertThat(rule(outcome)).isEqualTo("status-503");
    assertThat(web.time().slept())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(((FetchOutcome.Failed) outcome).again()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "Tue, 04 Mar 2031 11:00:01 GMT"})
  void aHostThatWantsToBeLeftAloneForLongIsLeft(String retryAfter) {
    web.host("gull.example", "1.2.3.4", status(503, "", "Retry-After: " + retryAfter));
    try (Fetcher fetcher = web.fetcher()) {
      FetchOutcome outcome = fetcher.fetch("http://gull.example/a");
      assertThat(((FetchOutcome.Failed) outcome).again())
          .hasValueSatisfying(at -> assertThat(at).isAfter(Instant.parse("2031-03-04T11:00:00Z")));
      int asked = web.requests().size();
      assertThat(rule(fetcher.fetch("http://gull.example/b"))).isEqualTo("host-asks-to-wait");
      assertThat(web.requests()).as("it is not asked meanwhile").hasSize(asked);
    }
  }

  @Test
  void aTimeToComeBackIsBelievedWithinReason() {
    Instant now = Instant.parse("2031-03-04T10:00:00Z");
    assertThat(RetryAfter.read("999999999999999999", now)).hasValue(now.plus(Duration.ofDays(7)));
    assertThat(RetryAfter.read("Sun, 01 Mar 2099 10:00:00 GMT", now))
        .hasValue(now.plus(Duration.ofDays(7)));
    assertThat(RetryAfter.read("Sun, 06 Nov 1994 08:49:37 GMT", now)).hasValue(now);
    assertThat(RetryAfter.read("soon", now)).isEmpty();
    assertThat(RetryAfter.read("-3", now)).isEmpty();
  }

  @Test
  void aHostThatIsNotThereFails() {
    assertThat(rule(fetch("http://nowhere.example/"))).isEqualTo("unknown-host");
    web.name("silent.example", "1.1.1.1");
    assertThat(rule(fetch("http://silent.example/"))).isEqualTo("robots-unreachable");
  }

  @Test
  void aFetcherThatWasClosedFetchesNothing() {
    web.host("gull.example", "1.2.3.4", page("x"));
    Fetcher fetcher = web.fetcher();
    fetcher.close();
    assertThat(rule(fetcher.fetch("http://gull.example/"))).isEqualTo("stopped");
    assertThat(web.dialed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"404, true", "410, true", "403, false", "500, false"})
  void otherAnswersAreFailures(int status, boolean isGone) {
    web.host("gull.example", "1.2.3.4", status(status, "gone"));
    FetchOutcome.Failed failed = (FetchOutcome.Failed) fetch("http://gull.example/");
    assertThat(failed.rule()).isEqualTo("status-" + status);
    assertThat(failed.isGone()).isEqualTo(isGone);
  }
}
