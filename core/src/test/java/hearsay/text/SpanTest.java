package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpanTest {
  @ParameterizedTest
  @CsvSource({"-1,2", "3,3", "4,3", "0,0"})
  void refusesWhatIsEmptyOrBackwards(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + start + ", " + end + ")");
    assertThatThrownBy(() -> new CodePointSpan(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + start + ", " + end + ")");
  }

  @Test
  void cutsStartInclusiveAndEndExclusive() {
    assertThat(new Span(4, 8).cut("The port is shut.")).isEqualTo("port");
    assertThat(new Span(4, 8).length()).isEqualTo(4);
    assertThat(new CodePointSpan(4, 8).length()).isEqualTo(4);
  }

  @Test
  void standsInTextOrderByStartThenEnd() {
    assertThat(new Span(1, 9)).isLessThan(new Span(2, 3)).isGreaterThan(new Span(1, 8));
    assertThat(new Span(1, 9)).isEqualByComparingTo(new Span(1, 9));
  }

  @Test
  void movesToAnotherZero() {
    assertThat(new Span(4, 8).shift(-4)).isEqualTo(new Span(0, 4));
  }

  @Property
  void relatesToAnotherSpanAsItsSetOfUnitsDoes(
      @ForAll @IntRange(max = 12) int aStart,
      @ForAll @IntRange(min = 1, max = 6) int aLength,
      @ForAll @IntRange(max = 12) int bStart,
      @ForAll @IntRange(min = 1, max = 6) int bLength) {
    Span a = new Span(aStart, aStart + aLength);
    Span b = new Span(bStart, bStart + bLength);
    int shared = 0;
    for (int unit = 0; unit < 20; unit++) {
      shared += a.contains(unit) && b.contains(unit) ? 1 : 0;
      assertThat(a.contains(unit)).isEqualTo(a.start() <= unit && unit < a.end());
    }
    assertThat(a.overlaps(b)).isEqualTo(shared > 0).isEqualTo(b.overlaps(a));
    assertThat(a.contains(b)).isEqualTo(shared == b.length());
    assertThat(a.cover(b).contains(a)).isTrue();
    assertThat(a.cover(b).contains(b)).isTrue();
    assertThat(a.cover(b)).isEqualTo(b.cover(a));
    assertThat(a.cover(b).start()).isEqualTo(Math.min(aStart, bStart));
    assertThat(a.cover(b).end()).isEqualTo(Math.max(a.end(), b.end()));
  }
}
