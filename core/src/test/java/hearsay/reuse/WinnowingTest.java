package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.alignment.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fingerprints against their simple version, and their guarantee. */
final class WinnowingTest {
  private static Words words(String text) {
    return Words.of(text, List.of(), List.of());
  }

  private static String random(Random random, int words, int vocabulary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append(random.nextInt(vocabulary)).append(' ');
    }
    return text.toString();
  }

  @Test
  void aSharedStretchOfTwentyWordsAlwaysSharesAFingerprint() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      String shared = random(random, 20, 10_000);
      long[] one =
          prints(random(random, random.nextInt(40), 10_000) + shared + random(random, 9, 10_000));
      long[] other = prints(random(random, random.nextInt(40), 10_000) + shared);
      Set<Long> both = new HashSet<>();
      for (long print : one) {
        both.add(print);
      }
      boolean meet = false;
      for (long print : other) {
        meet |= both.contains(print);
      }
      assertThat(meet).as("round %d", round).isTrue();
    }
  }

  private static long[] prints(String text) {
    Winnowing chosen = new Winnowing(words(text));
    long[] prints = new long[chosen.size()];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = chosen.print(i);
    }
    return prints;
  }

  @Test
  void windowsKeepTheirSmallestHashAsTheSimpleVersionDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      Words words = words(random(random, 5 + random.nextInt(80), 30));
      Winnowing chosen = new Winnowing(words);
      boolean[] kept = new boolean[words.size()];
      for (int i = 0; i < chosen.size(); i++) {
        kept[chosen.place(i)] = true;
      }
      int grams = words.size() - Winnowing.WORDS + 1;
      for (int from = 0; from + Winnowing.OTHER_WINDOW <= grams; from++) {
        boolean any = false;
        for (int i = from; i < from + Winnowing.OTHER_WINDOW; i++) {
          any |= kept[i];
        }
        assertThat(any).as("round %d, window at %d", round, from).isTrue();
      }
    }
  }
}
