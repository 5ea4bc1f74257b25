package hearsay.reuse;

import hearsay.alignment.Words;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The fingerprints of one text as the index numbers them, in the order of {@link Winnowing}. */
final class Prints {
  private final Words words;
  private final int[] numbers;
  private final int[] places;

  /** Enters the fingerprints of a text into an index. */
  Prints(Words words, PrintIndex index) {
    this.words = words;
    Winnowing chosen = new Winnowing(words);
    numbers = new int[chosen.size()];
    places = new int[chosen.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = index.enter(chosen.print(i));
      places[i] = chosen.place(i);
    }
  }

  int size() {
    return numbers.length;
  }

  int number(int i) {
    return numbers[i];
  }

  /** The numbers, ascending, each once. */
  int[] distinct() {
    return Arrays.stream(numbers).sorted().distinct().toArray();
  }

  /** What stands around those of quoted words, in the order of their numbers, each once. */
  int[] contexts(PrintIndex index) {
    return PhraseContext.inOrder(
        IntStream.range(0, numbers.length)
            .filter(i -> index.isQuoted(numbers[i]))
            .mapToLong(i -> PhraseContext.entry(numbers[i], PhraseContext.of(words, places[i])))
            .toArray());
  }

  /** Whether all words of a fingerprint stand in a range. */
  boolean isWithin(int i, int from, int to) {
    return places[i] >= from && places[i] + Winnowing.WORDS <= to;
  }
}
