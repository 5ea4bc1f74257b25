package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.alignment.Words;
import hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two texts can share more of an utterance than five words. */
final class PhraseContextTest {
  private static int context(String said) {
    Words words = Words.of(said, List.of(new Span(0, said.length())), List.of());
    int place = 0;
    while (words.hash(place) != Words.hashOf("one")) {
      place++;
    }
    return PhraseContext.of(words, place);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "we saw one two three four five go, we saw one two three four five go, true",
    "we saw one two three four five go, they heard one two three four five leave, false",
    "we saw one two three four five go, they saw one two three four five leave, true",
    "we saw one two three four five go home, all say one two three four five now go, true",
    "we saw one two three four five go home, all say one two three four five by home, true",
    "one two three four five, one two three four five, false",
    "one two three four five go, all say one two three four five, false"
  })
  void wordsNextToAPhraseTell(String one, String other, boolean agree) {
    assertThat(PhraseContext.agree(context(one), context(other))).isEqualTo(agree);
    assertThat(PhraseContext.agree(context(other), context(one))).isEqualTo(agree);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"we saw one two three four five go", "one two three four five"})
  void whatIsTwiceInATextAgreesWithAll(String said) {
    int context = context(said);
    long[] twice = {PhraseContext.entry(3, context), PhraseContext.entry(3, context)};
    assertThat(PhraseContext.inOrder(twice)).containsExactly(PhraseContext.ANY);
    assertThat(PhraseContext.agree(PhraseContext.ANY, context)).isTrue();
  }
}
