package hearsay.fetch;

import static hearsay.fetch.LittleWeb.page;
import static hearsay.fetch.LittleWeb.redirect;
import static hearsay.fetch.LittleWeb.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host's robots.txt says is kept to, and so is that it could not be had (RFC 9309). */
final class RobotsTest {
  private final LittleWeb web = new LittleWeb();

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private void host(LittleWeb.Answering robots) {
    LittleWeb.WithRobots both =
        (request, out) ->
            (request.target().equals("/robots.txt") ? robots : page("x")).answer(request, out);
    web.host("gull.example", "1.2.3.4", both);
  }

  private String come(String... addresses) {
    try (Fetcher fetcher = web.fetcher()) {
      StringBuilder rules = new StringBuilder();
      for (String address : addresses) {
        FetchOutcome outcome = fetcher.fetch(address);
        rules.append(rules.length() == 0 ? "" : " ");
        rules.append(
            outcome instanceof FetchOutcome.Refused refused
                ? refused.rule()
                : outcome.getClass().getSimpleName());
      }
      return rules.toString();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: *\\nDisallow: /a                              | robots
          User-agent: *\\nDisallow: /b                              | Fetched
          User-agent: *\\nDisallow: /\\nAllow: /a                    | Fetched
          User-agent: *\\nDisallow: /*?x                            | Fetched
          User-agent: hearsay\\nDisallow: /                         | robots
          User-agent: Hearsay/2\\nDisallow: /                       | robots
          User-agent: *\\nDisallow: /\\n\\nUser-agent: hearsay\\nDisallow: | Fetched
          User-agent: other\\nDisallow: /                           | Fetched
          Disallow: /                                              | Fetched
          <html>not robots at all</html>                           | Fetched
          ''                                                       | Fetched
          """)
  void keepsToTheRules(String robots, String expected) {
    host(page(robots.replace("\\n", "\n")));
    assertThat(come("http://gull.example/a")).isEqualTo(expected);
  }

  @Test
  void anAddressCannotGetRoundTheRulesByItsSpelling() {
    host(page("User-agent: *\nDisallow: /secret"));
    assertThat(
            come(
                "http://gull.example/secret",
                "http://gull.example/a/../secret",
                "http://gull.example/%73ecret",
                "http://gull.example/a/%2e%2e/secret"))
        .isEqualTo("robots robots robots robots");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void aHostWhoseRulesCannotBeHadIsNotRead(int status) {
    host(status(status, ""));
    assertThat(come("http://gull.example/a")).isEqualTo("robots-unreachable");
    assertThat(web.targets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aHostWithoutRulesIsRead(int status) {
    host(status(status, "User-agent: *\nDisallow: /"));
    assertThat(come("http://gull.example/a")).isEqualTo("Fetched");
  }

  @Test
  void rulesThatMovedAreFollowedButNotToThisMachine() {
    host(redirect("http://tern.example/rules"));
    web.host("tern.example", "5.6.7.8", page("User-agent: *\nDisallow: /a"));
    assertThat(come("http://gull.example/a", "http://gull.example/b")).isEqualTo("robots Fetched");
    host(redirect("http://127.0.0.1/rules"));
    assertThat(come("http://gull.example/a")).isEqualTo("robots-unreachable");
    host(redirect("file:///etc/passwd"));
    assertThat(come("http://gull.example/a")).isEqualTo("robots-unreachable");
    host(redirect("/robots.txt"));
    assertThat(come("http://gull.example/a")).isEqualTo("robots-unreachable");
    assertThat(web.dialed()).noneMatch(dialed -> dialed.startsWith("127."));
  }

  @Test
  void rulesAreAskedForOnceADay() {
    host(page("User-agent: *\nDisallow: /a"));
    try (Fetcher fetcher = web.fetcher()) {
      fetcher.fetch("http://gull.example/b");
      fetcher.fetch("http://gull.example/c");
      assertThat(asked()).isEqualTo(1);
      web.time().pass(Duration.ofHours(25));
      fetcher.fetch("http://gull.example/b");
      assertThat(asked()).isEqualTo(2);
    }
  }

  @Test
  void rulesThatCouldNotBeHadAreAskedForAgainSoon() {
    host(status(500, ""));
    try (Fetcher fetcher = web.fetcher()) {
      fetcher.fetch("http://gull.example/b");
      fetcher.fetch("http://gull.example/c");
      assertThat(asked()).isEqualTo(1);
      web.time().pass(Duration.ofMinutes(11));
      fetcher.fetch("http://gull.example/b");
      assertThat(asked()).isEqualTo(2);
    }
  }

  @Test
  void eachPortHasItsOwnRules() {
    host(page("User-agent: *\nDisallow: /"));
    come("http://gull.example/a", "http://gull.example:8080/a");
    assertThat(asked()).isEqualTo(2);
  }

  private long asked() {
    return web.requests().stream().filter(r -> r.target().equals("/robots.txt")).count();
  }

  @Test
  void thePauseThatAHostAsksForIsKept() {
    host(page("User-agent: *\nCrawl-delay: 7"));
    assertThat(come("http://gull.example/a", "http://gull.example/b")).isEqualTo("Fetched Fetched");
    assertThat(web.time().slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
  }

  @Test
  void aHostThatAsksForHoursBetweenTwoPagesIsNotRead() {
    host(page("User-agent: *\nCrawl-delay: 7200"));
    assertThat(come("http://gull.example/a")).isEqualTo("robots-delay");
  }

  @Test
  void theRulesOfEveryHostOnTheWayHold() {
    host(page("User-agent: *\nDisallow: /a"));
    web.host("tern.example", "5.6.7.8", redirect("http://gull.example/a"));
    assertThat(come("http://tern.example/")).isEqualTo("robots");
  }

  @Test
  void goesByTheNameThatTheUserGives() {
    host(page("User-agent: gullbot\nDisallow: /"));
    try (Fetcher fetcher = web.fetcher(Manners.of("1").withUserAgent("GullBot/3 (+mail)"))) {
      assertThat(fetcher.fetch("http://gull.example/a")).isInstanceOf(FetchOutcome.Refused.class);
    }
    assertThat(web.requests().get(0).headers()).containsEntry("user-agent", "GullBot/3 (+mail)");
  }
}
