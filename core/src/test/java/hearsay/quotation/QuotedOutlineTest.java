package hearsay.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Span;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an outline tells apart, and that it never parts what belongs together. */
final class QuotedOutlineTest {
  private static final int ROUNDS = 100_000;
  private static final String[] SPEAKERS = {"ilse brandt", "odo lenz"};

  private static QuotedForm form(Random random, int[] words) {
    return new QuotedForm(
        new Span(0, 1),
        words,
        random.nextInt(4),
        words.length < 6 && random.nextBoolean(),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(SPEAKERS[random.nextInt(2)]));
  }

  private static int[] words(Random random, int most) {
    int length = random.nextInt(4) == 0 ? 55 + random.nextInt(20) : 1 + random.nextInt(12);
    return random.ints(length, 0, most).map(word -> word * 0x01000193).toArray();
  }

  /** The same words with a few of them changed, and some more behind them. */
  private static int[] changed(Random random, int[] words) {
    int[] changed = Arrays.copyOf(words, words.length + random.nextInt(9));
    for (int i = words.length; i < changed.length; i++) {
      changed[i] = random.nextInt();
    }
    for (int times = random.nextInt(3); times > 0; times--) {
      changed[random.nextInt(words.length)] = random.nextInt();
    }
    return changed;
  }

  @Test
  void formsOfOneUtteranceMayBeOne() {
    Random random = new Random(11);
    int one = 0;
    int parted = 0;
    for (int i = 0; i < ROUNDS; i++) {
      int[] words = words(random, 1 << (2 + random.nextInt(12)));
      QuotedForm a = form(random, words);
      QuotedForm b =
          form(random, random.nextBoolean() ? changed(random, words) : words(random, 64));
      boolean may = QuotedOutline.of(a).mayBeOneWith(QuotedOutline.of(b));
      assertThat(QuotedOutline.of(b).mayBeOneWith(QuotedOutline.of(a))).isEqualTo(may);
      if (a.isOneWith(b) || b.isOneWith(a)) {
        one++;
        assertThat(may).as("round %d", i).isTrue();
      }
      parted += may ? 0 : 1;
    }
    assertThat(one).isGreaterThan(ROUNDS / 10);
    assertThat(parted).isGreaterThan(ROUNDS / 10);
  }

  @Test
  void quotationsWithOtherWordsAreParted() {
    Random random = new Random(12);
    int kept = 0;
    for (int i = 0; i < 1_000; i++) {
      QuotedForm a = telling(random.ints(20).toArray());
      QuotedForm b = telling(random.ints(30).toArray());
      kept += QuotedOutline.of(a).mayBeOneWith(QuotedOutline.of(b)) ? 1 : 0;
    }
    assertThat(kept).isLessThan(20);
  }

  @Test
  void theSameWordsInAnotherOrderAreParted() {
    Random random = new Random(13);
    int kept = 0;
    for (int i = 0; i < 1_000; i++) {
      int[] words = random.ints(20).toArray();
      int[] turned = new int[words.length];
      for (int k = 0; k < words.length; k++) {
        turned[k] = words[words.length - 1 - k];
      }
      kept +=
          QuotedOutline.of(telling(words)).mayBeOneWith(QuotedOutline.of(telling(turned))) ? 1 : 0;
    }
    assertThat(kept).isLessThan(20);
  }

  private static QuotedForm telling(int[] words) {
    return new QuotedForm(new Span(0, 1), words, words.length, false, Optional.empty());
  }
}
