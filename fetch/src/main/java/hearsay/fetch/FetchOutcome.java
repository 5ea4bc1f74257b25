package hearsay.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of going to an address. Whatever a server does is one of these. */
public sealed interface FetchOutcome {
  /** The page came. */
  record Fetched(Page page) implements FetchOutcome {}

  /** The server says that the page is as it was. */
  record NotModified(WebAddress address, Instant at) implements FetchOutcome {}

  /**
   * It was not gone to: the address, where it leads, or the server's rules are against it.
   *
   * @param rule a stable short name, such as {@code private-address} or {@code robots}
   * @param reason one clear sentence, with the place where the way ended if there were redirects
   * @param hops the redirects up to there
   */
  record Refused(String rule, String reason, List<Hop> hops) implements FetchOutcome {
    public Refused {
      hops = List.copyOf(hops);
    }
  }

  /**
   * It was gone to and did not work.
   *
   * @param rule a stable short name, such as {@code timeout} or {@code status-404}
   * @param again when the server wants to be asked again, if it said so
   */
  record Failed(String rule, String reason, List<Hop> hops, Optional<Instant> again)
      implements FetchOutcome {
    public Failed {
      hops = List.copyOf(hops);
    }

    /** Whether the page is gone for good (RFC 9110, section 15.5.11). */
    public boolean isGone() {
      return rule.equals("status-410") || rule.equals("status-404");
    }
  }
}
