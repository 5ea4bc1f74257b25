package hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings a ledger's schema up to date: one script a step, kept together with the number that it
 * leads to.
 */
final class Migrations {
  /** The schema that this Hearsay writes. There is a script {@code schema-N.sql} for each step. */
  static final int CURRENT = 12;

  private final Database database;

  Migrations(Database database) {
    this.database = database;
  }

  /** The ledger's schema; 0 where there is none yet. */
  int version() {
    return database.dialect().schema(database);
  }

  /**
   * Refuses what a newer Hearsay made.
   *
   * @return the ledger's schema
   */
  int requireKnown() {
    int version = version();
    if (version > CURRENT) {
      throw Trouble.newer(database.name(), version, CURRENT);
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
      throw Trouble.older(database.name(), version, CURRENT);
    }
  }

  void bringUpToDate() {
    bringTo(CURRENT);
  }

  /** Brings a ledger up to a schema; tests make older ones so. */
  void bringTo(int step) {
    int from = requireKnown();
    if (from < step) {
      database.dialect().migrate(database, scripts().subList(0, step), from);
    }
  }

  /** The scripts of all steps, from the first. */
  static List<String> scripts() {
    return IntStream.rangeClosed(1, CURRENT).mapToObj(Migrations::script).toList();
  }

  private static String script(int step) {
    try (InputStream in = Migrations.class.getResourceAsStream("schema-" + step + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
