package hearsay.fetch;

import hearsay.intake.Original;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches pages from the web, politely and one at a time: http and https only, every address
 * checked, robots.txt kept to, a pause between two questions to a host, redirects followed by hand
 * and each checked like the first address. No cookies, no proxies, nothing is sent but the
 * question.
 *
 * <p>Confined to one thread, but for {@link #close}, which ends what goes on.
 */
public final class Fetcher implements AutoCloseable {
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PAGES = Set.of(200, 203);
  private static final Set<Integer> WANTS_PAUSE = Set.of(429, 503);

  private final Manners manners;
  private final Exchange exchange;
  private final Turns turns;
  private final RobotsFiles robots;

  /**
   * @param manners how it behaves
   * @param network the ways to the outside
   * @param clock tells the time of every page, and of pauses
   * @param sleeper waits in the pauses
   */
  public Fetcher(Manners manners, Network network, InstantSource clock, Sleeper sleeper) {
    this.manners = manners;
    this.exchange = new Exchange(network, manners.limits(), clock, manners.userAgent());
    this.turns = new Turns(manners, exchange, clock, sleeper);
    this.robots = new RobotsFiles(manners, turns, clock);
  }

  /** Fetches a page that was never seen. */
  public FetchOutcome fetch(String words) {
    return fetch(words, Validators.NONE);
  }

  /**
   * Fetches a page, if it is not as it was.
   *
   * @param words the address as somebody wrote it
   * @param validators what came with the page last time
   */
  public FetchOutcome fetch(String words, Validators validators) {
    Link link = Link.of(words);
    if (link instanceof RefusedLink refused) {
      return new FetchOutcome.Refused(refused.rule(), refused.reason(), List.of());
    }
    return new Way((WebAddress) link, validators).go();
  }

  /** The way to one page, over its redirects. */
  private final class Way {
    private final WebAddress requested;
    private final Validators validators;
    private final List<Hop> hops = new ArrayList<>();
    private final Set<WebAddress> seen = new HashSet<>();
    private WebAddress address;

    Way(WebAddress requested, Validators validators) {
      this.requested = requested;
      this.validators = validators;
      this.address = requested;
    }

    FetchOutcome go() {
      try {
        Optional<FetchOutcome> outcome = Optional.empty();
        while (outcome.isEmpty()) {
          outcome = step();
        }
        return outcome.get();
      } catch (FetchTrouble e) {
        return e.isRefusal()
            ? new FetchOutcome.Refused(e.rule(), said(e.getMessage()), hops)
            : failed(e.rule(), e.getMessage(), Optional.empty());
      } catch (IOException e) {
        return failed("connection", String.valueOf(e.getMessage()), Optional.empty());
      }
    }

    /** Asks once; empty where the answer leads on. */
    private Optional<FetchOutcome> step() throws IOException {
      requireNew();
      Duration delay = robots.delayFor(address);
      Turns.Answered answered = turns.ask(address, validators, delay);
      ReplyHead head = answered.answer().head();
      if (REDIRECTS.contains(head.status())) {
        follow(head);
        return Optional.empty();
      }
      if (PAGES.contains(head.status())) {
        return Optional.of(new FetchOutcome.Fetched(page(answered.answer())));
      }
      if (head.status() == NOT_MODIFIED && validators.fit(address)) {
        return Optional.of(new FetchOutcome.NotModified(address, answered.answer().at()));
      }
      String reason =
          WANTS_PAUSE.contains(head.status())
              ? "the server wants to be left alone for now (status " + head.status() + ")"
              : "the server answers with status " + head.status();
      return Optional.of(failed("status-" + head.status(), reason, answered.again()));
    }

    private void requireNew() throws FetchTrouble {
      if (!seen.add(address)) {
        throw FetchTrouble.failed("redirect-loop", "its redirects lead in a circle");
      }
      if (hops.size() > manners.limits().redirects()) {
        throw FetchTrouble.failed(
            "redirects", "more than " + manners.limits().redirects() + " redirects");
      }
    }

    private void follow(ReplyHead head) throws FetchTrouble {
      String location = head.first("location").orElse("");
      if (location.isBlank()) {
        throw FetchTrouble.failed("bad-answer", "a redirect that leads nowhere");
      }
      Link next = address.resolve(location);
      hops.add(new Hop(head.status(), address));
      if (next instanceof RefusedLink refused) {
        throw FetchTrouble.refused(
            refused.rule(), "a redirect to " + refused.words() + ": " + refused.reason());
      }
      address = (WebAddress) next;
    }

    private Page page(Exchange.Answer answer) {
      ReplyHead head = answer.head();
      return new Page(
          requested,
          hops,
          address,
          answer.at(),
          ContentType.of(head.first("content-type").orElse("")),
          new Validators(address.toString(), head.first("etag"), head.first("last-modified")),
          new Original(answer.body()));
    }

    private FetchOutcome failed(String rule, String reason, Optional<Instant> again) {
      return new FetchOutcome.Failed(rule, said(reason), hops, again);
    }

    /** With the place where it happened, if that is not where the way began. */
    private String said(String reason) {
      return hops.isEmpty() ? reason : reason + " (redirected to " + address + ")";
    }
  }

  /** Ends what goes on, from any thread. What is asked for afterwards fails at once. */
  @Override
  public void close() {
    exchange.close();
  }
}
