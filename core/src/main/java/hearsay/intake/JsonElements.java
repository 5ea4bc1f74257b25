package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts a JSON file into its objects: the elements of an array, or one object behind another. Only
 * brackets and strings are followed, so that one bad element costs that element. Elements are
 * numbered from 1. Linear; holds one element.
 */
final class JsonElements implements RecordReader {
  private static final int END = -1;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int number;
  private boolean inArray;
  private boolean isBrokenOff;

  /** What of the element that is being cut was read. */
  private final ByteArrayOutputStream element = new ByteArrayOutputStream(8192);

  private boolean isCut;

  /**
   * @param in read in large steps; need not be buffered
   * @param maxBytes the longest element that is kept whole
   */
  JsonElements(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Whether the file ended before its array did; known at the end. */
  boolean isBrokenOff() {
    return isBrokenOff;
  }

  @Override
  public Optional<Line> next() throws IOException {
    int first = firstOfElement();
    if (first == END) {
      isBrokenOff = inArray;
      return Optional.empty();
    }
    element.reset();
    isCut = false;
    if (first == '{' || first == '[') {
      readNested();
    } else {
      readScalar(first == '"');
    }
    number++;
    return Optional.of(new Line(number, element.toByteArray(), isCut));
  }

  /** Goes to where the next element begins; the array's own brackets and commas are passed over. */
  private int firstOfElement() throws IOException {
    while (true) {
      int c = peek();
      boolean opens = c == '[' && number == 0 && !inArray;
      boolean closes = c == ']' && inArray;
      if (opens || closes) {
        inArray = opens;
      } else if (!isBetween(c)) {
        return c;
      }
      position++;
    }
  }

  /** White space, commas, and the byte-order mark before everything. */
  private boolean isBetween(int c) {
    boolean isMark = number == 0 && !inArray && (c == 0xEF || c == 0xBB || c == 0xBF);
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || isMark;
  }

  private void readNested() throws IOException {
    int depth = 0;
    do {
      int c = take();
      if (c == '"') {
        readString();
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    } while (depth > 0 && peek() != END);
  }

  /** Behind its opening mark, to behind its closing one. */
  private void readString() throws IOException {
    int c = peek() == END ? '"' : take();
    while (c != '"') {
      if (c == '\\' && peek() != END) {
        take();
      }
      c = peek() == END ? '"' : take();
    }
  }

  private void readScalar(boolean isString) throws IOException {
    take();
    if (isString) {
      readString();
      return;
    }
    while (peek() != END && !isBetween(peek()) && peek() != ']') {
      take();
    }
  }

  private int take() throws IOException {
    int c = peek();
    position++;
    if (element.size() < maxBytes) {
      element.write(c);
    } else {
      isCut = true;
    }
    return c;
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    return position < limit ? buffer[position] & 0xFF : END;
  }
}
