package hearsay.intake;

import hearsay.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows of a table that somebody else has opened, each as a JSON object by the names of its columns:
 * which column holds what is told as for tables of text.
 */
public final class ArticleRows {
  private final String path;
  private final TableColumns columns;
  private final FieldNames names;

  private ArticleRows(String path, TableColumns columns, FieldNames names) {
    this.path = path;
    this.columns = columns;
    this.names = names;
  }

  /**
   * The rows of a table.
   *
   * @param path the table's, as it is to stand in keys and messages
   * @param header the names of its columns
   */
  public static ArticleRows of(String path, List<String> header, FieldNames given) {
    TableColumns columns = TableColumns.of(header, given);
    FieldNames names = FieldNames.OWN;
    for (ArticleField field : ArticleField.values()) {
      Optional<Integer> column = columns.column(field);
      names = column.isPresent() ? names.with(field, header.get(column.get())) : names;
    }
    return new ArticleRows(path, columns, names);
  }

  /** Why the table cannot be read, if it cannot. */
  public Optional<Refusal> refusal() {
    return columns.trouble().map(reason -> Refusal.of(Origin.file(path), "bad-table", reason));
  }

  /** The article of a row, not yet understood. */
  public RawArticle article(RecordReader.Line row) {
    return () -> parse(row);
  }

  private Intake parse(RecordReader.Line row) {
    Origin origin = Origin.record(path, row.number());
    if (row.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    JsonArticle.Parsed parsed = JsonArticle.parse(row.bytes(), names);
    if (parsed.error().isPresent()) {
      return new Refusal(
          origin, "empty", "a row without a text", parsed.id().map(SourceText::repair));
    }
    JsonArticle article = parsed.article();
    Metadata metadata = article.metadata();
    Metadata parted =
        new Metadata(
            metadata.title(),
            metadata.outlet(),
            metadata.address(),
            metadata.authors().stream().flatMap(ArticleRows::authors).toList(),
            metadata.published());
    return new JsonArticle(article.id(), article.text(), parted)
        .taken(origin, new Original(row.bytes()), "UTF-8 (table)");
  }

  /** The authors in one cell: several stand between semicolons or bars. */
  static Stream<String> authors(String cell) {
    return Arrays.stream(cell.split("\\s*[;|]\\s*"))
        .filter(author -> !author.isBlank())
        .map(String::strip);
  }
}
