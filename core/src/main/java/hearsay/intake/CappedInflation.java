package hearsay.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacked bytes, as long as they are in proportion to the packed ones: real articles pack to a
 * fifth or a tenth, the emptiest tables to a fiftieth, and a bomb to a thousandth. Confined to one
 * thread.
 */
final class CappedInflation extends FilterInputStream {
  /** So many bytes may always come out ... */
  static final long ALWAYS = 64L << 20;

  /** ... and so many times what went in. */
  static final int MOST_TIMES = 200;

  /** What goes in, counted, and what comes out of it, in whatever number of layers. */
  static final class Packed extends FilterInputStream {
    private final Packed outermost;
    private long count;
    private long unpacked;

    /**
     * @param source what {@code in} reads from, or itself
     */
    Packed(InputStream in, InputStream source) {
      super(in);
      this.outermost = source instanceof Layer layer ? layer.packed().outermost : this;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = super.read(bytes, from, length);
      count += Math.max(0, n);
      return n;
    }

    /** So many bytes more came out. */
    void unpacked(int more) throws OutOfProportion {
      outermost.unpacked += more;
      if (outermost.unpacked > ALWAYS && outermost.unpacked > MOST_TIMES * outermost.count) {
        throw new OutOfProportion();
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /** What was unpacked already and may be packed once more: what comes out is counted together. */
  interface Layer {
    Packed packed();
  }

  /** More came out than any article packs. */
  static final class OutOfProportion extends IOException {
    private static final long serialVersionUID = 1;

    OutOfProportion() {
      super("unpacks to more than " + MOST_TIMES + " times its size");
    }
  }

  private final Packed packed;

  /**
   * @param unpacked reads from {@code packed} and unpacks it
   */
  CappedInflation(Packed packed, InputStream unpacked) {
    super(unpacked);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    packed.unpacked(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int n = super.read(bytes, from, length);
    packed.unpacked(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
