package hearsay.store;

import hearsay.servers.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Short ways to ledgers at the tests' own server. */
final class Servers {
  private Servers() {}

  /** The server; where none can be had the test is skipped. */
  static PostgresServer server() {
    Optional<PostgresServer> server = PostgresServer.shared();
    Assumptions.assumeTrue(server.isPresent());
    return server.orElseThrow();
  }

  /** A new database, as its owner. */
  static String newDatabase() throws IOException {
    return server().newDatabase();
  }

  static LedgerPlace place(String address) {
    return LedgerPlace.of(address, Path.of(""), Map.of());
  }

  /** What stands behind the last slash of an address. */
  static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}
