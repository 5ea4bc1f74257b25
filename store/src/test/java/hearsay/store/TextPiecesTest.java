package hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as the index of a server has them. */
final class TextPiecesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier, shut; | the pier shut",
        "storm-damaged   | storm damaged",
        "it’s ‘so’       | it s so",
        "Zürich ÉCOLE    | zurich ecole",
        "e\u0301cole     | ecole",
        "10.5 km²        | 10 5 km²",
        "αβγ Привет      | αβγ привет",
        "… — !           | ''",
      })
  void areCutAndFoldedAsSqliteDoesIt(String text, String words) {
    String given = text.replace("\\u0301", "\u0301");
    assertThat(String.join(" ", SearchTokens.of(given))).isEqualTo(words);
  }

  @Test
  void standBehindWhatComesFirst() {
    assertThat(TextPieces.of("Pier shut", "The pier"))
        .containsExactly(new TextPieces.Piece(4, "'pier':1A,5B 'shut':2A 'the':4B "));
    assertThat(TextPieces.of("", "")).containsExactly(new TextPieces.Piece(0, ""));
  }

  @Test
  void stayWithinTheBoundsOfAVector() {
    List<TextPieces.Piece> pieces = TextPieces.of("", "gull ".repeat(2000) + "x".repeat(3_000_000));
    assertThat(pieces).hasSizeGreaterThan(8);
    assertThat(pieces.stream().mapToInt(TextPieces.Piece::tokens).sum()).isEqualTo(2001);
    assertThat(pieces).allMatch(piece -> piece.vector().length() < 500_000);
  }
}
