package hearsay.store;

import hearsay.ledger.LedgerException;
import hearsay.text.SourceText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's own ways. A table {@code ledger_stamp} of one row says what SQLite keeps in the head
 * of its file: that this is a ledger, of which schema, and a number that moves with every change.
 * One of these serves one connection. Confined to one thread.
 *
 * <p>Writers: a transaction that writes holds an advisory lock of the ledger's, so writers take
 * turns batch by batch instead of command by command; each sees what the one before has kept. Rows
 * of two writers at once would gain nothing, as reading costs far more than keeping, and what is
 * kept depends on what is there: which version is current, what was taken down.
 */
final class PostgresDialect implements Dialect {
  /** Of an answer that is walked through. */
  private static final int FETCH_ROWS = 50;

  /** So many row numbers are taken at once: one question for many articles. */
  private static final int NUMBERS = 1000;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(%d, (current_schema()::regnamespace::oid::bigint %% 2147483647)::int)"
          .formatted(LedgerFile.APPLICATION_ID);

  private final Map<String, long[]> numbers = new HashMap<>();
  private boolean isWriting;

  /** Text that a server takes: it knows no NUL, and no half of a surrogate pair. */
  static String storable(String text) {
    return SourceText.repair(text);
  }

  @Override
  public Prepared prepare(Connection connection, String sql) throws SQLException {
    PostgresSql own = PostgresSql.of(sql);
    return new Prepared(connection.prepareStatement(own.sql()), own.arguments());
  }

  @Override
  public Object bound(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof String text ? storable(text) : value;
  }

  @Override
  public String own(String sql) {
    return PostgresSql.of(sql).sql();
  }

  @Override
  public void script(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    isWriting = true;
    begin(connection, LOCK);
  }

  @Override
  public void beginLook(Connection connection) throws SQLException {
    isWriting = false;
    begin(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  }

  private void begin(Connection connection, String first) throws SQLException {
    connection.setAutoCommit(false);
    try {
      script(connection, first);
    } catch (SQLException e) {
      rollback(connection); // or all that follows would be refused
      throw e;
    }
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    if (isWriting) {
      script(connection, "UPDATE ledger_stamp SET changes = changes + 1");
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void rollback(Connection connection) throws SQLException {
    numbers.clear();
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public RowLoad load(Database database, Connection connection) {
    return new CopiedRows(database, connection, PostgresSchema.names(Migrations.scripts()));
  }

  @Override
  public int fetchRows() {
    return FETCH_ROWS;
  }

  @Override
  public LedgerException trouble(SQLException refusal, String ledger) {
    return PostgresTrouble.of(refusal, ledger);
  }

  @Override
  public int schema(Database database) {
    boolean isThere = database.number("SELECT count(to_regclass('ledger_stamp'))") == 1;
    return isThere ? (int) database.number("SELECT schema FROM ledger_stamp") : 0;
  }

  @Override
  public void migrate(Database database, List<String> scripts, int from) {
    database.begin();
    try {
      int now = schema(database); // another writer may have been quicker
      if (now == 0) {
        database.script(
            """
            CREATE TABLE ledger_stamp (
              application TEXT NOT NULL, schema INTEGER NOT NULL, changes BIGINT NOT NULL)
            """);
        database.update("INSERT INTO ledger_stamp VALUES ('Hearsay', 0, 0)");
      }
      for (String statement : PostgresSchema.statements(scripts, now)) {
        database.ownScript(statement);
      }
      database.update("UPDATE ledger_stamp SET schema = ?", Math.max(now, scripts.size()));
      database.commit();
    } catch (RuntimeException e) {
      database.takeBack(e);
      throw e;
    }
  }

  @Override
  public long changes(Database database) {
    return database.number("SELECT changes FROM ledger_stamp");
  }

  @Override
  public long lastRow(Database database, String table, int rows) {
    long[] left = numbers.computeIfAbsent(table, any -> new long[2]);
    if (left[1] - left[0] < rows) {
      int taken = Math.max(rows, NUMBERS);
      String sequence = table + "_id_seq";
      left[1] =
          database.number(
              "SELECT setval(CAST(?1 AS REGCLASS), nextval(CAST(?1 AS REGCLASS)) + ?2 - 1)",
              sequence,
              taken);
      left[0] = left[1] - taken;
    }
    long last = left[0];
    left[0] += rows;
    return last;
  }

  @Override
  public SearchIndex search(Database database) {
    return new TsvectorIndex(database);
  }

  @Override
  public void check(Database database, Problems problems) {
    new ReferenceCheck(database, problems).run();
  }

  @Override
  public void forgetTraces(Database database) {
    List<String> tables =
        database.list(
            """
            SELECT quote_ident(relname) FROM pg_class
            WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname
            """,
            row -> row.getString(1));
    try {
      tables.forEach(table -> database.ownScript("VACUUM (FULL, ANALYZE) " + table));
    } catch (LedgerException e) {
      throw new LedgerException(
          "the article is taken out of "
              + database.name()
              + ", but free pages may still hold its words: "
              + e.getMessage(),
          "run VACUUM FULL there when nobody else is at it",
          e);
    }
  }
}
