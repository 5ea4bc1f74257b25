package hearsay.reuse;

import hearsay.alignment.Words;
import java.util.Arrays;

/** The fingerprints of one text as the index numbers them, in the order of {@link Winnowing}. */
final class Prints {
  private final int[] numbers;
  private final int[] places;

  /** Enters the fingerprints of a text into an index. */
  Prints(Words words, PrintIndex index) {
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

  /** Whether all words of a fingerprint stand in a range. */
  boolean isWithin(int i, int from, int to) {
    return places[i] >= from && places[i] + Winnowing.WORDS <= to;
  }
}
