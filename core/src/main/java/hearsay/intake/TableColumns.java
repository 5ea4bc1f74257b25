package hearsay.intake;

import hearsay.lexicon.RuleTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a table holds which field of an article: as a person says, else by the names that
 * such columns often have ({@code columns.tsv}).
 */
final class TableColumns {
  private static final RuleTable OFTEN = RuleTable.load(TableColumns.class, "columns.tsv");

  private final Map<ArticleField, Integer> columns = new EnumMap<>(ArticleField.class);
  private Optional<String> trouble = Optional.empty();

  private TableColumns() {}

  /**
   * The columns of a table.
   *
   * @param header the names of its columns, in order
   */
  static TableColumns of(List<String> header, FieldNames names) {
    TableColumns found = new TableColumns();
    List<String> bare = header.stream().map(TableColumns::bare).toList();
    for (ArticleField field : ArticleField.values()) {
      Optional<String> given = names.column(field);
      int column = given.map(header::indexOf).orElseGet(() -> often(field, bare));
      if (column >= 0) {
        found.columns.put(field, column);
      } else if (given.isPresent() || field == ArticleField.TEXT) {
        found.trouble = Optional.of(missing(field, given, header));
        return found;
      }
    }
    return found;
  }

  private static int often(ArticleField field, List<String> bare) {
    return OFTEN.row(field.label()).words("names").stream()
        .map(bare::indexOf)
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static String missing(ArticleField field, Optional<String> given, List<String> header) {
    String what =
        given
            .map(name -> "no column is called \"" + name + "\"")
            .orElse("no column is known to hold the " + field.label() + "; say which with --map");
    String all = String.join(", ", header);
    int most = 300;
    return what + "; there are: " + (all.length() > most ? all.substring(0, most) + " ..." : all);
  }

  /** A column's name as the table has it. */
  static String bare(String name) {
    String split = name.strip().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "_");
    return split.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  /** Why the table cannot be read, if it cannot. */
  Optional<String> trouble() {
    return trouble;
  }

  /** The place of a field's column, where the table has one. */
  Optional<Integer> column(ArticleField field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** A field of a row; empty where the table has no such column or the row has nothing in it. */
  Optional<String> cell(ArticleField field, List<String> row) {
    Integer column = columns.get(field);
    return column == null || column >= row.size() || row.get(column).isBlank()
        ? Optional.empty()
        : Optional.of(row.get(column));
  }
}
