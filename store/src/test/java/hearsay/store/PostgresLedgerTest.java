package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger at a server of these tests' own. */
final class PostgresLedgerTest {
  @TempDir Path folder;
  private PostgresServer server;
  private LedgerPlace place;

  @BeforeEach
  void takeADatabase() throws IOException {
    Optional<PostgresServer> shared = PostgresServer.shared();
    Assumptions.assumeTrue(shared.isPresent());
    server = shared.get();
    place = LedgerPlace.of(server.newDatabase(), folder, Map.of());
  }

  @Test
  void keepsAndGivesBack() {
    try (LedgerWriter writer = place.openWriter()) {
      writer.keep(article("a").reading(), NOW);
    }
    try (LedgerQuery query = place.openQuery()) {
      assertThat(query.totals().articles()).isEqualTo(1);
      assertThat(query.quotations(QuotationFilter.ALL)).isNotEmpty();
    }
  }
}
