package hearsay.fetch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Asks servers when it is their turn: never two questions to one host at once or without a pause,
 * and again after a while where a host says that it has too much to do (RFC 9110, section 10.2.3;
 * RFC 6585, section 4). Confined to one thread.
 */
final class Turns {
  /**
   * An answer.
   *
   * @param again when the server wants to be asked again, where that is too far off to wait for
   */
  record Answered(Exchange.Answer answer, Optional<Instant> again) {}

  private static final Set<Integer> TOO_BUSY = Set.of(429, 503);

  /** A host that is still too busy after so many questions is left. */
  private static final int MAX_TRIES = 3;

  /** The first pause where a busy host names none; it doubles. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private final Manners manners;
  private final Exchange exchange;
  private final InstantSource clock;
  private final Sleeper sleeper;

  /** What is due between two questions. */
  private final HostPauses pauses = new HostPauses();

  /** What hosts asked for that have too much to do. */
  private final HostPauses asked = new HostPauses();

  Turns(Manners manners, Exchange exchange, InstantSource clock, Sleeper sleeper) {
    this.manners = manners;
    this.exchange = exchange;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Asks for a page.
   *
   * @param delay the pause that the host asks for between pages
   */
  Answered ask(WebAddress page, Validators validators, Duration delay) throws IOException {
    for (int tried = 1; ; tried++) {
      waitFor(page.host());
      Exchange.Answer answer = askNow(page, validators, delay);
      if (!TOO_BUSY.contains(answer.head().status())) {
        return new Answered(answer, Optional.empty());
      }
      Instant again = again(answer, tried);
      asked.leave(page.host(), again);
      if (tried == MAX_TRIES || isTooFar(again)) {
        return new Answered(answer, Optional.of(again));
      }
    }
  }

  private Exchange.Answer askNow(WebAddress page, Validators validators, Duration delay)
      throws IOException {
    try {
      return exchange.ask(page, validators);
    } finally {
      Duration pause = delay.compareTo(manners.delay()) > 0 ? delay : manners.delay();
      pauses.leave(page.host(), clock.instant().plus(pause));
    }
  }

  private Instant again(Exchange.Answer answer, int tried) {
    Instant now = clock.instant();
    return answer
        .head()
        .first("retry-after")
        .flatMap(words -> RetryAfter.read(words, now))
        .orElseGet(() -> now.plus(FIRST_PAUSE.multipliedBy(1L << (tried - 1))));
  }

  private boolean isTooFar(Instant again) {
    return Duration.between(clock.instant(), again).compareTo(manners.limits().patience()) > 0;
  }

  /**
   * Waits until a host may be asked; one that wants to be left alone for long is not waited for.
   */
  private void waitFor(String host) throws IOException {
    Instant now = clock.instant();
    Duration alone = asked.before(host, now);
    if (alone.compareTo(manners.limits().patience()) > 0) {
      throw FetchTrouble.failed(
          "host-asks-to-wait",
          host + " wants to be left alone for " + alone.toSeconds() + " more seconds");
    }
    Duration due = pauses.before(host, now);
    Duration wait = due.compareTo(alone) > 0 ? due : alone;
    if (!wait.isZero()) {
      try {
        sleeper.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw FetchTrouble.failed("stopped", "it was stopped");
      }
    }
  }
}
