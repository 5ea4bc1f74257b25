package hearsay.intake;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file (RFC 1952), one behind another. Web archives pack each record by
 * itself, so a damaged member need not cost what stands behind it: reading goes on at the next one.
 * The JDK's stream ends at the first damage and takes a member that is cut off in its head for the
 * end of the file. Linear; holds one buffer.
 */
final class GzipMembers implements Stretches {
  private static final int END = -1;
  private static final int DEFLATE = 8;
  private static final int HAS_CHECK = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  /** So much of a member is read at once that its first word is whole. */
  private static final int FIRST_WORD = 5;

  private final CappedInflation.Packed in;
  private final byte[] input = new byte[1 << 16];
  private int position;
  private int limit;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private boolean isOpen;
  private boolean isBroken;
  private boolean startsPiece;
  private int breaks;

  GzipMembers(CappedInflation.Packed in) {
    this.in = in;
  }

  @Override
  public boolean startsPiece() {
    return startsPiece;
  }

  @Override
  public int breaks() {
    return breaks;
  }

  @Override
  public int read(byte[] bytes) throws IOException {
    startsPiece = false;
    while (true) {
      if (!isOpen && !open()) {
        inflater.end();
        return END;
      }
      int n = 0;
      int most = startsPiece ? FIRST_WORD : 1;
      while (isOpen && n < most) {
        n += inflate(bytes, n);
      }
      if (n > 0) {
        in.unpacked(n);
        return n;
      }
    }
  }

  /** Goes to the next member's data. */
  private boolean open() throws IOException {
    if (!seek()) {
      return false;
    }
    int flags = next();
    boolean isWhole = skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      isWhole &= skip(next() + 256 * next());
    }
    isWhole &= (flags & HAS_NAME) == 0 || skipWords();
    isWhole &= (flags & HAS_COMMENT) == 0 || skipWords();
    isWhole &= (flags & HAS_CHECK) == 0 || skip(2);
    if (!isWhole || peek() == END) {
      breaks++;
      return false;
    }
    inflater.reset();
    check.reset();
    isOpen = true;
    isBroken = false;
    startsPiece = true;
    return true;
  }

  /** To behind the first three bytes of a member; fewer of them at the end are one cut off. */
  private boolean seek() throws IOException {
    int matched = 0;
    boolean hasOther = isBroken;
    while (peek() != END) {
      int c = next();
      if (matched == 2 && c == DEFLATE) {
        breaks += hasOther && !isBroken ? 1 : 0;
        return true;
      }
      boolean goesOn = matched == 1 && c == 0x8b;
      hasOther |= c != 0 && !goesOn && c != 0x1f;
      matched = goesOn ? 2 : c == 0x1f ? 1 : 0;
    }
    breaks += (hasOther || matched > 0) && !isBroken ? 1 : 0;
    return false;
  }

  private boolean skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      if (next() == END) {
        return false;
      }
    }
    return true;
  }

  private boolean skipWords() throws IOException {
    int c = next();
    while (c > 0) {
      c = next();
    }
    return c == 0;
  }

  private int inflate(byte[] bytes, int from) throws IOException {
    try {
      int n = inflater.inflate(bytes, from, bytes.length - from);
      check.update(bytes, from, n);
      if (n == 0) {
        refill();
      }
      return n;
    } catch (DataFormatException e) {
      giveUp();
      return 0;
    }
  }

  private void refill() throws IOException {
    if (inflater.finished()) {
      position -= inflater.getRemaining();
      close();
    } else if (inflater.needsDictionary() || peek() == END) {
      giveUp();
    } else {
      inflater.setInput(input, position, limit - position);
      position = limit;
    }
  }

  /** Behind the data stand its check sum and its length. */
  private void close() throws IOException {
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      sum |= (long) (next() & 0xFF) << (8 * i);
    }
    boolean isWhole = skip(4);
    isOpen = false;
    if (!isWhole || sum != check.getValue()) {
      breaks++;
      isBroken = true;
    }
  }

  private void giveUp() {
    position -= inflater.getRemaining();
    isOpen = false;
    isBroken = true;
    breaks++;
  }

  private int next() throws IOException {
    int c = peek();
    position += c == END ? 0 : 1;
    return c;
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(input));
      position = 0;
    }
    return position < limit ? input[position] & 0xFF : END;
  }
}
