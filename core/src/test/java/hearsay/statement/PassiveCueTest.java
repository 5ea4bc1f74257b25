package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassiveCueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[The mayor] {was warned} that the dam leaks.",
        "[Ilse Marr] {has been told} the dam leaks.",
        "[She] {was also repeatedly urged} to open the sluice.",
        "[The board] {is being accused of} hiding the leak.",
        "[The keepers] {were not asked} about the leak.",
      })
  void theSubjectOfAPassiveOfTellingIsSpokenTo(String marked) {
    assertThat(isSpokenTo(marked)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[The mayor] {warned} that the dam leaks.",
        "[The mayor] {has warned} that the dam leaks.",
        "[The mayor] {was warning} that the dam leaks.",
        "[The mayor] {was quoted as saying} the dam leaks.",
        "[The mayor] {was convinced} that the dam leaks.",
        "[The mayor] {is not the first who warned} that the dam leaks.",
        "It {was asked by} [the mayor] whether the dam leaks.",
        "{Asked} by reporters, [the mayor] shrugged.",
      })
  void nobodyElseIs(String marked) {
    assertThat(isSpokenTo(marked)).isFalse();
  }

  private static boolean isSpokenTo(String marked) {
    String text = marked.replaceAll("[\\[\\]{}]", "");
    return PassiveCue.isSpokenTo(
        text, place(marked, text, '[', ']'), place(marked, text, '{', '}'));
  }

  private static Span place(String marked, String text, char open, char close) {
    String words = marked.substring(marked.indexOf(open) + 1, marked.indexOf(close));
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }
}
