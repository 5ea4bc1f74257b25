package hearsay.intake;

import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a file of many into the bytes of its records, one at a time, with a bound on what one may
 * take. Confined to one thread.
 */
public interface RecordReader {
  /**
   * One record as it stands in the file.
   *
   * @param number of the line that it begins on, or, where records do not follow lines, its own;
   *     from 1
   * @param bytes what it holds, or its beginning where it is cut
   * @param isCut whether it was longer than the bound; the rest was passed over
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Line(int number, byte[] bytes, boolean isCut) {
    /** Whether it holds nothing but white space. */
    public boolean isBlank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /** The next record, or empty at the end. */
  Optional<Line> next() throws IOException;
}
