package hearsay.reuse;

import hearsay.alignment.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the linker needs of a text to find which others may share its words: can be kept instead of
 * the text. Immutable.
 */
public final class TextPrints {
  /** Another number where the same text would give other fingerprints. */
  public static final int VERSION = 1;

  private final long fingerprint;
  private final int words;
  private final long[] prints;

  private TextPrints(long fingerprint, int words, long[] prints) {
    this.fingerprint = fingerprint;
    this.words = words;
    this.prints = prints;
  }

  /** Those of an article. Linear in its text. */
  public static TextPrints of(ReuseArticle article) {
    return of(article.quotedText().words());
  }

  static TextPrints of(Words words) {
    Winnowing chosen = new Winnowing(words);
    long[] prints = new long[chosen.size()];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = chosen.print(i);
    }
    return new TextPrints(
        words.fingerprint(), words.size(), Arrays.stream(prints).distinct().toArray());
  }

  /** As {@link #bytes} gave them; empty where these cannot be. */
  public static Optional<TextPrints> ofBytes(byte[] bytes) {
    int rest = bytes.length - Long.BYTES - Integer.BYTES;
    if (rest < 0 || rest % Long.BYTES != 0) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long fingerprint = in.getLong();
    int words = in.getInt();
    long[] prints = new long[in.remaining() / Long.BYTES];
    in.asLongBuffer().get(prints);
    return Optional.of(new TextPrints(fingerprint, words, prints));
  }

  /**
   * The hash of all words, their number, and the fingerprints: 12 bytes and 8 for each of these.
   */
  public byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + prints.length * Long.BYTES);
    out.putLong(fingerprint).putInt(words);
    out.asLongBuffer().put(prints);
    return out.array();
  }

  /** A hash of all words, the same for the same words. */
  public long fingerprint() {
    return fingerprint;
  }

  /** How many words the text has. */
  public int words() {
    return words;
  }

  /** The fingerprints, each once. */
  public long[] prints() {
    return prints.clone();
  }

  /** The numbers of the fingerprints in an index, ascending, entered where they are new. */
  int[] numbers(PrintIndex index) {
    int[] numbers = new int[prints.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = index.enter(prints[i]);
    }
    Arrays.sort(numbers);
    return numbers;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPrints that
        && fingerprint == that.fingerprint
        && words == that.words
        && Arrays.equals(prints, that.prints);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(fingerprint);
  }
}
