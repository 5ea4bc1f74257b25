package hearsay.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The robots.txt of the hosts that are read, fetched once a day. Redirects of it are followed like
 * any other, over checked addresses, whatever the rules of the hosts on the way. Knows the hosts
 * that were asked for last. Confined to one thread.
 */
final class RobotsFiles {
  private static final int MAX_HOSTS = 1000;

  /** RFC 9309, section 2.3.1.2. */
  private static final int MAX_REDIRECTS = 5;

  private static final int TOO_MANY_REQUESTS = 429;

  private final Manners manners;
  private final Turns turns;
  private final InstantSource clock;
  private final Map<String, RobotsRules> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RobotsRules> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  RobotsFiles(Manners manners, Turns turns, InstantSource clock) {
    this.manners = manners;
    this.turns = turns;
    this.clock = clock;
  }

  /**
   * The pause between pages that the host of a page asks for.
   *
   * @throws FetchTrouble where its rules are against reading the page
   */
  Duration delayFor(WebAddress page) throws IOException {
    RobotsRules rules = rules(page);
    if (rules.isUnreachable()) {
      throw FetchTrouble.refused(
          "robots-unreachable", "the host's rules for robots could not be had: " + rules.why());
    }
    if (!rules.allows(page)) {
      throw FetchTrouble.refused("robots", "the host's robots.txt is against it");
    }
    if (rules.delay().compareTo(manners.maxDelay()) > 0) {
      throw FetchTrouble.refused(
          "robots-delay",
          "the host's robots.txt asks for a pause of %d seconds between two pages"
              .formatted(rules.delay().toSeconds()));
    }
    return rules.delay();
  }

  private RobotsRules rules(WebAddress page) throws IOException {
    RobotsRules held = known.get(page.origin());
    if (held != null && clock.instant().isBefore(held.until())) {
      return held;
    }
    RobotsRules fresh = ask(page.at("/robots.txt"));
    known.put(page.origin(), fresh);
    return fresh;
  }

  private RobotsRules ask(WebAddress file) throws IOException {
    WebAddress at = file;
    try {
      for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
        Exchange.Answer answer = turns.ask(at, Validators.NONE, Duration.ZERO).answer();
        int status = answer.head().status();
        if (status < 300 || status >= 400) {
          return of(at, answer);
        }
        Link next = at.resolve(answer.head().first("location").orElse(""));
        if (!(next instanceof WebAddress address)) {
          return unreachable("a redirect to what is no address of the web");
        }
        at = address;
      }
      return unreachable("too many redirects");
    } catch (FetchTrouble e) {
      if (e.rule().equals("stopped") || (at.equals(file) && isOfHost(e))) {
        throw e;
      }
      return unreachable(e.getMessage());
    }
  }

  /** A host that is not there, or may not be connected to, has no rules to ask for. */
  private static boolean isOfHost(FetchTrouble e) {
    return e.isRefusal() || e.rule().equals("unknown-host") || e.rule().equals("host-asks-to-wait");
  }

  private RobotsRules of(WebAddress at, Exchange.Answer answer) {
    int status = answer.head().status();
    Instant now = clock.instant();
    if (status >= 200 && status < 300) {
      return RobotsRules.of(at, answer.body(), manners.robot(), now);
    }
    // RFC 9309 counts 429 among "unavailable", which allows all. Who asks for fewer questions does
    // not allow more of them.
    boolean isThere = status >= 500 || status == TOO_MANY_REQUESTS;
    return isThere ? unreachable("status " + status) : RobotsRules.none(now);
  }

  private RobotsRules unreachable(String why) {
    return RobotsRules.unreachable(why, clock.instant());
  }
}
