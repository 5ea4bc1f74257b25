package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
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

  /**
   * What the ledger keeps of its articles joined, at one moment.
   *
   * @param isUsed whether pages are shown from there: the ledger is large, and something is kept
   * @param isCurrent whether that still holds
   */
  record Kept(LiveLedger.State at, boolean isUsed, boolean isLarge, boolean isCurrent) {}

  private final LiveLedger ledger;
  private Kept kept;

  private final ExecutorService workers = Executors.newCachedThreadPool(WholeLedger::daemon);
  private final Snapshot<Holdings> holdings;
  private final Snapshot<Who> people;
  private final Snapshot<Calendar> calendar;
  private final Snapshot<Board> forecasts;
  private final Snapshot<LinkedSnapshot> linked;
  private final Snapshot<Boolean> joined;
  private final Snapshot<DriftAlarms> alarms;

  WholeLedger(LiveLedger ledger) {
    this.ledger = ledger;
    holdings = new Snapshot<>(ledger, workers, Holdings::of);
    people = new Snapshot<>(ledger, workers, Who::of);
    calendar = new Snapshot<>(ledger, workers, Calendar::of);
    forecasts = new Snapshot<>(ledger, workers, Board::of);
    linked =
        new Snapshot<>(
            ledger,
            workers,
            query -> LinkedSnapshot.of(LinkedLedger.of(query, keeper(ledger, query))));
    alarms = new Snapshot<>(ledger, workers, query -> new LinkedAsKept(query).alarms());
    joined =
        new Snapshot<>(
            ledger,
            workers,
            query -> {
              boolean isCurrent = query.joined().isCurrent();
              if (!isCurrent) {
                LinkedLedger.of(query, keeper(ledger, query)).joins();
              }
              return isCurrent;
            });
  }

  /**
   * What comparing a large ledger found is kept in it, as the commands do: pages are shown from
   * there, and the next desk goes on from there. It is a cache and changes no answer.
   */
  private static Consumer<Consumer<LedgerWriter>> keeper(LiveLedger ledger, LedgerQuery query) {
    boolean isLarge = query.totals().articles() > BriefingPage.MOST_LINKED_UNASKED;
    return change -> {
      if (isLarge) {
        ledger.place().writeIfFree(change);
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

  Snapshot<LinkedSnapshot> linked() {
    return linked;
  }

  /** What is kept now; asked of the ledger when that has changed. */
  synchronized Kept kept(LedgerQuery query) {
    LiveLedger.State now = ledger.state();
    if (kept == null || !kept.at().equals(now)) {
      boolean isLarge = query.articleCount() > BriefingPage.MOST_LINKED_UNASKED;
      boolean isUsed = isLarge && query.joined().isThere();
      kept = new Kept(now, isUsed, isLarge, isUsed && query.joined().isCurrent());
    }
    return kept;
  }

  /** Of a large ledger that keeps its articles joined: what of it is alarming. */
  Snapshot<DriftAlarms> alarms() {
    return alarms;
  }

  /** Brings what a large ledger keeps of its articles joined up to date. */
  Snapshot<Boolean> joined() {
    return joined;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
