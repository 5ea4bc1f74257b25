package hearsay.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleRows;
import hearsay.intake.FieldNames;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.RecordReader;
import hearsay.intake.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A table of articles in Parquet, a row an article, which goes by its number from 1. An engine in
 * this process (DuckDB) reads it batch by batch in the order of the file; it may open this file and
 * no other, and nothing outside the machine. Columns of bytes and of nested values are passed over.
 *
 * <p>A row's original bytes are its other columns as one line of JSON. Confined to one thread.
 */
public final class ParquetTable implements RecordReader, AutoCloseable {
  /** A row group of usual size with its pages unpacked; what needs more is refused. */
  private static final String MEMORY_LIMIT = "512MB";

  private static final String FILE = "read_parquet(?, hive_partitioning = false)";

  /** What the engine would take for the names of several files. */
  private static final String GLOB = ".*[*?\\[\\]{}].*";

  /** A name that no table of articles has for a column. */
  private static final String SIZE = "\"bytes of the row\"";

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A column that is read.
   *
   * @param expression gives it as text
   */
  private record Column(String name, String expression) {}

  private final Connection connection;
  private final List<Column> columns = new ArrayList<>();
  private PreparedStatement select;
  private ResultSet rows;
  private int number;

  /**
   * Opens a table.
   *
   * @throws IOException where it is none that can be read
   */
  public ParquetTable(Path file) throws IOException {
    String name = file.toAbsolutePath().toString();
    if (name.matches(GLOB)) {
      throw new IOException("a file whose name has one of the signs * ? [ ] { } in it; rename it");
    }
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:", settings());
    } catch (SQLException e) {
      throw new IOException("the engine for Parquet does not start on this machine", e);
    }
    try {
      lock(name);
      describe(name);
      select(name);
    } catch (SQLException e) {
      close();
      throw new IOException("no Parquet table, or a damaged one", e);
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("jdbc_stream_results", "true");
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", "");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    return settings;
  }

  /** From here on the engine opens nothing but the file, and this cannot be taken back. */
  private void lock(String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET allowed_paths = ['" + name.replace("'", "''") + "']");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  private void describe(String name) throws SQLException {
    try (PreparedStatement describe =
        connection.prepareStatement("DESCRIBE SELECT * FROM " + FILE)) {
      describe.setString(1, name);
      try (ResultSet described = describe.executeQuery()) {
        while (described.next()) {
          String column = described.getString(1);
          String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
          asText(quoted, described.getString(2))
              .ifPresent(expression -> columns.add(new Column(column, expression)));
        }
      }
    }
  }

  private static Optional<String> asText(String column, String type) {
    return switch (type) {
      case "VARCHAR[]" -> Optional.of("array_to_string(" + column + ", '; ')");
      case "TIMESTAMP WITH TIME ZONE" ->
          Optional.of("strftime(" + column + ", '%Y-%m-%dT%H:%M:%SZ')");
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
          Optional.of("strftime(" + column + "::TIMESTAMP, '%Y-%m-%dT%H:%M:%S')");
      default -> {
        boolean isPlain =
            !type.matches("(?s).*[\\[\\]].*|STRUCT.*|MAP.*|UNION.*|BLOB|BIT|GEOMETRY.*");
        yield isPlain ? Optional.of(column + "::VARCHAR") : Optional.empty();
      }
    };
  }

  /** Beside the columns, the length of all in bytes; of a row that is too long nothing is read. */
  private void select(String name) throws SQLException {
    if (columns.isEmpty()) {
      throw new SQLException("no column with text");
    }
    String size =
        columns.stream()
            .map(column -> "coalesce(strlen(" + column.expression() + "), 0)::BIGINT")
            .collect(Collectors.joining(" + "));
    String all =
        columns.stream()
            .map(
                column ->
                    "CASE WHEN %s > %d THEN NULL ELSE %s END"
                        .formatted(SIZE, ArticleIntake.MAX_ARTICLE_BYTES, column.expression()))
            .collect(Collectors.joining(", "));
    select =
        connection.prepareStatement(
            "SELECT %s, %s FROM (SELECT *, %s AS %s FROM %s)"
                .formatted(SIZE, all, size, SIZE, FILE));
    select.setString(1, name);
    rows = select.executeQuery();
  }

  /** The names of the columns that are read, in order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public Optional<Line> next() throws IOException {
    try {
      if (number == Integer.MAX_VALUE || !rows.next()) {
        return Optional.empty();
      }
      number++;
      boolean isCut = rows.getLong(1) > ArticleIntake.MAX_ARTICLE_BYTES;
      return Optional.of(new Line(number, row(), isCut));
    } catch (SQLException e) {
      throw new IOException("the table is damaged behind row " + number, e);
    }
  }

  private byte[] row() throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        String value = rows.getString(i + 2);
        if (value != null) {
          json.writeStringField(columns.get(i).name(), value);
        }
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing a table", e);
    }
  }

  /**
   * Reads a table to its end.
   *
   * @param path its path, as it is to stand in keys and messages
   * @param names what its columns are called
   * @param sink gets each article's bytes in the order of the file, ready to be parsed
   */
  public static void read(Path file, String path, FieldNames names, Consumer<RawArticle> sink) {
    try (ParquetTable table = new ParquetTable(file)) {
      ArticleRows articles = ArticleRows.of(path, table.names(), names);
      if (articles.refusal().isPresent()) {
        sink.accept(articles.refusal()::orElseThrow);
        return;
      }
      int found = 0;
      for (Optional<Line> row = table.next(); row.isPresent(); row = table.next()) {
        found++;
        sink.accept(articles.article(row.get()));
      }
      if (found == 0) {
        refuse(path, "empty", "a table without a row", sink);
      }
    } catch (IOException e) {
      refuse(path, "bad-table", e.getMessage(), sink);
    }
  }

  private static void refuse(String path, String rule, String reason, Consumer<RawArticle> sink) {
    sink.accept(() -> Refusal.of(Origin.file(path), rule, reason));
  }
}
