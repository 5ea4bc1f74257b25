package hearsay.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table of words or rules: UTF-8, one row a line, cells between tabs, the first line names the
 * columns, {@code #} begins a comment line. The first column is the row's id and is unique. A table
 * that breaks its own law does not load.
 */
public final class RuleTable {
  /** One row; cells are asked for by the name of their column. */
  public final class Row {
    private final List<String> cells;

    private Row(List<String> cells) {
      this.cells = cells;
    }

    public String id() {
      return cells.get(0);
    }

    /**
     * The cell of a column.
     *
     * @throws IllegalArgumentException where the table has no such column
     */
    public String cell(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException(name + " has no column " + column + ", only " + columns);
      }
      return cells.get(index);
    }

    /** The words of a cell, which stand between blanks. */
    public List<String> words(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
  }

  private final String name;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private RuleTable(String name, List<String> lines) {
    this.name = name;
    this.columns = cells(lines.get(0));
    Set<String> ids = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      Row row = new Row(cells(line));
      if (row.cells.size() != columns.size() || !ids.add(row.id())) {
        throw new IllegalStateException(
            name + ": wrong number of cells or an id used twice: " + line);
      }
      rows.add(row);
    }
  }

  /**
   * Loads a table that stands beside a class.
   *
   * @throws IllegalStateException where it is missing, empty or malformed
   */
  public static RuleTable load(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + beside.getName());
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(name, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * A table out of its lines, such as a user's own.
   *
   * @throws IllegalStateException where it is empty or malformed
   */
  public static RuleTable of(String name, List<String> all) {
    List<String> lines =
        all.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    if (lines.isEmpty()) {
      throw new IllegalStateException(name + " is empty");
    }
    return new RuleTable(name, lines);
  }

  /**
   * The words of each row of a table whose ids are the constants of an enum in lower case, with a
   * hyphen for an underscore. The table stands beside the enum.
   *
   * @throws IllegalStateException where a constant has no row or a row no constant, or where a word
   *     stands twice in a row
   */
  public static <E extends Enum<E>> Map<E, Set<String>> wordSets(Class<E> constants, String name) {
    Map<E, Set<String>> sets = new EnumMap<>(constants);
    Map<String, E> byId = new HashMap<>();
    for (E constant : constants.getEnumConstants()) {
      byId.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    for (Row row : load(constants, name).rows()) {
      List<String> words = row.words("words");
      Set<String> set = new HashSet<>(words);
      if (!byId.containsKey(row.id()) || set.size() < words.size()) {
        throw new IllegalStateException(name + ": no constant, or a word twice, in " + row.id());
      }
      sets.put(byId.remove(row.id()), Set.copyOf(set));
    }
    if (!byId.isEmpty()) {
      throw new IllegalStateException(name + " has no rows for " + byId.values());
    }
    return sets;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /**
   * The row of an id.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Row row(String id) {
    return rows.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no row " + id));
  }
}
