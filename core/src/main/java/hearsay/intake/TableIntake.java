package hearsay.intake;

import hearsay.text.Decoding;
import hearsay.text.TextDecoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tables of articles, a row each, under a row of names: CSV as in RFC 4180 (also with semicolons,
 * tabs or bars, whichever the first line has most of), and TSV, which knows no quoting. Each row is
 * decoded by itself; a bad row costs that row.
 */
final class TableIntake {
  /** So much of a table is looked at to tell what its cells are told apart by. */
  private static final int HEAD_BYTES = 1 << 16;

  private static final String DELIMITERS = ",;\t|";

  private static final char MARK = '"';

  private final String path;
  private final char delimiter;
  private final boolean isQuoted;
  private final TableColumns columns;

  private TableIntake(String path, char delimiter, boolean isQuoted, TableColumns columns) {
    this.path = path;
    this.delimiter = delimiter;
    this.isQuoted = isQuoted;
    this.columns = columns;
  }

  /**
   * Cuts a table into its rows, the names of its columns among them.
   *
   * @param isQuoted whether it is CSV, not TSV
   */
  static RecordReader rows(BufferedInputStream in, boolean isQuoted) throws IOException {
    return isQuoted
        ? new TableRows(in, ArticleIntake.MAX_ARTICLE_BYTES, (byte) delimiter(in))
        : new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES);
  }

  static void read(
      String path, InputStream raw, boolean isQuoted, FieldNames names, Consumer<RawArticle> sink)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, HEAD_BYTES);
    char delimiter = isQuoted ? delimiter(in) : '\t';
    RecordReader rows = rows(in, isQuoted);
    Optional<RecordReader.Line> header = rows.next();
    if (header.isEmpty() || header.get().isBlank()) {
      sink.accept(() -> Refusal.of(Origin.file(path), "empty", "empty"));
      return;
    }
    if (isWide(header.get().bytes())) {
      sink.accept(
          () -> Refusal.of(Origin.file(path), "bad-table", "a table in UTF-16; save it as UTF-8"));
      return;
    }
    List<String> cells = cells(decode(header.get()).text(), delimiter, isQuoted).orElse(List.of());
    TableColumns columns = TableColumns.of(cells, names);
    if (columns.trouble().isPresent()) {
      sink.accept(
          () -> Refusal.of(Origin.file(path), "bad-table", columns.trouble().orElseThrow()));
      return;
    }
    TableIntake table = new TableIntake(path, delimiter, isQuoted, columns);
    for (Optional<RecordReader.Line> row = rows.next(); row.isPresent(); row = rows.next()) {
      RecordReader.Line one = row.get();
      if (!one.isBlank()) {
        sink.accept(() -> table.parse(one));
      }
    }
  }

  /** What the first line has most of, outside quoted cells; the comma where it has none. */
  private static char delimiter(BufferedInputStream in) throws IOException {
    in.mark(HEAD_BYTES);
    byte[] head = in.readNBytes(HEAD_BYTES);
    in.reset();
    int[] counts = new int[DELIMITERS.length()];
    boolean isOpen = false;
    for (int i = 0; i < head.length && (isOpen || head[i] != '\n'); i++) {
      isOpen ^= head[i] == MARK;
      int known = isOpen ? -1 : DELIMITERS.indexOf(head[i]);
      if (known >= 0) {
        counts[known]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  private static boolean isWide(byte[] row) {
    return row.length > 1 && (row[0] & 0xFF) + (row[1] & 0xFF) == 0xFF + 0xFE;
  }

  private static Decoding decode(RecordReader.Line row) {
    byte[] bytes = row.bytes();
    boolean endsInReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return TextDecoder.decode(
        endsInReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes, Optional.empty());
  }

  private Intake parse(RecordReader.Line row) {
    Origin origin = Origin.record(path, row.number());
    if (row.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    Decoding decoding = decode(row);
    Optional<List<String>> cells = cells(decoding.text(), delimiter, isQuoted);
    if (cells.isEmpty()) {
      return Refusal.of(origin, "bad-row", "a quoted cell that never ends");
    }
    Optional<String> text = columns.cell(ArticleField.TEXT, cells.get());
    Optional<String> id = columns.cell(ArticleField.ID, cells.get());
    if (text.isEmpty()) {
      return new Refusal(origin, "empty", "a row without a text", id);
    }
    JsonArticle article = new JsonArticle(id, text.get(), metadata(cells.get()));
    return article.taken(origin, new Original(row.bytes()), PlainTextIntake.describe(decoding));
  }

  private Metadata metadata(List<String> row) {
    return new Metadata(
        columns.cell(ArticleField.TITLE, row),
        columns.cell(ArticleField.OUTLET, row),
        columns.cell(ArticleField.URL, row),
        columns.cell(ArticleField.AUTHORS, row).stream().flatMap(ArticleRows::authors).toList(),
        columns.cell(ArticleField.PUBLISHED, row).map(String::strip));
  }

  /** The cells of a row; empty where a quoted one never ends. */
  static Optional<List<String>> cells(String row, char delimiter, boolean isQuoted) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at >= 0) {
      StringBuilder cell = new StringBuilder();
      if (isQuoted && at < row.length() && row.charAt(at) == MARK) {
        at = takeQuoted(row, at + 1, cell);
        if (at < 0) {
          return Optional.empty();
        }
      }
      int end = row.indexOf(delimiter, at);
      cells.add(cell.append(row, at, end < 0 ? row.length() : end).toString());
      at = end < 0 ? -1 : end + 1;
    }
    return Optional.of(cells);
  }

  /**
   * Takes what stands up to the closing mark; gives the place behind it, -1 where there is none.
   */
  private static int takeQuoted(String row, int from, StringBuilder cell) {
    int start = from;
    int mark = row.indexOf(MARK, start);
    while (mark >= 0 && mark + 1 < row.length() && row.charAt(mark + 1) == MARK) {
      cell.append(row, start, mark + 1);
      start = mark + 2;
      mark = row.indexOf(MARK, start);
    }
    if (mark < 0) {
      return -1;
    }
    cell.append(row, start, mark);
    return mark + 1;
  }
}
