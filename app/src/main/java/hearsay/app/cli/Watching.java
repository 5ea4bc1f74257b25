package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.fetch.ArticleKeeper;
import hearsay.fetch.Fetcher;
import hearsay.fetch.WatchEvent;
import hearsay.fetch.WatchLoop;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.LedgerPlace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One run of {@code hearsay watch}. Loaded only there. Confined to one thread. */
final class Watching {
  /** Where somebody else writes to the ledger, a feed has its turn after so long. */
  private static final Duration LEDGER_IN_USE = Duration.ofMinutes(1);

  private final Cli cli;
  private final WatchCommand.Request request;
  private final LedgerPlace ledger;
  private final Supplier<ArticleReader> readers;
  private final Consumer<WatchEvent> printer;
  private final Map<WatchEvent.Kind, Long> counts = new EnumMap<>(WatchEvent.Kind.class);
  private Optional<ArticleReader> reader = Optional.empty();
  private boolean hasTrouble;

  Watching(
      Cli cli, WatchCommand.Request request, LedgerPlace ledger, Supplier<ArticleReader> readers) {
    this.cli = cli;
    this.request = request;
    this.ledger = ledger;
    this.readers = readers;
    this.printer =
        request.json()
            ? event -> cli.out().print(WatchJson.of(event))
            : new WatchText(cli.out(), cli.surroundings().columns())::print;
  }

  int run() {
    try (StopSignal stop = StopSignal.arm();
        Fetcher fetcher = WebDoor.fetcher(request.manner(), stop)) {
      WatchLoop.Pace pace =
          new WatchLoop.Pace(
              request.every(), Clock.systemUTC(), stop::sleep, new Random(), stop::isRequested);
      WatchLoop loop = new WatchLoop(fetcher, this::open, pace);
      if (request.once()) {
        loop.once(request.feeds());
      } else {
        loop.run(request.feeds());
      }
      sayHowMany();
    }
    return hasTrouble ? 1 : 0;
  }

  /** For one look only: between two others may write. */
  private Instant open(Function<ArticleKeeper, Instant> work) {
    try (LedgerWriter writer = ledger.openWriter();
        LedgerQuery query = ledger.openQuery()) {
      return work.apply(
          new ArticleKeeper(writer, query, this::reader, Clock.systemUTC(), this::take));
    } catch (LedgerException e) {
      if (request.once()) {
        throw e;
      }
      cli.err().line("hearsay: " + SafeText.ofOneLine(e.getMessage()) + "; a minute later again");
      cli.err().flush();
      return Instant.now().plus(LEDGER_IN_USE);
    }
  }

  private ArticleReader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(readers.get());
    }
    return reader.get();
  }

  private void take(WatchEvent event) {
    counts.merge(event.kind(), 1L, Long::sum);
    hasTrouble |= event.isTrouble();
    printer.accept(event);
    cli.out().flush();
  }

  private void sayHowMany() {
    if (!request.json()) {
      long troubles = count(WatchEvent.Kind.REFUSED) + count(WatchEvent.Kind.FAILED);
      cli.out()
          .line(
              "Watched: %s, %s new, %s changed, %s refused or failed"
                  .formatted(
                      Counted.of(request.feeds().size(), "feed"),
                      Counted.number(count(WatchEvent.Kind.NEW)),
                      Counted.number(count(WatchEvent.Kind.CHANGED)),
                      Counted.number(troubles)));
    }
  }

  private long count(WatchEvent.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
