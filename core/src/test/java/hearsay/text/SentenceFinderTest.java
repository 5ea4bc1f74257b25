package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Texts.Marked;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceFinderTest {
  private final SentenceFinder finder = new SentenceFinder();

  /** The brackets mark the sentences that are to be found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[The port is shut.] [Nobody knows why.]",
        "[Gov. Ada Rell spoke on Jan. 5 in Sallow.] [It rained.]",
        "[The letter went to Lt. Col. Ines Varga.] [She did not answer.]",
        "[A. B. Olsen said so.] [He left.]",
        "[It closed at 5 p.m. and stayed shut.] [Nobody came.]",
        "[It closed at 5 p.m.] [Nobody came.]",
        "[The U.S. Senate met.] [It voted.]",
        "[She paid 3.5 million.] [He did not.]",
        "[He works for Sallow Freight Inc.] [She does not.]",
        "[“We will not.”] [She left.]",
        "[Is it so?] [“Yes!” he said.] [She agreed.]",
        "[“Is it safe?” asked the mayor.] [Nobody answered.]",
        "[He said “No.”] [Then he left.]",
        "[(It closed.)] [Then it rained.]",
        "[Wait... what?] [Yes.]",
      })
  void breaksWhereASentenceEnds(String marked) {
    Marked expected = Marked.of(marked);
    assertThat(found(expected.text())).isEqualTo(Texts.cut(expected.text(), expected.spans()));
  }

  private List<String> found(String text) {
    return Texts.cut(text, finder.find(text, Texts.all(text)));
  }

  @Test
  void staysInsideItsParagraph() {
    String text = "Out. One is here. Two is there. Out again.";
    Span paragraph = new Span(5, 31);
    assertThat(Texts.cut(text, finder.find(text, paragraph)))
        .containsExactly("One is here.", "Two is there.");
  }

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward().filter(text -> !ParagraphFinder.find(text).isEmpty());
  }

  @Property(tries = 300)
  void coversEveryParagraphInOrderAndSplitsNoPair(@ForAll("awkward") String text) {
    for (Span paragraph : ParagraphFinder.find(text)) {
      int end = paragraph.start();
      for (Span sentence : finder.find(text, paragraph)) {
        assertThat(text.substring(end, sentence.start())).matches("[\\s\\h\\uFEFF]*");
        assertThat(Texts.splitsPair(text, sentence.end())).isFalse();
        assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
        end = sentence.end();
      }
      assertThat(text.substring(end, paragraph.end())).matches("[\\s\\h\\uFEFF]*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "a.", "A.", "?!", "”", "😀", "中。"})
  void isSoonDoneWithALongRunWithoutABlank(String unit) {
    String text = "He said so. " + unit.repeat(200_000 / unit.length()) + " It rained.";
    assertThat(Texts.millisOf(() -> finder.find(text, Texts.all(text)))).isLessThan(2000);
  }

  @Test
  void takesTwiceAsLongForTwiceAsMuchAndNotMore() {
    String sentence = "Gov. Rell said at 5 p.m. that the port, which A. B. Olsen runs, was shut. ";
    String once = sentence.repeat(500_000 / sentence.length());
    String twice = sentence.repeat(1_000_000 / sentence.length());
    finder.find(once, Texts.all(once));
    long onceMillis = Texts.millisOf(() -> finder.find(once, Texts.all(once)));
    long twiceMillis = Texts.millisOf(() -> finder.find(twice, Texts.all(twice)));
    assertThat(twiceMillis).isLessThan(4 * onceMillis + 1000);
  }
}
