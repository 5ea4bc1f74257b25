package hearsay.store;

import hearsay.ledger.LedgerException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection to one ledger, with the few shapes in which this room talks SQL. Statements are
 * prepared once and kept. What the engine refuses becomes a {@link LedgerException} here and
 * nowhere else. Confined to one thread.
 */
final class Database implements AutoCloseable {
  /** Makes a value of one row. */
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Looks at one row. */
  interface RowVisitor {
    void visit(ResultSet row) throws SQLException;
  }

  private interface Work {
    void run(Connection connection) throws SQLException;
  }

  private final String name;
  private final Connection connection;
  private final Dialect dialect;
  private final RowLoad load;
  private boolean isInTransaction;

  /** Statements nobody is using. One in use is not in here, so that a query may be nested. */
  private final Map<String, Dialect.Prepared> idle = new HashMap<>();

  /**
   * @param name the ledger's, for messages
   */
  Database(String name, Connection connection, Dialect dialect) {
    this.name = name;
    this.connection = connection;
    this.dialect = dialect;
    this.load = dialect.load(this, connection);
  }

  /** The ledger's name, for messages. */
  String name() {
    return name;
  }

  /** What its engine does in its own way. */
  Dialect dialect() {
    return dialect;
  }

  /** The full-text index. */
  SearchIndex search() {
    return dialect.search(this);
  }

  /** What the engine refused, for a person. */
  LedgerException trouble(SQLException refusal) {
    return dialect.trouble(refusal, name);
  }

  /** Begins a transaction that writes. */
  void begin() {
    run(dialect::begin);
    isInTransaction = true;
  }

  /** Begins to look at the ledger as it is at one moment. */
  void beginLook() {
    run(dialect::beginLook);
    isInTransaction = true;
  }

  /** Makes durable what was changed since the beginning. */
  void commit() {
    load.finish();
    run(dialect::commit);
    isInTransaction = false;
  }

  /** Takes back what was changed since the beginning. */
  void rollback() {
    load.forget();
    isInTransaction = false;
    run(dialect::rollback);
  }

  /** Takes back what was changed; that this fails too is told beside the reason. */
  void takeBack(RuntimeException reason) {
    try {
      rollback();
    } catch (RuntimeException e) {
      reason.addSuppressed(e); // the engine has taken it back by itself
    }
  }

  private void run(Work work) {
    try {
      work.run(connection);
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** Runs one statement that changes something; tells how many rows it changed. */
  int update(String sql, Object... arguments) {
    load.before(sql);
    try {
      Dialect.Prepared prepared = borrow(sql);
      try {
        bind(prepared, arguments);
        return prepared.statement().executeUpdate();
      } finally {
        giveBack(sql, prepared);
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /**
   * Adds rows of equal width, many at a time. They can be seen by every statement behind this one.
   *
   * @param into the statement up to its values
   */
  void insert(String into, List<Object[]> rows) {
    load.add(into, rows);
  }

  /** Runs statements that stand one after the other in a text. */
  void script(String sql) {
    load.before(sql);
    ownScript(dialect.own(sql));
  }

  /** Runs statements in the engine's own words. */
  void ownScript(String sql) {
    run(connected -> dialect.script(connected, sql));
  }

  /** Shows each row of an answer to a visitor; few rows are in memory at a time. */
  void each(String sql, RowVisitor visitor, Object... arguments) {
    if (isInTransaction || dialect.fetchRows() == 0) {
      visit(sql, visitor, dialect.fetchRows(), arguments);
      return;
    }
    beginLook();
    try {
      visit(sql, visitor, dialect.fetchRows(), arguments);
      commit();
    } catch (RuntimeException e) {
      takeBack(e);
      throw e;
    }
  }

  private void visit(String sql, RowVisitor visitor, int fetchRows, Object... arguments) {
    load.before(sql);
    try {
      Dialect.Prepared prepared = borrow(sql);
      try {
        prepared.statement().setFetchSize(fetchRows);
        bind(prepared, arguments);
        try (ResultSet rows = prepared.statement().executeQuery()) {
          while (rows.next()) {
            visitor.visit(rows);
          }
        }
      } finally {
        giveBack(sql, prepared);
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** All rows of an answer. */
  <T> List<T> list(String sql, RowMapper<T> mapper, Object... arguments) {
    List<T> found = new ArrayList<>();
    visit(sql, row -> found.add(mapper.map(row)), 0, arguments);
    return found;
  }

  /** The first row of an answer. */
  <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... arguments) {
    List<T> found = list(sql, mapper, arguments);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** The one number that an answer consists of. */
  long number(String sql, Object... arguments) {
    return first(sql, row -> row.getLong(1), arguments).orElseThrow();
  }

  private Dialect.Prepared borrow(String sql) throws SQLException {
    Dialect.Prepared prepared = idle.remove(sql);
    return prepared == null ? dialect.prepare(connection, sql) : prepared;
  }

  private void giveBack(String sql, Dialect.Prepared prepared) throws SQLException {
    Dialect.Prepared other = idle.put(sql, prepared);
    if (other != null) {
      other.statement().close();
    }
  }

  private void bind(Dialect.Prepared prepared, Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.statement();
    List<Integer> places = prepared.arguments();
    for (int i = 0; i < places.size(); i++) {
      Object argument = arguments[places.get(i)];
      Object value = argument instanceof Optional<?> may ? may.orElse(null) : argument;
      statement.setObject(i + 1, dialect.bound(value));
    }
  }

  @Override
  public void close() {
    run(Connection::close);
  }
}
