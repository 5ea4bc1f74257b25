package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a stream line by line as bytes, with a bound on what one line may take. Confined to one
 * thread.
 */
public final class LineReader implements RecordReader {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int number;

  /**
   * @param in read in large steps; need not be buffered
   * @param maxBytes the longest line that is kept whole
   */
  public LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line without its end, or empty at the end. A byte-order mark before the first line is
   * dropped.
   */
  @Override
  public Optional<Line> next() throws IOException {
    if (!fill()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
    boolean cut = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      int room = maxBytes - line.size();
      cut |= end - position > room;
      line.write(buffer, position, Math.min(room, end - position));
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    number++;
    return Optional.of(
        new Line(number, number == 1 ? withoutMark(line.toByteArray()) : line.toByteArray(), cut));
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    return position < limit;
  }

  static byte[] withoutMark(byte[] line) {
    for (int i = 0; i < UTF_8_MARK.length; i++) {
      if (i >= line.length || line[i] != UTF_8_MARK[i]) {
        return line;
      }
    }
    return java.util.Arrays.copyOfRange(line, UTF_8_MARK.length, line.length);
  }
}
