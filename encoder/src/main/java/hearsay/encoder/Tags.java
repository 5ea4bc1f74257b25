package hearsay.encoder;

/** The tags of words: outside, or at the beginning of or inside one of the three parts. */
public final class Tags {
  static final int COUNT = 7;
  static final int OUTSIDE = 0;

  /** The three parts of an attribution; a part's tags are twice its number less one, and twice. */
  static final int SOURCE = 1;

  static final int CUE = 2;
  static final int CONTENT = 3;

  private Tags() {}

  static int begin(int part) {
    return 2 * part - 1;
  }

  static int inside(int part) {
    return 2 * part;
  }

  /** The part that a tag belongs to; 0 for outside. */
  static int part(int tag) {
    return (tag + 1) / 2;
  }

  static boolean isInside(int tag) {
    return tag > 0 && tag % 2 == 0;
  }
}
