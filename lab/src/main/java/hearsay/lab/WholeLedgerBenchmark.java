package hearsay.lab;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.Chronicle;
import hearsay.ledger.EventFilter;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.ledger.People;
import hearsay.store.SqliteLedger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What takes a look at every article of a ledger, step by step: by the clock, by the processor, and
 * how much memory is in use behind it. What comparing finds is kept in the ledger, as the commands
 * do.
 *
 * <p>Usage: {@code WholeLedgerBenchmark LEDGER [STEP...]}; all steps where none is named.
 */
public final class WholeLedgerBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Set<String> wanted;

  private WholeLedgerBenchmark(Set<String> wanted) {
    this.wanted = wanted;
  }

  public static void main(String[] args) {
    new WholeLedgerBenchmark(Set.copyOf(Arrays.asList(args).subList(1, args.length)))
        .run(Path.of(args[0]));
  }

  private void run(Path file) {
    System.out.println("| | found | seconds | processor, s | memory in use, MB |");
    System.out.println("| --- | --- | --- | --- | --- |");
    try (LedgerQuery query = SqliteLedger.openQuery(file)) {
      time("totals", () -> query.totals().articles());
      time("sources", () -> query.sources(13).size());
      time("articles", () -> query.articles().size());
      time("appearances", () -> query.appearances().size());
      time("people", () -> People.of(query).all().size());
      time("forecasts", () -> query.forecasts().size());
      time("outlook", () -> Outlook.of(query).entries().size());
      time("events", () -> query.events().size());
      time("timeline", () -> Chronicle.of(query, EventFilter.ALL).size());
      time("coverage", () -> query.coverage().size());
      LinkedLedger ledger =
          LinkedLedger.of(query, change -> SqliteLedger.writeIfFree(file, change));
      time("links", () -> ledger.pairs().size());
      time("families", () -> ledger.families().size());
      time("stories", () -> ledger.stories().size());
      time("alarms", () -> LedgerDrift.alarms(ledger).size());
    }
  }

  private void time(String step, Supplier<Integer> work) {
    if (!wanted.isEmpty() && !wanted.contains(step)) {
      return;
    }
    long start = System.nanoTime();
    long processor = CLOCK.getCurrentThreadCpuTime();
    int found = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (CLOCK.getCurrentThreadCpuTime() - processor) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %,d |%n",
        step,
        found,
        seconds,
        worked,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
