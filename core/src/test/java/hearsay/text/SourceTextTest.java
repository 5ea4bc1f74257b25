package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTextTest {
  private static final String EMOJI = "😀";

  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward();
  }

  @Provide
  Arbitrary<String> awkwardAndLong() {
    return Texts.awkwardAndLong();
  }

  @Property(tries = 300)
  void countsCodePointsAsTheJdkDoes(@ForAll("awkwardAndLong") String given) {
    SourceText text = SourceText.of(given);
    assertThat(text.codePointCount()).isEqualTo(given.codePointCount(0, given.length()));
    assertCountsEveryPlace(text, given);
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 256, 257, 510, 511, 512, 513, 767, 768})
  void countsAcrossAPairThatLiesOnAStepOfTheIndex(int before) {
    for (String after : new String[] {"", "a", EMOJI, "a".repeat(300)}) {
      assertCounts("a".repeat(before) + EMOJI + after);
      assertCounts(EMOJI + "a".repeat(before) + EMOJI + after);
      assertCounts("a".repeat(before % 256) + EMOJI.repeat(before) + after);
    }
  }

  private static void assertCounts(String given) {
    assertCountsEveryPlace(SourceText.of(given), given);
  }

  /** The oracle counts code points one by one from the beginning. */
  private static void assertCountsEveryPlace(SourceText text, String given) {
    int codePoint = 0;
    for (int unit = 0;
        unit < given.length();
        unit += Character.charCount(given.codePointAt(unit))) {
      int width = Character.charCount(given.codePointAt(unit));
      Span span = new Span(unit, unit + width);
      CodePointSpan expected = new CodePointSpan(codePoint, codePoint + 1);
      if (!text.codePoints(span).equals(expected) || !text.units(expected).equals(span)) {
        assertThat(text.codePoints(span)).as("at unit %d", unit).isEqualTo(expected);
        assertThat(text.units(expected)).as("at code point %d", codePoint).isEqualTo(span);
      }
      codePoint++;
    }
    assertThat(text.codePointsBefore(given.length())).isEqualTo(codePoint);
  }

  @Property(tries = 300)
  void bringsBackEverySpanThatSplitsNoPair(
      @ForAll("awkward") String given,
      @ForAll @IntRange(max = 200) int a,
      @ForAll @IntRange(max = 200) int b) {
    SourceText text = SourceText.of("x" + given + "x");
    int start = Math.min(a, b) % text.length();
    int end = Math.min(text.length(), Math.max(a, b) % text.length() + 1);
    if (start < end && !Texts.splitsPair(text, start) && !Texts.splitsPair(text, end)) {
      Span span = new Span(start, end);
      assertThat(text.units(text.codePoints(span))).isEqualTo(span);
      assertThat(text.codePoints(span).length())
          .isEqualTo(text.cut(span).codePointCount(0, span.length()));
    }
  }

  @Test
  void refusesCodePointsBeyondTheText() {
    SourceText text = SourceText.of("a" + EMOJI);
    assertThat(text.units(new CodePointSpan(0, 2))).isEqualTo(new Span(0, 3));
    assertThatThrownBy(() -> text.units(new CodePointSpan(1, 3)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("2 code points");
  }

  @ParameterizedTest
  @CsvSource({"a\\nb\\nc", "a\\r\\nb\\r\\nc", "a\\rb\\rc", "a\\rb\\r\\nc", "a\\nb\\rc"})
  void numbersLinesByWhateverEndsThem(String escaped) {
    SourceText text = SourceText.of(escaped.replace("\\n", "\n").replace("\\r", "\r"));
    assertThat(text.lineOf(text.toString().indexOf('a'))).isEqualTo(1);
    assertThat(text.lineOf(text.toString().indexOf('b'))).isEqualTo(2);
    assertThat(text.lineOf(text.toString().indexOf('c'))).isEqualTo(3);
  }

  @Property(tries = 300)
  void numbersLinesAsCountingThemDoes(@ForAll("awkward") String given) {
    SourceText text = SourceText.of(given);
    int line = 1;
    for (int unit = 0; unit < given.length(); unit++) {
      assertThat(text.lineOf(unit)).as("unit %d", unit).isEqualTo(line);
      char c = given.charAt(unit);
      boolean pairFollows = unit + 1 < given.length() && given.charAt(unit + 1) == '\n';
      line += c == '\n' || (c == '\r' && !pairFollows) ? 1 : 0;
    }
  }

  @ParameterizedTest
  @CsvSource({"a\\uD83Db,1", "\\uDE00,0", "ab\\uD83D,2", "\\uDE00\\uD83D,0", "a\\u0000,1"})
  void namesTheUnitThatCannotBeStored(String escaped, int place) {
    String given = unescape(escaped);
    assertThatThrownBy(() -> SourceText.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unit " + place);
    String repaired = SourceText.repair(given);
    assertThat(SourceText.of(repaired).codePointCount())
        .isEqualTo(given.codePointCount(0, given.length()));
  }

  /** Spelled out, because a lone half in a source file is not well-formed UTF-8. */
  private static String unescape(String escaped) {
    StringBuilder text = new StringBuilder(escaped);
    for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u")) {
      char c = (char) Integer.parseInt(text.substring(at + 2, at + 6), 16);
      text.replace(at, at + 6, String.valueOf(c));
    }
    return text.toString();
  }

  @Property(tries = 500)
  void repairsAnyStringWithoutMovingACodePoint(@ForAll String given) {
    String repaired = SourceText.repair(given);
    assertThat(SourceText.of(repaired).toString()).isEqualTo(repaired);
    int[] before = given.codePoints().toArray();
    int[] after = repaired.codePoints().toArray();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.length; i++) {
      boolean storable = before[i] != 0 && (before[i] < 0xD800 || before[i] > 0xDFFF);
      assertThat(after[i]).isEqualTo(storable ? before[i] : 0xFFFD);
    }
  }

  @Test
  void leavesAWellFormedTextTheVerySameObject() {
    String text = "“Nein,” sagte 😀.";
    assertThat(SourceText.repair(text)).isSameAs(text);
  }

  @Test
  void hashesTheUtf8BytesOfTheText() {
    assertThat(SourceText.of("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(SourceText.of("é").sha256())
        .isEqualTo(Sha256.hex("é".getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(SourceText.of("e\u0301").sha256());
  }

  @Test
  void isAsGoodAsItsCharacters() {
    SourceText text = SourceText.of("The port.");
    assertThat(text)
        .isEqualTo(SourceText.of("The port."))
        .hasSameHashCodeAs(SourceText.of("The port."));
    assertThat(text).isNotEqualTo(SourceText.of("The port"));
    assertThat(text.all()).isEqualTo(new Span(0, 9));
    assertThat(text.cut(new Span(4, 8))).isEqualTo(text.subSequence(4, 8)).isEqualTo("port");
    assertThatThrownBy(() -> SourceText.of("").all()).isInstanceOf(IllegalStateException.class);
  }
}
