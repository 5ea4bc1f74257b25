package hearsay.intake;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that come in pieces which begin and end for themselves. Confined to one thread. */
interface Stretches {
  /**
   * Reads on, at most to the end of the piece.
   *
   * @return how many bytes were read, at least one; -1 at the end of everything
   */
  int read(byte[] bytes) throws IOException;

  /** Whether what was read last begins a piece. */
  boolean startsPiece();

  /** How often so far something was lost because the pieces are damaged or cut off. */
  int breaks();

  /** Everything as one piece. */
  static Stretches whole(InputStream in) {
    return new Stretches() {
      @Override
      public int read(byte[] bytes) throws IOException {
        return in.read(bytes);
      }

      @Override
      public boolean startsPiece() {
        return false;
      }

      @Override
      public int breaks() {
        return 0;
      }
    };
  }
}
