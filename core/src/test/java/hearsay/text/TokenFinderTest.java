package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenFinderTest {
  private final TokenFinder finder = new TokenFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "The port is shut. / The port is shut .",
        "“We’ll stay,” she said. / “ We’ll stay , ” she said .",
        "It cost 5,000 (or more). / It cost 5,000 ( or more ) .",
        "Is it? Yes! / Is it ? Yes !",
      })
  void partsWordsFromPunctuation(String text, String expected) {
    List<String> found = finder.find(text, Texts.all(text)).stream().map(t -> t.cut(text)).toList();
    assertThat(String.join(" ", found).replace("We ’ll", "We’ll")).isEqualTo(expected);
  }

  @Test
  void tellsWordsFromMarks() {
    String text = "“Yes,” 42 𝕏!";
    assertThat(finder.find(text, Texts.all(text)).stream().filter(Token::isWord))
        .extracting(token -> token.cut(text))
        .containsExactly("Yes", "42", "𝕏");
  }

  @Test
  void staysInsideItsStretch() {
    String text = "Out, one two. Out";
    assertThat(finder.find(text, new Span(5, 12)))
        .containsExactly(new Token(new Span(5, 8), true), new Token(new Span(9, 12), true));
  }

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkwardAndLong().filter(text -> !text.isEmpty());
  }

  @Property(tries = 300)
  void losesNoCharacterAndSplitsNoPair(@ForAll("awkward") String text) {
    assertSound(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "😀a", "a😀b1", "𝕏", "é.", "x"})
  void splitsNoPairInALongRun(String unit) {
    assertSound("a " + unit.repeat(61) + " b");
    assertSound(unit.repeat(300));
  }

  private void assertSound(String text) {
    int end = 0;
    for (Token token : finder.find(text, Texts.all(text))) {
      Span span = token.span();
      assertThat(text.substring(end, span.start())).matches("[\\s\\h\\u2028\\u2029\\uFEFF]*");
      assertThat(Texts.splitsPair(text, span.start())).as("start of %s", token).isFalse();
      assertThat(Texts.splitsPair(text, span.end())).as("end of %s", token).isFalse();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
    assertThat(text.substring(end)).matches("[\\s\\h\\u2028\\u2029\\uFEFF]*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ".", "a.", "😀", "“", "中"})
  void isSoonDoneWithALongRunWithoutABlank(String unit) {
    String text = "He said so. " + unit.repeat(200_000 / unit.length()) + " It rained.";
    assertThat(Texts.millisOf(() -> finder.find(text, Texts.all(text)))).isLessThan(2000);
  }

  @Test
  void takesTwiceAsLongForTwiceAsMuchAndNotMore() {
    String sentence = "Gov. Rell said (at 5 p.m.) that the port, “as we know it,” was shut. ";
    String once = sentence.repeat(200_000 / sentence.length());
    String twice = sentence.repeat(400_000 / sentence.length());
    long onceMillis = Texts.millisOf(() -> finder.find(once, Texts.all(once)));
    long twiceMillis = Texts.millisOf(() -> finder.find(twice, Texts.all(twice)));
    assertThat(twiceMillis).isLessThan(4 * onceMillis + 1000);
  }
}
