package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.ReuseUpdate;
import hearsay.ledger.SourceCount;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** What takes a look at every article of a ledger. Safe to share between threads. */
final class WholeLedger implements AutoCloseable {
  /**
   * What the ledger holds, at a glance.
   *
   * @param outlets with the first of their articles
   * @param sources who is quoted most
   */
  record Holdings(
      LedgerQuery.Totals totals, List<BriefingPage.Outlet> outlets, List<SourceCount> sources) {
    private static final int SOURCES = 13;

    static Holdings of(LedgerQuery query) {
      return new Holdings(
          query.totals(), BriefingPage.outlets(query.articles()), query.sources(SOURCES));
    }
  }

  private final ExecutorService workers = Executors.newCachedThreadPool(WholeLedger::daemon);
  private final Snapshot<Holdings> holdings;
  private final Snapshot<Who> people;
  private final Snapshot<Calendar> calendar;
  private final Snapshot<Board> forecasts;
  private final Snapshot<Linked> linked;

  WholeLedger(LiveLedger ledger) {
    holdings = new Snapshot<>(ledger, workers, Holdings::of);
    people = new Snapshot<>(ledger, workers, Who::of);
    calendar = new Snapshot<>(ledger, workers, Calendar::of);
    forecasts = new Snapshot<>(ledger, workers, Board::of);
    linked =
        new Snapshot<>(
            ledger, workers, query -> Linked.of(LinkedLedger.of(query, keeper(ledger, query))));
  }

  /**
   * What comparing a large ledger found is kept in it, as the commands do: the next desk goes on
   * from there. It is a cache and changes no answer.
   */
  private static Consumer<ReuseUpdate> keeper(LiveLedger ledger, LedgerQuery query) {
    boolean isLarge = query.totals().articles() > BriefingPage.MOST_LINKED_UNASKED;
    return found -> {
      if (isLarge) {
        ledger.place().writeIfFree(writer -> writer.keepReuse(found));
      }
    };
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hearsay-desk");
    thread.setDaemon(true);
    return thread;
  }

  Snapshot<Holdings> holdings() {
    return holdings;
  }

  Snapshot<Who> people() {
    return people;
  }

  Snapshot<Calendar> calendar() {
    return calendar;
  }

  Snapshot<Board> forecasts() {
    return forecasts;
  }

  Snapshot<Linked> linked() {
    return linked;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
