package hearsay.quotation;

import java.util.Optional;

/**
 * So much of a {@link QuotedForm} that nearly all pairs which are not forms of one utterance can be
 * told without its words: for whoever has the words on another machine. Immutable.
 *
 * <p>How it works. Every word is a code of eight bits. Rows of words that two quotations have in
 * common are rows of codes in common, so a word of the shorter one that stands in no row of codes
 * of the longer one is in no row of words either; where these are more than a form may have, the
 * two are none. The reverse does not hold, as words share codes: of made and of generated
 * quotations that have three words in a row in common this leaves 3,107 pairs of 377,715 and 555 of
 * 40,014, of which 1,067 and 548 are of one utterance. Of long quotations there are no codes but
 * one of 128 bits for each word, by which words that stand in the one alone can be counted.
 */
public final class QuotedOutline {
  /** The longest quotation that has codes, in words. */
  private static final int LONGEST = 64;

  private static final int HALF = 64;
  private static final int SPREAD = 0x9E3779B9;
  private static final int CODE_BITS = 8;
  private static final int CODE = 0xFF;

  private final int words;
  private final boolean isTelling;
  private final boolean isFragment;
  private final int speaker;
  private final byte[] codes;
  private final long low;
  private final long high;

  /**
   * An outline as it was kept.
   *
   * @param words how many words the quotation has
   * @param isTelling whether it has enough words that are not everybody's
   * @param isFragment whether it is a few words out of somebody's sentence
   * @param speaker a number for whoever it is attributed to; 0 for nobody
   * @param codes of its words in order, or none where it is long
   * @param low the first 64 bits; where there are codes these are not asked for
   * @param high the others
   */
  public QuotedOutline(
      int words,
      boolean isTelling,
      boolean isFragment,
      int speaker,
      byte[] codes,
      long low,
      long high) {
    this.words = words;
    this.isTelling = isTelling;
    this.isFragment = isFragment;
    this.speaker = speaker;
    this.codes = codes.clone();
    long first = codes.length == 0 ? low : 0;
    long second = codes.length == 0 ? high : 0;
    for (byte code : codes) {
      int bit = (code & CODE) >>> 1;
      first |= bit < HALF ? 1L << bit : 0;
      second |= bit < HALF ? 0 : 1L << (bit - HALF);
    }
    this.low = first;
    this.high = second;
  }

  /** The outline of a quotation. */
  public static QuotedOutline of(QuotedForm form) {
    int[] hashes = form.hashes();
    byte[] codes = new byte[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      codes[i] = (byte) ((hashes[i] * SPREAD) >>> (Integer.SIZE - CODE_BITS));
    }
    boolean isTelling = form.telling() > 1;
    int speaker = number(form.speaker());
    QuotedOutline whole =
        new QuotedOutline(hashes.length, isTelling, form.isFragment(), speaker, codes, 0, 0);
    return hashes.length <= LONGEST
        ? whole
        : new QuotedOutline(
            hashes.length,
            isTelling,
            form.isFragment(),
            speaker,
            new byte[0],
            whole.low,
            whole.high);
  }

  private static int number(Optional<String> speaker) {
    return speaker.map(name -> name.hashCode() | 1).orElse(0);
  }

  public int words() {
    return words;
  }

  public boolean isTelling() {
    return isTelling;
  }

  public boolean isFragment() {
    return isFragment;
  }

  public int speaker() {
    return speaker;
  }

  public byte[] codes() {
    return codes.clone();
  }

  public long low() {
    return low;
  }

  public long high() {
    return high;
  }

  /**
   * Whether two quotations, in whatever order, can be forms of one utterance. Never false where
   * {@link QuotedForm#isOneWith} is true.
   */
  public boolean mayBeOneWith(QuotedOutline other) {
    return (words <= other.words && mayBeIn(other))
        || (other.words <= words && other.mayBeIn(this));
  }

  private boolean mayBeIn(QuotedOutline longer) {
    int missing = Long.bitCount(low & ~longer.low) + Long.bitCount(high & ~longer.high);
    boolean hasRows = codes.length > 0 && longer.codes.length > 0;
    if (isFragment) {
      return missing == 0
          && speaker != 0
          && speaker == longer.speaker
          && (!hasRows || longer.hasRow(codes, 0, words));
    }
    double least = QuotedForm.SHARED * words;
    return isTelling && words - missing >= least && (!hasRows || hasInRows(longer, least));
  }

  /** Whether so many of the words may stand in the longer quotation in rows that are no chance. */
  private boolean hasInRows(QuotedOutline longer, double least) {
    int row = QuotedForm.shortestRun(words, longer.words);
    int found = 0;
    int until = 0;
    for (int at = 0; at + row <= words && found + words - Math.max(at, until) >= least; at++) {
      if (longer.hasRow(codes, at, row)) {
        found += at + row - Math.max(at, until);
        until = at + row;
      }
    }
    return found >= least;
  }

  /** Whether so many codes from a place on stand here in a row. */
  private boolean hasRow(byte[] of, int from, int size) {
    for (int at = 0; at + size <= codes.length; at++) {
      int same = 0;
      while (same < size && codes[at + same] == of[from + same]) {
        same++;
      }
      if (same == size) {
        return true;
      }
    }
    return false;
  }
}
