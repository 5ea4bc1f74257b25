package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a web archive (WARC 1.0 and 1.1) into the records of its pages, head and block together;
 * other records are passed by without being held. Records are numbered from 1, those that are
 * passed by too.
 *
 * <p>Lengths are believed as far as the file bears them out: where a record should begin and none
 * does, reading goes on at the next line that begins one, and a record that is packed by itself
 * ends where its packing does, whatever it declares. Linear; holds one record.
 */
final class WarcRecords implements RecordReader {
  /**
   * Heads have a few hundred bytes; addresses with all that is known of a reader, some thousand.
   */
  private static final int MOST_HEAD_BYTES = 1 << 16;

  /** So much of a block is read before it is told whether it is a page's. */
  private static final int ENOUGH_TO_TELL = 1 << 16;

  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final Stretches in;
  private final int maxBytes;
  private final ArchiveSlice slice;
  private final ArchiveTally tally = new ArchiveTally();
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int breaks;
  private int number;

  /** Whether the bytes in the buffer begin a piece that is no part of the record before it. */
  private boolean isApart;

  private boolean wasJunk;
  private final ByteArrayOutputStream record = new ByteArrayOutputStream(1 << 16);
  private boolean isCut;

  /**
   * @param maxBytes the largest record that is kept whole
   */
  WarcRecords(Stretches in, int maxBytes, ArchiveSlice slice) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.slice = slice;
  }

  /** What was passed by so far. */
  ArchiveTally tally() {
    return tally;
  }

  @Override
  public Optional<Line> next() throws IOException {
    while (readHead()) {
      WarcHead head = WarcHead.of(record.toByteArray());
      number++;
      tally.record();
      boolean isAskedFor = isAskedFor(head);
      if (readBlock(head, isAskedFor)) {
        tally.page();
        return Optional.of(new Line(number, record.toByteArray(), isCut));
      }
    }
    return Optional.empty();
  }

  private boolean isAskedFor(WarcHead head) {
    if (head.type().equals("revisit")) {
      tally.passBy(ArchiveTally.Reason.REVISIT);
      return false;
    }
    boolean isInside = head.mayHoldPage() && slice.takes(head.target(), head.day());
    if (head.mayHoldPage() && !isInside) {
      tally.passBy(ArchiveTally.Reason.OUTSIDE);
    }
    return isInside;
  }

  /** Reads the next head into the record; false at the end of the archive. */
  private boolean readHead() throws IOException {
    while (fill()) {
      record.reset();
      isCut = false;
      boolean isBetween = readLine();
      if (isBetween) {
        continue;
      }
      boolean isHead = starts(record.toByteArray()) && readFields();
      if (isHead) {
        wasJunk = false;
        return true;
      }
      // However long it is, what stands where a record should is one damage.
      tally.damages(!wasJunk);
      wasJunk = true;
    }
    return false;
  }

  /** Reads to behind the empty line that ends a head; false where there is none. */
  private boolean readFields() throws IOException {
    while (record.size() < MOST_HEAD_BYTES && fill() && !isApart) {
      if (readLine()) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] line) {
    return line.length > START.length
        && Arrays.equals(line, 0, START.length, START, 0, START.length);
  }

  /**
   * Adds what stands up to the line's end, which it keeps; of a long line its beginning.
   *
   * @return whether the line is empty
   */
  private boolean readLine() throws IOException {
    isApart = false;
    boolean isOpen = true;
    boolean isEmpty = true;
    while (isOpen && fill() && !isApart) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        isEmpty &= buffer[end] == '\r';
        end++;
      }
      isOpen = end == limit;
      keep(Math.min(limit, end + 1) - position, MOST_HEAD_BYTES);
    }
    return isEmpty;
  }

  /**
   * Reads a record's block.
   *
   * @return whether it is that of a page that is asked for; then the record holds it
   */
  private boolean readBlock(WarcHead head, boolean isAskedFor) throws IOException {
    int headBytes = record.size();
    long damagesBefore = tally.damages();
    long left = Math.max(0, head.length());
    boolean isKept = isAskedFor;
    boolean isTold = !isAskedFor;
    while (left > 0 && fill() && !isApart) {
      int n = (int) Math.min(left, limit - position);
      left -= n;
      if (isKept) {
        keep(n, maxBytes);
      } else {
        position += n;
      }
      if (!isTold && record.size() >= headBytes + ENOUGH_TO_TELL) {
        isTold = true;
        isKept = isPage();
      }
    }
    tally.damages(left > 0 && tally.damages() == damagesBefore);
    return isTold ? isKept : isPage();
  }

  private boolean isPage() {
    Optional<ArchiveTally.Reason> reason = ArchivedPage.reasonAgainst(record.toByteArray());
    reason.ifPresent(tally::passBy);
    return reason.isEmpty();
  }

  private void keep(int length, int most) {
    int kept = Math.min(length, Math.max(0, most - record.size()));
    record.write(buffer, position, kept);
    isCut |= kept < length;
    position += length;
  }

  /** Whether there is a byte to read. */
  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    limit = Math.max(0, in.read(buffer));
    position = 0;
    boolean isBroken = in.breaks() > breaks;
    breaks = in.breaks();
    boolean begins = in.startsPiece() && starts(buffer);
    isApart = isBroken || begins;
    tally.damages(isBroken);
    return limit > 0;
  }
}
