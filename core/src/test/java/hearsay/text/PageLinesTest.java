package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PageLinesTest {
  @Provide
  Arbitrary<String> awkward() {
    return Texts.awkward().filter(text -> !text.isEmpty());
  }

  /**
   * The page is cut into runs of some length, every other one a whole, every third one left out.
   */
  @Property(tries = 300)
  void namesTheLineThatEachCharacterCameFrom(
      @ForAll("awkward") String given, @ForAll @IntRange(min = 1, max = 7) int length) {
    SourceText page = SourceText.of(given);
    OffsetMap.Builder builder = new OffsetMap.Builder();
    for (int at = 0, n = 0; at + length <= page.codePointCount(); at += length, n++) {
      if (n % 2 == 0) {
        builder.equal(length, at);
      } else if (n % 3 != 0) {
        builder.atomic(1, at, length);
      }
    }
    OffsetMap map = builder.build();
    if (map.textLength() > 0) {
      PageLines lines = PageLines.of(page, map);
      for (int i = 0; i < map.textLength(); i++) {
        CodePointSpan origin = map.toOrigin(new CodePointSpan(i, i + 1));
        assertThat(lines.lineOf(i)).isEqualTo(page.lineOf(page.units(origin).start()));
      }
    }
  }

  @Test
  void refusesLinesThatDoNotBeginWithTheText() {
    assertThatThrownBy(() -> new PageLines(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PageLines(List.of(new PageLines.Step(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
