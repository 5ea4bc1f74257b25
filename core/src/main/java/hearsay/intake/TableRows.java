package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a table in the form of RFC 4180 into its rows: line ends inside a quoted cell do not end the
 * row. A cell is quoted where a quotation mark begins it. Works on bytes, in all character sets
 * whose ASCII is ASCII. A row is numbered by the line that it begins on. Linear; holds one row.
 */
final class TableRows implements RecordReader {
  private final LineReader lines;
  private final int maxBytes;
  private final byte delimiter;

  /**
   * @param maxBytes the longest row that is kept whole
   */
  TableRows(InputStream in, int maxBytes, byte delimiter) {
    this.lines = new LineReader(in, maxBytes);
    this.maxBytes = maxBytes;
    this.delimiter = delimiter;
  }

  @Override
  public Optional<Line> next() throws IOException {
    Optional<Line> first = lines.next();
    if (first.isEmpty() || first.get().isCut() || !ends(first.get().bytes(), true)) {
      return first;
    }
    ByteArrayOutputStream row = new ByteArrayOutputStream(8192);
    row.writeBytes(first.get().bytes());
    boolean isOpen = true;
    boolean isCut = false;
    while (isOpen) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return Optional.of(new Line(first.get().number(), row.toByteArray(), isCut));
      }
      isOpen = ends(line.get().bytes(), false);
      isCut |= line.get().isCut() || row.size() + line.get().bytes().length >= maxBytes;
      if (!isCut) {
        row.write('\n');
        row.writeBytes(line.get().bytes());
      }
    }
    return Optional.of(new Line(first.get().number(), row.toByteArray(), isCut));
  }

  /**
   * Whether a line ends inside a quoted cell.
   *
   * @param startsCell whether a cell begins with the line, else it begins inside a quoted one
   */
  private boolean ends(byte[] line, boolean startsCell) {
    boolean isOpen = !startsCell;
    boolean mayOpen = startsCell;
    for (byte b : line) {
      if (b == '"' && isOpen) {
        isOpen = false;
        mayOpen = true; // a doubled mark closes the cell and opens it again
      } else if (!isOpen) {
        isOpen = b == '"' && mayOpen;
        mayOpen = b == delimiter;
      }
    }
    return isOpen;
  }
}
