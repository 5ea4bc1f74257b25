package hearsay.engine;

import hearsay.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * What evidence is about, in sixteen bytes: a fingerprint or a text by its own number, a pair by
 * two of these, an article by a hash. Numbers are compared without sign.
 *
 * <p>Of two of a thousand million hashed names that come out alike there is one in 10^20 archives.
 *
 * @param high the first half
 * @param low the second half; 0 for what is one number
 */
record Key(long high, long low) implements Comparable<Key> {
  /** The one key of steps that are not cut by key. */
  static final Key ALL = new Key(0, 0);

  /** In a byte that says which halves of a key follow, and what else one likes in 6 bits. */
  static final int HIGH = 0x80;

  static final int LOW = 0x40;

  private static final int HALF = 16;

  /** Of one number. */
  static Key of(long number) {
    return new Key(number, 0);
  }

  /** A hash of words. */
  static Key of(String words) {
    String digits = Sha256.hex(words.getBytes(StandardCharsets.UTF_8));
    return new Key(
        Long.parseUnsignedLong(digits, 0, HALF, 16),
        Long.parseUnsignedLong(digits, HALF, 2 * HALF, 16));
  }

  /** Two numbers, in whatever order they are named. */
  static Key pair(long one, long other) {
    return Long.compareUnsigned(one, other) <= 0 ? new Key(one, other) : new Key(other, one);
  }

  /**
   * This one as somebody says it: for names of evidence where several keys may say the same, so
   * that what one takes back does not take away what another said.
   */
  Key by(Key sender) {
    return new Key(high ^ sender.high, low ^ sender.low);
  }

  /** {@link #HIGH} and {@link #LOW} for the halves that are not 0: those that are take no room. */
  int halves() {
    return (high == 0 ? 0 : HIGH) | (low == 0 ? 0 : LOW);
  }

  /** As 32 hexadecimal digits. */
  @Override
  public String toString() {
    return digits(high) + digits(low);
  }

  private static String digits(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(HALF - digits.length()) + digits;
  }

  @Override
  public int compareTo(Key other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
