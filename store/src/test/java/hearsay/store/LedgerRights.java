package hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rights that docs/postgresql.md gives, as it gives them. */
final class LedgerRights {
  private LedgerRights() {}

  /** Those of who may only read; the role itself is made by the test. */
  static List<String> ofDesk() throws IOException {
    return Files.readAllLines(Path.of("../docs/postgresql.md")).stream()
        .filter(line -> line.startsWith("GRANT") || line.startsWith("ALTER DEFAULT"))
        .filter(line -> line.endsWith("TO desk;"))
        .toList();
  }
}
