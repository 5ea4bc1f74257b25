package hearsay.store;

import hearsay.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger of a server as a file: the same rows under the same schema, as they are at one moment.
 * Confined to one thread.
 */
final class CopiedLedger {
  private static final int ROWS = 50;

  private final Database from;

  CopiedLedger(Database from) {
    this.from = from;
  }

  /**
   * Writes the file.
   *
   * @throws LedgerException where there is something already, or no room
   */
  void into(Path target) {
    if (Files.exists(target)) {
      throw new LedgerException(
          target + " is there already", "name a file that is not there yet, or move that one away");
    }
    Path unfinished = target.resolveSibling(target.getFileName() + "-unfinished");
    try {
      Files.deleteIfExists(unfinished);
      try (Database file = new LedgerFile(unfinished).openToWrite()) {
        copyAll(file);
        file.search().fill();
        file.list("PRAGMA journal_mode = DELETE", row -> row.getString(1));
      }
      Files.move(unfinished, target);
    } catch (IOException e) {
      throw Trouble.unreadable(target, e);
    }
  }

  private void copyAll(Database file) {
    from.beginLook();
    file.script("PRAGMA foreign_keys = OFF");
    file.begin();
    try {
      List<String> tables = tables(file);
      tables.forEach(table -> file.update("DELETE FROM " + table));
      tables.forEach(table -> copy(table, file));
      file.commit();
      from.commit();
    } catch (RuntimeException e) {
      file.takeBack(e);
      from.takeBack(e);
      throw e;
    }
  }

  /** Those that hold rows of the ledger; what SQLite's index is made of is filled behind them. */
  private static List<String> tables(Database file) {
    return file.list(
        """
        SELECT name FROM sqlite_schema
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%'
          AND name <> 'search_progress' ORDER BY name
        """,
        row -> row.getString(1));
  }

  private void copy(String table, Database file) {
    List<String> columns =
        file.list(
            "SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.getString(1), table);
    String named = "\"" + String.join("\", \"", columns) + "\"";
    List<Object[]> rows = new ArrayList<>();
    from.each(
        "SELECT " + named + " FROM " + table,
        row -> {
          rows.add(values(row, columns.size()));
          if (rows.size() == ROWS) {
            file.insert("INSERT INTO " + table + " (" + named + ")", rows);
            rows.clear();
          }
        });
    file.insert("INSERT INTO " + table + " (" + named + ")", rows);
  }

  private static Object[] values(ResultSet row, int columns) throws SQLException {
    Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }
}
