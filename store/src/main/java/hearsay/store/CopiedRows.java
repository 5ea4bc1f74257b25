package hearsay.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Rows by PostgreSQL's COPY, which takes them many times quicker than statements do. They are held
 * back table by table over many articles, in the order in which the tables were first written to,
 * and brought in before the transaction ends or before any statement that might look at them.
 */
final class CopiedRows implements RowLoad {
  /** Held back at most, of all tables together; a batch of long articles stays within bounds. */
  private static final int MOST_CHARACTERS = 8_000_000;

  /**
   * Tables to which other rows belong, never the other way round, and which are written at once: a
   * statement about these alone sees nothing of what is held back.
   */
  private static final Set<String> WRITTEN_AT_ONCE =
      Set.of(
          "article",
          "version",
          "outlet",
          "original",
          "refusal",
          "ruling",
          "ruling_in_force",
          "retrieval",
          "watched",
          "ledger_stamp");

  private final Database database;
  private final Connection connection;
  private final Set<String> tables;
  private final Map<String, StringBuilder> held = new LinkedHashMap<>();
  private final Map<String, Boolean> mayLook = new HashMap<>();
  private int characters;

  /**
   * @param tables all tables and views of a ledger by name
   */
  CopiedRows(Database database, Connection connection, Set<String> tables) {
    this.database = database;
    this.connection = connection;
    this.tables = Set.copyOf(tables);
  }

  @Override
  public void add(String into, List<Object[]> rows) {
    StringBuilder lines = held.computeIfAbsent(into, any -> new StringBuilder());
    int before = lines.length();
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        lines.append(i == 0 ? "" : "\t");
        addValue(lines, row[i]);
      }
      lines.append('\n');
    }
    characters += lines.length() - before;
    if (characters > MOST_CHARACTERS) {
      finish();
    }
  }

  private static void addValue(StringBuilder lines, Object given) {
    Object value = given instanceof Optional<?> may ? may.orElse(null) : given;
    if (value == null) {
      lines.append("\\N");
    } else if (value instanceof Boolean flag) {
      lines.append(flag ? 1 : 0);
    } else if (value instanceof byte[] bytes) {
      lines.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else {
      addText(lines, PostgresDialect.storable(value.toString()));
    }
  }

  private static void addText(StringBuilder lines, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(c);
      }
    }
  }

  @Override
  public void finish() {
    if (characters == 0) {
      return;
    }
    try {
      for (Map.Entry<String, StringBuilder> table : held.entrySet()) {
        if (!table.getValue().isEmpty()) {
          copy(table.getKey(), table.getValue().toString());
        }
      }
    } finally {
      forget();
    }
  }

  private void copy(String into, String lines) {
    // As bytes: given characters, the driver would cut pairs of surrogates between its buffers.
    String what = PostgresSql.of(into).sql().strip().replaceFirst("^INSERT INTO", "COPY");
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              what + " FROM STDIN",
              new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (SQLException e) {
      throw database.trouble(e);
    } catch (IOException e) {
      throw database.trouble(new SQLException(e.getMessage(), PostgresTrouble.LOST, e));
    }
  }

  @Override
  public void forget() {
    held.clear();
    characters = 0;
  }

  @Override
  public void before(String sql) {
    if (characters > 0 && mayLook.computeIfAbsent(sql, this::mayLook)) {
      finish();
    }
  }

  private boolean mayLook(String sql) {
    return SqlWords.of(sql).plain().stream()
        .anyMatch(word -> tables.contains(word) && !WRITTEN_AT_ONCE.contains(word));
  }
}
