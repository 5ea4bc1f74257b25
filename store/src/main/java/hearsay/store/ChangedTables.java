package hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Tables as an engine leaves them, a folder of changes each, made into Parquet files of what holds
 * in the end. A change is a JSON object on a line: {@code id} of the row, {@code n} the number of
 * the change, {@code gone}, {@code row}. Of the changes of one row the highest number holds, so the
 * order of files and lines plays no part, and a change that is there twice is one.
 *
 * @param folder has a folder for each table, with files at any depth
 */
public record ChangedTables(Path folder) {
  /** A row may be as long as what is read in the longest article. */
  private static final int LONGEST_LINE = 1 << 28;

  private static final String CHANGES =
      "read_json(?, format = 'newline_delimited', maximum_object_size = "
          + LONGEST_LINE
          + ", columns = {id: 'VARCHAR', n: 'BIGINT', gone: 'BOOLEAN', \"row\": 'VARCHAR'})";

  private static final String LAST =
      "SELECT id, \"row\" FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY n DESC) AS place"
          + " FROM "
          + CHANGES
          + ") WHERE place = 1 AND NOT gone";

  /**
   * Writes what holds of a table, by id: a column {@code id} and a column {@code row} of JSON. A
   * table without a change is written too, without a row.
   *
   * @return how many rows it has
   * @throws IOException where it cannot be written
   */
  public long write(String table, Path file) throws IOException {
    List<Path> changes = files(folder.resolve(table));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE last (id VARCHAR, \"row\" VARCHAR)");
      if (!changes.isEmpty()) {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO last " + LAST)) {
          insert.setArray(
              1,
              connection.createArrayOf("VARCHAR", changes.stream().map(Path::toString).toArray()));
          insert.execute();
        }
      }
      String path = part.toString().replace("'", "''");
      statement.execute(
          "COPY (SELECT * FROM last ORDER BY id) TO '"
              + path
              + "' (FORMAT parquet, COMPRESSION zstd)");
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM last")) {
        count.next();
        long rows = count.getLong(1);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
      }
    } catch (SQLException e) {
      throw new IOException("the table " + table + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    return settings;
  }

  /** Those that are whole: what an engine has not finished has a name that begins with a dot. */
  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** Takes all changes away. */
  public void clear() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(ChangedTables::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }

  /** The rows of a table that was written, by id, as JSON. */
  public static List<String> rows(Path file) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings());
        PreparedStatement select =
            connection.prepareStatement("SELECT \"row\" FROM read_parquet(?) ORDER BY id")) {
      select.setString(1, file.toString());
      List<String> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
