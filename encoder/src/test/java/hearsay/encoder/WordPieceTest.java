package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordPieceTest {
  private static final List<String> PIECES =
      List.of(
          "pier", "pie", "##r", "##rs", "##s", "quay", "##side", "un", "##safe", "cafe", "##", "#",
          "“", "中");

  private static final WordPiece SMALL = Vocabularies.of(PIECES);

  private static final int UNKNOWN = 100;

  private static int[] split(WordPiece vocabulary, String word) {
    IntList pieces = new IntList();
    vocabulary.split(word, pieces);
    return pieces.toArray();
  }

  /** The pieces of a word as they stand in the small vocabulary, with blanks between them. */
  private static String shown(String word) {
    return Arrays.stream(split(SMALL, word))
        .mapToObj(piece -> piece == UNKNOWN ? "?" : PIECES.get(piece - Vocabularies.first()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "pier,     pier",
    "piers,    pier ##s",
    "pies,     pie ##s",
    "quayside, quay ##side",
    "unsafe,   un ##safe",
    "quays,    quay ##s",
    "PIER,     pier",
    "“,        “",
    "中,       中",
  })
  void takesTheLongestPieceFirst(String word, String pieces) {
    assertThat(shown(word)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {"boat", "pierx", "rs", "side", "😀", "pier中", "s"})
  void aWordThatCannotBeSpelledIsOneUnknownPiece(String word) {
    assertThat(shown(word)).isEqualTo("?");
  }

  @Test
  void aPieceOfTheMiddleNeverBeginsAWordNorTheOtherWayRound() {
    assertThat(shown("rs")).isEqualTo("?");
    assertThat(shown("pierquay")).isEqualTo("?");
  }

  @Test
  void theMarkOfTheMiddleAloneIsAWord() {
    assertThat(shown("##")).isEqualTo("##");
    assertThat(shown("#")).isEqualTo("#");
  }

  @Test
  void anUnknownWordLeavesNoneOfItsPiecesBehind() {
    IntList pieces = new IntList();
    SMALL.split("quay", pieces);
    SMALL.split("pierspiers", pieces);
    SMALL.split("pier", pieces);
    int quay = Vocabularies.first() + PIECES.indexOf("quay");
    assertThat(pieces.toArray()).containsExactly(quay, UNKNOWN, Vocabularies.first());
  }

  @Test
  void aWordOfMoreThanAHundredCharactersIsUnknown() {
    assertThat(shown("pier" + "s".repeat(96))).isEqualTo("pier" + " ##s".repeat(96));
    assertThat(shown("pier" + "s".repeat(97))).isEqualTo("?");
    assertThat(shown("s".repeat(1_000_000))).isEqualTo("?");
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "café",
        "cafe\u0301",
        "CAFÉ",
        "ca\u200Bfe",
        "\uFEFFcafe",
        "cafe\u00AD",
        "c\u0000afe"
      })
  void accentsAndWhatShowsNothingDoNotCount(String word) {
    assertThat(shown(word)).isEqualTo("cafe");
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "", "\u200B", "\uFEFF", "\u0301", "\u0007", "\uFFFD", "\uD83D", "\uDE00", "\uE000"
      })
  void whatShowsNothingIsNoPiece(String word) {
    assertThat(split(SMALL, word)).isEmpty();
  }

  @Test
  void theLanguageOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(shown("PIER")).isEqualTo("pier");
      assertThat(WordPiece.normalize("PIÈR")).isEqualTo("pier");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void knowsItsWholePieces() {
    assertThat(SMALL.contains("pier")).isTrue();
    assertThat(SMALL.contains("side")).isFalse();
    assertThat(SMALL.contains("##side")).isFalse();
  }

  /** The numbers are those of BERT's uncased vocabulary. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          the      | 1996
          The      | 1996
          said     | 2056
          “        | 1523
          "        | 1000
          #        | 1001
          ñ        | 1050
          jumbled  | 18414, 23931
          x\u200By | 1060, 2100
          """)
  void splitsAsTheShippedVocabularyHasIt(String word, String pieces) {
    int[] expected = Arrays.stream(pieces.split(", ", -1)).mapToInt(Integer::parseInt).toArray();
    assertThat(split(Shipped.MODEL.vocabulary(), word)).isEqualTo(expected);
  }

  @Test
  void theShippedVocabularyHasTheMarksWhereTheyAreExpected() {
    WordPiece shipped = Shipped.MODEL.vocabulary();
    assertThat(split(shipped, "[CLS]")).isNotEqualTo(new int[] {WordPiece.CLASSIFY});
    assertThat(shipped.contains("[CLS]")).isTrue();
    assertThat(shipped.contains("[SEP]")).isTrue();
    assertThat(split(shipped, "zz中文zz")).doesNotContain(WordPiece.SEPARATE, WordPiece.PAD);
  }
}
