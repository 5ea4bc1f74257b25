package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class WindowTest {
  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkwardAndLong();
  }

  /** Paragraphs of very different lengths. */
  @Provide
  Arbitrary<String> uneven() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(200, 260))
        .list()
        .ofMaxSize(40)
        .map(Texts::paragraphs);
  }

  private static void checkOwners(String text) {
    Words words = Texts.words(text);
    int owned = 0;
    for (Window window : Window.over(words)) {
      assertThat(window.ownedFrom()).as("%s of %s words", window, words.size()).isEqualTo(owned);
      assertThat(window.ownedTo()).as("%s gives nothing", window).isGreaterThan(owned);
      assertThat(window.from()).isLessThanOrEqualTo(window.ownedFrom());
      assertThat(window.to()).isGreaterThanOrEqualTo(window.ownedTo());
      assertThat(words.beginsSegment(window.from())).isTrue();
      assertThat(words.beginsSegment(window.to())).isTrue();
      boolean alone =
          IntStream.range(window.from() + 1, window.to()).noneMatch(words::beginsSegment);
      assertThat(WindowInput.of(words, window).length())
          .isLessThanOrEqualTo(alone ? 2 + Words.LONGEST_SEGMENT : Window.LONGEST);
      owned = window.ownedTo();
    }
    assertThat(owned).isEqualTo(words.size());
  }

  @Property(tries = 60)
  void everyWordOfAnyTextIsOwnedByOneWindowThatIsNotTooLong(@ForAll("awkward") String text) {
    checkOwners(text);
  }

  @Property(tries = 60)
  void everyWordOfUnevenParagraphsIsOwnedByOneWindow(@ForAll("uneven") String text) {
    checkOwners(text);
  }

  @Property(tries = 60)
  void wordsAreReadLittleMoreThanOnce(@ForAll("uneven") String text) {
    Words words = Texts.words(text);
    int read = Window.over(words).stream().mapToInt(Window::size).sum();
    assertThat(read).isLessThanOrEqualTo(2 * words.size());
  }

  @Test
  void aShortTextIsOneWindow() {
    Words words = Texts.words("The pier fell.\n\nNobody knew.");
    assertThat(Window.over(words)).containsExactly(Window.of(0, words.size()));
  }

  @Test
  void anEmptyTextHasNoWindow() {
    assertThat(Window.over(Texts.words(""))).isEmpty();
  }

  @Test
  void neighboursShareShortParagraphsAndHalveThem() {
    Words words = Texts.words(Texts.paragraphs(Collections.nCopies(10, 20)));
    List<Window> windows = Window.over(words);
    assertThat(windows).containsExactly(new Window(0, 180, 0, 160), new Window(140, 200, 160, 200));
  }

  @Test
  void neighboursShareNoLongParagraph() {
    Words words = Texts.words(Texts.paragraphs(List.of(200, 200, 200)));
    assertThat(Window.over(words))
        .containsExactly(Window.of(0, 200), Window.of(200, 400), Window.of(400, 600));
  }

  @Test
  void marksStandBeforeTheWindowAndBehindEveryParagraph() {
    Words words = Texts.words("The jumbled pier\nfell.");
    WindowInput input = WindowInput.of(words, Window.of(0, words.size()));
    assertThat(input.pieces())
        .containsExactly(101, 1996, 18414, 23931, 10356, 102, 3062, 1012, 102);
    assertThat(input.firstPiece()).containsExactly(1, 2, 4, 6, 7);
    assertThat(input.features()).containsExactly(0, 2, 1, 1, 1, 0, 1, 4, 0);
    assertThat(input.words()).isEqualTo(5);
    assertThat(input.length()).isEqualTo(9);
  }

  @Test
  void windowsThatAreRunAtOnceStandOneBehindTheOther() {
    Words words = Texts.words("The pier fell.\n\nNobody knew.");
    Window first = Window.of(0, 2);
    Window other = Window.of(4, 6);
    WindowInput both = WindowInput.of(words, List.of(first, other));
    WindowInput one = WindowInput.of(words, first);
    WindowInput two = WindowInput.of(words, other);
    assertThat(both.words()).isEqualTo(4);
    assertThat(both.length()).isEqualTo(one.length() + two.length() - 1);
    assertThat(both.length())
        .isEqualTo(1 + WindowInput.pieces(words, first) + WindowInput.pieces(words, other));
    assertThat(Arrays.copyOfRange(both.pieces(), one.length(), both.length()))
        .containsExactly(Arrays.copyOfRange(two.pieces(), 1, two.length()));
    assertThat(both.firstPiece()[2]).isEqualTo(one.length());
  }

  @Test
  void aWindowWithinAParagraphHasItsMarksAsWell() {
    Words words = Texts.words("The pier fell.\n\nNobody knew.");
    WindowInput input = WindowInput.of(words, Window.of(1, 5));
    assertThat(input.firstPiece()).containsExactly(1, 2, 3, 5);
    assertThat(input.pieces()[0]).isEqualTo(WordPiece.CLASSIFY);
    assertThat(input.pieces()[4]).isEqualTo(WordPiece.SEPARATE);
    assertThat(input.pieces()[6]).isEqualTo(WordPiece.SEPARATE);
    assertThat(input.length()).isEqualTo(7);
  }
}
