package hearsay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One connection to one ledger file, with the few shapes in which this room talks SQL. Statements
 * are prepared once and kept. What SQLite refuses becomes a {@link hearsay.ledger.LedgerException}
 * here and nowhere else. Confined to one thread.
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

  /** For one statement; each number of rows is a statement of its own that is kept. */
  private static final int MOST_ROWS = 64;

  private final Path file;
  private final Connection connection;

  /** Statements nobody is using. One in use is not in here, so that a query may be nested. */
  private final Map<String, PreparedStatement> idle = new HashMap<>();

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** The ledger's file, for messages. */
  Path file() {
    return file;
  }

  /** Runs one statement that changes something; tells how many rows it changed. */
  int update(String sql, Object... arguments) {
    try {
      PreparedStatement statement = borrow(sql);
      try {
        bind(statement, arguments);
        return statement.executeUpdate();
      } finally {
        giveBack(sql, statement);
      }
    } catch (SQLException e) {
      throw Trouble.of(e, file);
    }
  }

  /**
   * Adds rows of equal width, many with one statement: a call into SQLite costs more than a row
   * does.
   *
   * @param into the statement up to its values
   */
  void insert(String into, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      List<Object[]> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
      String row = "(?" + ", ?".repeat(some.get(0).length - 1) + ")";
      update(
          into + " VALUES " + row + (", " + row).repeat(some.size() - 1),
          some.stream().flatMap(Arrays::stream).toArray());
    }
  }

  /** Runs statements that stand one after the other in a text. */
  void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw Trouble.of(e, file);
    }
  }

  /** Shows each row of an answer to a visitor; one row is in memory at a time. */
  void each(String sql, RowVisitor visitor, Object... arguments) {
    try {
      PreparedStatement statement = borrow(sql);
      try {
        bind(statement, arguments);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            visitor.visit(rows);
          }
        }
      } finally {
        giveBack(sql, statement);
      }
    } catch (SQLException e) {
      throw Trouble.of(e, file);
    }
  }

  /** All rows of an answer. */
  <T> List<T> list(String sql, RowMapper<T> mapper, Object... arguments) {
    List<T> found = new ArrayList<>();
    each(sql, row -> found.add(mapper.map(row)), arguments);
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

  private PreparedStatement borrow(String sql) throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    return statement == null ? connection.prepareStatement(sql) : statement;
  }

  private void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement other = idle.put(sql, statement);
    if (other != null) {
      other.close();
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      statement.setObject(i + 1, argument instanceof Optional<?> may ? may.orElse(null) : argument);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Trouble.of(e, file);
    }
  }
}
