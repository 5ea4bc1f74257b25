package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Signature;
import hearsay.store.LedgerPlace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worked out of a whole ledger: nobody waits long for it, and what is old says so. */
final class SnapshotTest {
  private static final long LONG_MILLIS = 60_000;

  @TempDir private Path folder;

  @Test
  void nobodyWaitsForWhatIsKnownToTakeLonger() throws Exception {
    Path file = OpenDesk.sample(folder);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    Semaphore gate = new Semaphore(0);
    try (LiveLedger ledger = new LiveLedger(LedgerPlace.ofFile(file))) {
      Snapshot<Integer> snapshot =
          new Snapshot<>(
              ledger,
              worker,
              query -> {
                gate.acquireUninterruptibly();
                return query.rulings().size();
              });
      assertThat(snapshot.peek()).isEmpty();
      assertThat(snapshot.take(20)).isEmpty();
      assertThat(snapshot.take(20)).isEmpty(); // it runs for longer than that already
      gate.release();
      assertThat(snapshot.take(LONG_MILLIS)).contains(new Snapshot.Taken<>(0, true));
      RecordId record = anyRecord(ledger);
      try (LedgerWriter writer = ledger.write()) {
        writer.reject(record, new Signature("Ida", Instant.EPOCH, "x"));
      }
      assertThat(snapshot.peek()).contains(new Snapshot.Taken<>(0, false));
      // It took longer than 20 ms before: the old answer comes at once, though nothing is released.
      assertThat(snapshot.take(20)).contains(new Snapshot.Taken<>(0, false));
      gate.release();
      assertThat(snapshot.take(LONG_MILLIS)).contains(new Snapshot.Taken<>(1, true));
    } finally {
      worker.shutdownNow();
    }
  }

  private static RecordId anyRecord(LiveLedger ledger) {
    try (LedgerQuery query = ledger.ask()) {
      return query.quotations(QuotationFilter.ALL).get(0).id();
    }
  }
}
