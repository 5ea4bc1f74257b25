package hearsay.quotation;

import java.util.Optional;

/**
 * So much of a {@link QuotedForm} that most pairs which are not forms of one utterance can be told
 * without its words: for whoever has the words on another machine. Immutable.
 *
 * <p>How it works. Every word sets one of 128 bits. A bit that the shorter quotation has and the
 * longer one has not is a word that stands in the shorter one alone; where these are more than a
 * form may have, the two are none. The reverse does not hold, as words share bits.
 *
 * @param words how many words the quotation has
 * @param isTelling whether it has enough words that are not everybody's
 * @param isFragment whether it is a few words out of somebody's sentence
 * @param speaker a number for whoever it is attributed to; 0 for nobody
 * @param low the first 64 bits
 * @param high the others
 */
public record QuotedOutline(
    int words, boolean isTelling, boolean isFragment, int speaker, long low, long high) {
  private static final int HALF = 64;

  /** The outline of a quotation. */
  public static QuotedOutline of(QuotedForm form) {
    long low = 0;
    long high = 0;
    int[] hashes = form.hashes();
    for (int hash : hashes) {
      int bit = (hash * 0x9E3779B9) >>> 25;
      low |= bit < HALF ? 1L << bit : 0;
      high |= bit < HALF ? 0 : 1L << (bit - HALF);
    }
    return new QuotedOutline(
        hashes.length, form.telling() > 1, form.isFragment(), number(form.speaker()), low, high);
  }

  private static int number(Optional<String> speaker) {
    return speaker.map(name -> name.hashCode() | 1).orElse(0);
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
    if (isFragment) {
      return missing == 0 && speaker != 0 && speaker == longer.speaker;
    }
    return isTelling && words - missing >= QuotedForm.SHARED * words;
  }
}
