package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {
  /** Words of an article are told apart by the bar. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      textBlock =
          """
          curly marks     ; “The pier,” she said. ; “|The|pier|,|”|she|said|.
          apostrophe      ; It’s Reed's           ; It|’|s|Reed|'|s
          hyphen          ; vice-president        ; vice|-|president
          dashes          ; pier—quay–dock        ; pier|—|quay|–|dock
          dollars         ; $5.50m                ; $|5|.|50m
          pounds          ; £5m and €7            ; £5m|and|€7
          glued           ; end.”She...           ; end|.|”|She|.|.|.
          address         ; r@x.example/a_b       ; r|@|x|.|example|/|a|_|b
          Chinese         ; 码头abc关闭。           ; 码|头|abc|关|闭|。
          Korean          ; 부두가 닫혔다           ; 부두가|닫혔다
          pairs           ; a😀b 𠀀x              ; a😀b|𠀀|x
          accents         ; café cafe\u0301       ; café|cafe\u0301
          Guillemets      ; «Non», dit-elle       ; «|Non|»|,|dit|-|elle
          """)
  void tellsWordsApart(String name, String text, String words) {
    assertThat(String.join("|", Texts.cut(Texts.words(text)))).isEqualTo(words);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"", " ", "\n\n", "\u00A0\u3000", "\u200B", " \u0301 ", "\uFEFF\n\u0007"})
  void findsNoneWhereNothingIsSeen(String text) {
    Words words = Texts.words(text);
    assertThat(words.size()).isZero();
    assertThat(words.segments()).isZero();
    assertThat(words.wordAfter(0)).isZero();
  }

  @Test
  void whatShowsNothingStaysInItsWordAndIsNoneByItself() {
    assertThat(Texts.cut(Texts.words("the pi\u200Ber \u200B was")))
        .containsExactly("the", "pi\u200Ber", "was");
  }

  @Test
  void leavesOutThePagesFurniture() {
    Words words = Texts.words("He said: “The pier.\n\nREAD MORE: Ten quays to see\n\n“It fell.”");
    assertThat(Texts.cut(words)).doesNotContain("READ", "quays").contains("pier", "fell");
    assertThat(words.segments()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pier,0", "Pier,1", "PIER,2", "P,1", "McKay,1", "GPs,1", "5m,3", "£,3", "émile,0", "Émile,1",
    "ÉMILE,2"
  })
  void seesTheCase(String word, int expected) {
    assertThat(Texts.words(word).feature(0)).isEqualTo(1 + expected);
  }

  @Test
  void seesWhichWordsStandInQuotationMarks() {
    Words words = Texts.words("Then “the ‘old’ pier,” she said.");
    assertThat(states(words))
        .containsExactly(
            "Then:0", "“:2", "the:1", "‘:1", "old:1", "’:1", "pier:1", ",:2", "”:2", "she:0",
            "said:0", ".:0");
  }

  @Test
  void aQuotationThatRunsOnStandsInMarksInEveryParagraph() {
    Words words = Texts.words("“The pier.\n\n“It fell.”");
    assertThat(states(words))
        .containsExactly("“:2", "The:1", "pier:1", ".:2", "“:2", "It:1", "fell:1", ".:2", "”:2");
  }

  /** Outside 0, inside 1, at the edge of quotation marks 2. */
  private static List<String> states(Words words) {
    List<String> states = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      states.add(Texts.cut(words, w) + ":" + (words.feature(w) - 1) / 4);
    }
    return states;
  }

  @Test
  void aParagraphIsASegment() {
    Words words = Texts.words("The pier fell.\nNobody knew.\n\nIt rained.");
    assertThat(words.segments()).isEqualTo(3);
    assertThat(Texts.cut(words, words.segmentStart(1))).isEqualTo("Nobody");
    assertThat(words.segmentEnd(1)).isEqualTo(words.segmentStart(2));
    assertThat(words.segmentEnd(2)).isEqualTo(words.size());
    assertThat(words.isOneParagraph(0, 3)).isTrue();
    assertThat(words.isOneParagraph(3, 4)).isFalse();
  }

  @Test
  void cutsALongParagraphBetweenSentences() {
    Words words = Texts.words("The old pier fell into the sea on Monday. ".repeat(80));
    assertThat(words.segments()).isGreaterThan(2);
    for (int s = 0; s < words.segments(); s++) {
      assertThat(Texts.cut(words, words.segmentStart(s))).isEqualTo("The");
      assertThat(Texts.cut(words, words.segmentEnd(s) - 1)).isEqualTo(".");
    }
    assertThat(words.isOneParagraph(0, words.size() - 1)).isTrue();
  }

  @Test
  void cutsASentenceThatIsTooLongBetweenWords() {
    Words words = Texts.words("The pier " + "and the quay ".repeat(400) + "fell.");
    assertThat(words.segments()).isGreaterThan(4);
    for (int s = 0; s + 1 < words.segments(); s++) {
      assertThat(words.segmentPieces(s)).isEqualTo(Words.LONGEST_SEGMENT);
    }
  }

  @Test
  void findsTheWordBehindAnOffset() {
    Words words = Texts.words("The pier, gone.");
    assertThat(words.wordAfter(0)).isEqualTo(0);
    assertThat(words.wordAfter(2)).isEqualTo(0);
    assertThat(words.wordAfter(3)).as("the blank").isEqualTo(1);
    assertThat(words.wordAfter(8)).as("the comma").isEqualTo(2);
    assertThat(words.wordAfter(14)).isEqualTo(4);
    assertThat(words.wordAfter(15)).isEqualTo(words.size());
    assertThat(words.wordAfter(1_000)).isEqualTo(words.size());
  }

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward();
  }

  @Provide
  Arbitrary<String> awkwardAndLong() {
    return Texts.awkwardAndLong();
  }

  @Property(tries = 300)
  void wordsStandInOrderAndDoNotOverlap(@ForAll("awkward") String text) {
    Words words = Texts.words(text);
    int before = 0;
    for (int w = 0; w < words.size(); w++) {
      assertThat(words.start(w)).isGreaterThanOrEqualTo(before);
      assertThat(words.end(w)).isGreaterThan(words.start(w));
      assertThat(words.firstPiece(w + 1)).isGreaterThan(words.firstPiece(w));
      assertThat(words.feature(w)).isBetween(1, Words.FEATURES - 1);
      before = words.end(w);
    }
  }

  @Property(tries = 300)
  void everyCharacterThatIsSeenBelongsToAWord(@ForAll("awkward") String text) {
    Words words = Texts.words(text);
    words
        .paragraphs()
        .forEach(
            paragraph -> {
              int word = words.wordAfter(paragraph.start());
              for (int i = paragraph.start(); i < paragraph.end(); i++) {
                while (word < words.size() && words.end(word) <= i) {
                  word++;
                }
                int c = text.codePointAt(i);
                boolean covered = word < words.size() && words.start(word) <= i;
                assertThat(covered || !isSeen(c)).as("U+%X at %d of %s", c, i, text).isTrue();
                assertThat(covered && isSpace(c)).as("a blank in a word at %d", i).isFalse();
              }
            });
  }

  /** A combining mark alone shows something, but no piece spells it. */
  private static boolean isSeen(int c) {
    return !isSpace(c)
        && !WordPiece.isInvisible(c)
        && Character.getType(c) != Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Property(tries = 100)
  void segmentsAreNotEmptyFollowOneAnotherAndFitAWindow(@ForAll("awkwardAndLong") String text) {
    Words words = Texts.words(text);
    int at = 0;
    for (int s = 0; s < words.segments(); s++) {
      assertThat(words.segmentStart(s)).isEqualTo(at);
      assertThat(words.segmentEnd(s)).isGreaterThan(at);
      assertThat(words.segmentPieces(s)).isBetween(1, Words.LONGEST_SEGMENT);
      assertThat(words.isOneParagraph(at, words.segmentEnd(s) - 1)).isTrue();
      assertThat(words.beginsSegment(at)).isTrue();
      at = words.segmentEnd(s);
    }
    assertThat(at).isEqualTo(words.size());
  }

  @Property(tries = 100)
  void theWordBehindAnOffsetIsTheFirstThatEndsLater(@ForAll("awkward") String text) {
    Words words = Texts.words(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      int expected = 0;
      while (expected < words.size() && words.end(expected) <= offset) {
        expected++;
      }
      assertThat(words.wordAfter(offset)).isEqualTo(expected);
    }
  }
}
