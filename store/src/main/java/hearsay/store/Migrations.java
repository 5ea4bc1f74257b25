package hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Brings a ledger's schema up to date: one script a step, each in a transaction of its own with the
 * number that it leads to.
 */
final class Migrations {
  /** The schema that this Hearsay writes. There is a script {@code schema-N.sql} for each step. */
  static final int CURRENT = 11;

  private final Database database;

  Migrations(Database database) {
    this.database = database;
  }

  /** The ledger's schema; 0 where there is none yet. */
  int version() {
    return (int) database.number("PRAGMA user_version");
  }

  /**
   * Refuses what a newer Hearsay made.
   *
   * @return the ledger's schema
   */
  int requireKnown() {
    int version = version();
    if (version > CURRENT) {
      throw Trouble.newer(database.file(), version, CURRENT);
    }
    return version;
  }

  /**
   * Refuses what a newer Hearsay made, and what an older one made and nobody has brought up to
   * date.
   */
  void requireCurrent() {
    int version = requireKnown();
    if (version < CURRENT) {
      throw Trouble.older(database.file(), version, CURRENT);
    }
  }

  void bringUpToDate() {
    for (int step = requireKnown() + 1; step <= CURRENT; step++) {
      run(step);
    }
  }

  private void run(int step) {
    database.update("BEGIN IMMEDIATE");
    try {
      database.script("PRAGMA application_id = " + LedgerFile.APPLICATION_ID);
      database.script(script(step));
      database.script("PRAGMA user_version = " + step);
      database.update("COMMIT");
    } catch (RuntimeException e) {
      database.update("ROLLBACK");
      throw e;
    }
  }

  private static String script(int step) {
    try (InputStream in = Migrations.class.getResourceAsStream("schema-" + step + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
