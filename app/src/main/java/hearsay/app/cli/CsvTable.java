package hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV by RFC 4180: commas, CRLF, and quotation marks around whatever needs them. A cell
 * that a spreadsheet would take for a formula gets an apostrophe in front, which it does not show.
 * One thread at a time.
 */
public final class CsvTable {
  /** What makes a formula at the beginning of a cell (OWASP, CSV Injection). */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final List<String> lines = new ArrayList<>();
  private final int width;

  /**
   * @param columns their names, the first line
   */
  public CsvTable(List<String> columns) {
    width = columns.size();
    add(columns);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException where it has more or fewer cells than there are columns
   */
  public void add(List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalArgumentException(cells.size() + " cells in " + width + " columns");
    }
    lines.add(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
  }

  private static String cell(String value) {
    String plain =
        value
            .codePoints()
            .filter(c -> c != 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    boolean isFormula =
        !plain.isEmpty() && FORMULA.indexOf(plain.charAt(0)) >= 0 && !isNumber(plain);
    String safe = isFormula ? "'" + plain : plain;
    boolean needsMarks = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsMarks ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean isNumber(String value) {
    return value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  }

  /** The whole, its last line end included. */
  public String text() {
    return String.join("\r\n", lines) + "\r\n";
  }
}
