package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a mailbox in the form of mbox (RFC 4155) into its letters: one begins with a line that
 * begins with <i>From</i> and a blank, behind an empty line or at the start. That line is the first
 * of its bytes, and its number is the letter's. Linear; holds one letter.
 */
final class MboxLetters implements RecordReader {
  private static final byte[] START = "From ".getBytes(StandardCharsets.US_ASCII);

  private final LineReader lines;
  private final int maxBytes;
  private Optional<Line> ahead = Optional.empty();

  /**
   * @param maxBytes the longest letter that is kept whole
   */
  MboxLetters(InputStream in, int maxBytes) {
    this.lines = new LineReader(in, maxBytes);
    this.maxBytes = maxBytes;
  }

  /** Whether bytes begin with the line that parts letters. */
  static boolean startsLetter(byte[] bytes) {
    return bytes.length >= START.length
        && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
  }

  @Override
  public Optional<Line> next() throws IOException {
    Optional<Line> first = ahead.isPresent() ? ahead : lines.next();
    if (first.isEmpty()) {
      return first;
    }
    ByteArrayOutputStream letter = new ByteArrayOutputStream(8192);
    boolean isCut = add(letter, first.get());
    boolean isBehindBlank = false;
    ahead = lines.next();
    while (ahead.isPresent() && !(isBehindBlank && startsLetter(ahead.get().bytes()))) {
      isCut |= add(letter, ahead.get());
      isBehindBlank = ahead.get().isBlank();
      ahead = lines.next();
    }
    return Optional.of(new Line(first.get().number(), letter.toByteArray(), isCut));
  }

  /** Whether a line had to be left out, wholly or in part. */
  private boolean add(ByteArrayOutputStream letter, Line line) {
    if (line.isCut() || letter.size() + line.bytes().length >= maxBytes) {
      return true;
    }
    letter.writeBytes(line.bytes());
    letter.write('\n');
    return false;
  }
}
