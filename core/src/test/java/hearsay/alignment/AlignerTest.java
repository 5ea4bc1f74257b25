package hearsay.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.reuse.Pile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Alignment: what it finds, its laws, and its time. */
final class AlignerTest {
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
  void matesAreTheSameWordsInOrderWithinABlock() {
    Random random = new Random(5);
    Aligner aligner = new Aligner();
    for (int round = 0; round < 100; round++) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        parts.add(random(random, 5 + random.nextInt(20), 400));
      }
      Words a = words(String.join("", parts));
      java.util.Collections.shuffle(parts, random);
      Words b = words(String.join(random(random, 3, 400), parts));
      Aligner.Alignment alignment = aligner.align(a, b);
      assertThat(alignment.blocks()).isNotEmpty();
      for (Block block : alignment.blocks()) {
        int last = -1;
        for (int j = block.bFrom(); j < block.bTo(); j++) {
          int i = alignment.mates().of(j);
          if (i >= 0) {
            assertThat(a.hash(i)).isEqualTo(b.hash(j));
            assertThat(i).isGreaterThan(last).isLessThan(block.aTo());
            last = i;
          }
        }
      }
    }
  }

  @Test
  void aMovedSentenceIsFoundWhereItWent() {
    List<String> sentences = Pile.sentences(2, 3);
    Words a = words(sentences.get(0) + " " + sentences.get(1) + " " + sentences.get(2));
    Words b = words(sentences.get(2) + " " + sentences.get(0));
    List<Block> blocks = new Aligner().align(a, b).blocks();
    assertThat(blocks).hasSize(2);
    assertThat(blocks.get(0).aTo()).isEqualTo(a.size());
    assertThat(blocks.get(1).aFrom()).isZero();
  }

  @Test
  void repetitionTakesNoMoreThanLinearTime() {
    Words a = words("the pier fell into the sea at noon ".repeat(20_000));
    Words b = words("the pier fell into the bay at noon ".repeat(20_000));
    assertThat(new Aligner().align(a, b).blocks()).isNotEmpty();
  }

  @Test
  void aHiddenStretchHasNoWords() {
    String text = "The pier fell. READ ON. The boats lie.";
    Words words = Words.of(text, List.of(), List.of(new hearsay.text.Span(15, 23)));
    assertThat(words.size()).isEqualTo(6);
    assertThat(words.isHiddenBetween(2, 3)).isTrue();
    assertThat(words.isHiddenBetween(0, 2)).isFalse();
  }
}
