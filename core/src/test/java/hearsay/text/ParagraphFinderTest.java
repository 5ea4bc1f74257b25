package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParagraphFinderTest {
  private static final String WRAPPED =
      """
      The harbour board said on Tuesday that the northern quay will stay
      closed until the divers have looked at every pillar of the older
      part, which was built before the war.

      “Nobody is going to be hurt for a timetable,” said the engineer who
      leads the work, and added that the wind had been too strong for the
      boats since the weekend, so that little was seen.
      """;

  private static List<String> paragraphs(String text) {
    return Texts.cut(text, ParagraphFinder.find(text));
  }

  @Test
  void takesEachLineForAParagraph() {
    assertThat(paragraphs("The port is shut.\nNobody knows why.\n\nIt rains."))
        .containsExactly("The port is shut.", "Nobody knows why.", "It rains.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u2029", "\f", "\n \t\n", "\r\n\r\n"})
  void endsALineAtWhateverEndsOne(String end) {
    assertThat(paragraphs("One." + end + "Two." + end)).containsExactly("One.", "Two.");
  }

  @Test
  void leavesOutTheBlanksAroundAParagraph() {
    assertThat(paragraphs("\uFEFF \t One.\u00A0\u2003\n\u00A0\nTwo."))
        .containsExactly("One.", "Two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\r\n \t\r\n", "\u00A0\n\u3000", "\uFEFF"})
  void findsNoneInBlanks(String text) {
    assertThat(ParagraphFinder.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void joinsTheLinesOfATextThatWasWrappedByHand(String end) {
    List<String> found = paragraphs(WRAPPED.replace("\n", end));
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).startsWith("The harbour board").endsWith("before the war.");
    assertThat(found.get(1)).startsWith("“Nobody").endsWith("little was seen.");
  }

  @Test
  void keepsVerseAndListsApart() {
    String list = "Quay one\nQuay two\nQuay three\nQuay four\nQuay five\nQuay six";
    assertThat(paragraphs(list)).hasSize(6);
  }

  @Test
  void keepsLongLinesApart() {
    String line =
        "The board met for the whole of the day and came to no end of it at all. ".repeat(3);
    assertThat(paragraphs((line + "\n").repeat(6))).hasSize(6);
  }

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward();
  }

  @Property
  void coversEveryCharacterThatIsNotBlankOnceAndInOrder(@ForAll("awkward") String text) {
    int end = 0;
    for (Span paragraph : ParagraphFinder.find(text)) {
      assertThat(text.substring(end, paragraph.start())).matches("[\\s\\h\\uFEFF\\u2028\\u2029]*");
      assertThat(paragraph.start()).isGreaterThanOrEqualTo(end);
      end = paragraph.end();
    }
    assertThat(text.substring(end)).matches("[\\s\\h\\uFEFF\\u2028\\u2029]*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "a\n",
        "The board met and came to no end, and then it met again.\n",
        " ",
        "\r"
      })
  void isDoneWithAMegabyteAtOnce(String line) {
    String text = line.repeat((1 << 20) / line.length());
    assertThat(Texts.millisOf(() -> ParagraphFinder.find(text))).isLessThan(1000);
  }
}
