package hearsay.store;

import hearsay.ledger.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What the engines behind a ledger do each in its own way. All else in this room is said once, in
 * SQL that both take: see {@link PostgresSql} for the few words of it that PostgreSQL has
 * otherwise.
 */
interface Dialect {
  /** A statement of this room, made ready by the engine. */
  Prepared prepare(Connection connection, String sql) throws SQLException;

  /**
   * A statement that is ready.
   *
   * @param arguments for each place of a value which argument stands there, from 0
   */
  record Prepared(PreparedStatement statement, List<Integer> arguments) {
    public Prepared {
      arguments = List.copyOf(arguments);
    }
  }

  /** A value as the driver takes it. */
  Object bound(Object value);

  /** Statements of this room in the engine's own words. */
  String own(String sql);

  /** Runs statements in the engine's own words that stand one after the other in a text. */
  void script(Connection connection, String sql) throws SQLException;

  /** Begins a transaction; of those that write there is one at a time in a ledger. */
  void begin(Connection connection) throws SQLException;

  /** Begins to look at the ledger as it is at one moment. */
  void beginLook(Connection connection) throws SQLException;

  void commit(Connection connection) throws SQLException;

  void rollback(Connection connection) throws SQLException;

  /** How rows get in, many at a time. */
  RowLoad load(Database database, Connection connection);

  /** How many rows of an answer the driver holds at once; 0 where it holds one. */
  int fetchRows();

  /**
   * What the engine refused, in a person's words.
   *
   * @param ledger its name, for messages
   * @throws IllegalStateException where it is a mistake of this program
   */
  LedgerException trouble(SQLException refusal, String ledger);

  /** The schema that a ledger has; 0 where there is none yet. */
  int schema(Database database);

  /**
   * Brings the schema up to date.
   *
   * @param scripts those of all steps from the first
   * @param from the step that it stands at
   */
  void migrate(Database database, List<String> scripts, int from);

  /** A number that is another one when somebody has changed the ledger since. */
  long changes(Database database);

  /**
   * The highest row number that was ever given in a table; the next ones are the caller's, who
   * gives no number twice, as whatever points at rows relies on.
   *
   * @param rows how many are taken
   */
  long lastRow(Database database, String table, int rows);

  /** The full-text index. */
  SearchIndex search(Database database);

  /** Checks what the engine itself can check of its tables. */
  void check(Database database, Problems problems);

  /** Writes all tables anew, so that no page keeps bytes of what was deleted. */
  void forgetTraces(Database database);
}
