package hearsay.store;

import hearsay.ledger.LedgerException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/** SQLite's own ways, with one file. */
final class SqliteDialect implements Dialect {
  private final Path file;

  SqliteDialect(Path file) {
    this.file = file;
  }

  @Override
  public Prepared prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int values = statement.getParameterMetaData().getParameterCount();
    return new Prepared(statement, IntStream.range(0, values).boxed().toList());
  }

  @Override
  public Object bound(Object value) {
    return value;
  }

  @Override
  public String own(String sql) {
    return sql;
  }

  @Override
  public void script(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    script(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void beginLook(Connection connection) throws SQLException {
    script(connection, "BEGIN");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    script(connection, "COMMIT");
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    script(connection, "ROLLBACK");
  }

  @Override
  public RowLoad load(Database database, Connection connection) {
    return new InsertedRows(database);
  }

  @Override
  public int fetchRows() {
    return 0;
  }

  @Override
  public LedgerException trouble(SQLException refusal, String ledger) {
    return Trouble.of(refusal, file);
  }

  @Override
  public int schema(Database database) {
    return (int) database.number("PRAGMA user_version");
  }

  @Override
  public void migrate(Database database, List<String> scripts, int from) {
    for (int step = from + 1; step <= scripts.size(); step++) {
      database.begin();
      try {
        database.script("PRAGMA application_id = " + LedgerFile.APPLICATION_ID);
        database.script(scripts.get(step - 1));
        database.script("PRAGMA user_version = " + step);
        database.commit();
      } catch (RuntimeException e) {
        database.takeBack(e);
        throw e;
      }
    }
  }

  @Override
  public long changes(Database database) {
    return database.number("PRAGMA data_version");
  }

  @Override
  public long lastRow(Database database, String table, int rows) {
    return database.number(
        "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", table);
  }

  @Override
  public SearchIndex search(Database database) {
    return new Fts5Index(database);
  }

  @Override
  public void check(Database database, Problems problems) {
    database.each(
        "PRAGMA integrity_check",
        row -> {
          if (!row.getString(1).equals("ok")) {
            problems.add("the file is damaged: " + row.getString(1));
          }
        });
    database.each(
        "PRAGMA foreign_key_check",
        row ->
            problems.add(
                "row %d of the table %s points at a row of %s that is not there"
                    .formatted(row.getLong(2), row.getString(1), row.getString(3))));
  }

  @Override
  public void forgetTraces(Database database) {
    new Fts5Index(database).forgetTraces();
    // The index keeps a reader open on its connection, under which SQLite does not rewrite a file.
    try (Database fresh = new LedgerFile(file).openToWrite()) {
      fresh.update("VACUUM");
      fresh.list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    }
  }
}
