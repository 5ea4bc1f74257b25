package hearsay.reuse;

import hearsay.alignment.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the linker needs of a text to find which others may share its words: can be kept instead of
 * the text. Immutable.
 */
public final class TextPrints {
  /** Another number where the same text would give other fingerprints. */
  public static final int VERSION = 2;

  private static final int HEAD = Long.BYTES + 2 * Integer.BYTES;

  private final long fingerprint;
  private final int words;
  private final long[] prints;

  /** What stands around those fingerprints that are of quoted words, one after the other. */
  private final int[] contexts;

  private TextPrints(long fingerprint, int words, long[] prints, int[] contexts) {
    this.fingerprint = fingerprint;
    this.words = words;
    this.prints = prints;
    this.contexts = contexts;
  }

  /** Those of an article. Linear in its text. */
  public static TextPrints of(ReuseArticle article) {
    return of(article.quotedText().words());
  }

  static TextPrints of(Words words) {
    Winnowing chosen = new Winnowing(words);
    Map<Long, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      int context = PhraseContext.of(words, chosen.place(i));
      found.merge(chosen.print(i), context, (one, other) -> PhraseContext.ANY);
    }
    return new TextPrints(
        words.fingerprint(),
        words.size(),
        found.keySet().stream().mapToLong(print -> print).toArray(),
        found.entrySet().stream()
            .filter(entry -> Winnowing.isQuoted(entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .toArray());
  }

  /** As {@link #bytes} gave them; empty where these cannot be. */
  public static Optional<TextPrints> ofBytes(byte[] bytes) {
    if (bytes.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long fingerprint = in.getLong();
    int words = in.getInt();
    int count = in.getInt();
    if (count < 0 || in.remaining() / Long.BYTES < count) {
      return Optional.empty();
    }
    long[] prints = new long[count];
    in.asLongBuffer().get(prints);
    in.position(in.position() + count * Long.BYTES);
    int[] contexts = new int[in.remaining() / Integer.BYTES];
    in.asIntBuffer().get(contexts);
    boolean isWhole =
        in.remaining() == contexts.length * Integer.BYTES
            && Arrays.stream(prints).filter(Winnowing::isQuoted).count() == contexts.length;
    return isWhole
        ? Optional.of(new TextPrints(fingerprint, words, prints, contexts))
        : Optional.empty();
  }

  /**
   * The hash of all words, their number, the number of fingerprints, these, and what stands around
   * those of quoted words: 16 bytes, 8 for each fingerprint and 4 for each that is quoted.
   */
  public byte[] bytes() {
    ByteBuffer out =
        ByteBuffer.allocate(HEAD + prints.length * Long.BYTES + contexts.length * Integer.BYTES);
    out.putLong(fingerprint).putInt(words).putInt(prints.length);
    Arrays.stream(prints).forEach(out::putLong);
    Arrays.stream(contexts).forEach(out::putInt);
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

  /** What stands around those of quoted words, in the order of {@link #numbers}. */
  int[] contexts(PrintIndex index) {
    long[] entries = new long[contexts.length];
    int at = 0;
    for (long print : prints) {
      if (Winnowing.isQuoted(print)) {
        entries[at] = PhraseContext.entry(index.enter(print), contexts[at]);
        at++;
      }
    }
    return PhraseContext.inOrder(entries);
  }

  /** What stands around a fingerprint of quoted words. */
  int context(long print) {
    int at = 0;
    for (int i = 0; prints[i] != print; i++) {
      at += Winnowing.isQuoted(prints[i]) ? 1 : 0;
    }
    return contexts[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPrints that
        && fingerprint == that.fingerprint
        && words == that.words
        && Arrays.equals(prints, that.prints)
        && Arrays.equals(contexts, that.contexts);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(fingerprint);
  }
}
