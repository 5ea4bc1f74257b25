package hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The map against an oracle that knows, for every single character, what it stands for. */
final class OffsetMapTest {
  /** A run to be added: so far behind the run before, so long, and whether it is a whole. */
  record Step(int skipped, int textLength, int originLength, boolean atomic) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> skipped = Arbitraries.of(0, 0, 0, 1, 3);
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 4);
    return Combinators.combine(skipped, length, length, Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static OffsetMap map(List<Step> steps) {
    OffsetMap.Builder builder = new OffsetMap.Builder();
    for (Step step : steps) {
      int origin = builder.originEnd() + step.skipped();
      if (step.atomic()) {
        builder.atomic(step.textLength(), origin, step.originLength());
      } else {
        builder.equal(step.textLength(), origin);
      }
    }
    return builder.build();
  }

  /** For each character of the text, the stretch of the origin that it stands for. */
  private static CodePointSpan[] oracle(List<Step> steps) {
    CodePointSpan[] origins = new CodePointSpan[steps.stream().mapToInt(Step::textLength).sum()];
    int text = 0;
    int origin = 0;
    for (Step step : steps) {
      origin += step.skipped();
      int length = step.atomic() ? step.originLength() : step.textLength();
      for (int i = 0; i < step.textLength(); i++) {
        origins[text++] =
            step.atomic()
                ? new CodePointSpan(origin, origin + length)
                : new CodePointSpan(origin + i, origin + i + 1);
      }
      origin += length;
    }
    return origins;
  }

  @Property
  void mapsAStretchToAllThatItsCharactersStandFor(@ForAll("steps") List<Step> steps) {
    OffsetMap map = map(steps);
    CodePointSpan[] origins = oracle(steps);
    assertThat(map.textLength()).isEqualTo(origins.length);
    for (int start = 0; start < origins.length; start++) {
      for (int end = start + 1; end <= origins.length; end++) {
        assertThat(map.toOrigin(new CodePointSpan(start, end)))
            .isEqualTo(new CodePointSpan(origins[start].start(), origins[end - 1].end()));
      }
    }
  }

  @Property
  void comesBackToNoLessThanItWentFrom(@ForAll("steps") List<Step> steps) {
    OffsetMap map = map(steps);
    for (int start = 0; start < map.textLength(); start++) {
      for (int end = start + 1; end <= map.textLength(); end++) {
        CodePointSpan back = map.fromOrigin(map.toOrigin(new CodePointSpan(start, end)));
        assertThat(back.start()).isLessThanOrEqualTo(start);
        assertThat(back.end()).isBetween(end, map.textLength());
      }
    }
  }

  @Property
  void bringsBackExactlyWhatWasMappedOneForOne(@ForAll("steps") List<Step> steps) {
    OffsetMap map = map(steps);
    for (OffsetMap.Run run : map.runs()) {
      for (int i = 0; !run.atomic() && i < run.textLength(); i++) {
        CodePointSpan one = new CodePointSpan(run.textStart() + i, run.textStart() + i + 1);
        assertThat(map.toOrigin(one).length()).isEqualTo(1);
        assertThat(map.fromOrigin(map.toOrigin(one))).isEqualTo(one);
      }
    }
  }

  @Property
  void keepsTheOrderOfTheText(@ForAll("steps") List<Step> steps) {
    OffsetMap map = map(steps);
    CodePointSpan before = map.toOrigin(new CodePointSpan(0, 1));
    for (int i = 1; i < map.textLength(); i++) {
      CodePointSpan here = map.toOrigin(new CodePointSpan(i, i + 1));
      assertThat(here.start()).isGreaterThanOrEqualTo(before.start());
      assertThat(here.equals(before) || here.start() >= before.end()).isTrue();
      before = here;
    }
  }

  @Property
  void findsTheTextOfAnyStretchOfTheOrigin(@ForAll("steps") List<Step> steps) {
    OffsetMap map = map(steps);
    CodePointSpan[] origins = oracle(steps);
    int originEnd = origins[origins.length - 1].end();
    for (int start = 0; start < originEnd + 3; start++) {
      for (int end = start + 1; end <= originEnd + 4; end++) {
        assertThat(map.fromOrigin(new CodePointSpan(start, end)))
            .as("[%d, %d) of %s", start, end, map.runs())
            .isEqualTo(textOf(origins, start, end));
      }
    }
  }

  /** By brute force: the characters touched, else the next one, else the last one. */
  private static CodePointSpan textOf(CodePointSpan[] origins, int start, int end) {
    int first = -1;
    int last = -1;
    int next = origins.length - 1;
    for (int i = origins.length - 1; i >= 0; i--) {
      if (origins[i].start() < end && start < origins[i].end()) {
        first = i;
        last = last < 0 ? i : last;
      }
      next = origins[i].start() >= end ? i : next;
    }
    return first >= 0 ? new CodePointSpan(first, last + 1) : new CodePointSpan(next, next + 1);
  }

  @Test
  void isTheIdentityOfAnUntouchedText() {
    OffsetMap map = OffsetMap.identity(7);
    assertThat(map.isIdentity()).isTrue();
    assertThat(map.toOrigin(new CodePointSpan(2, 5))).isEqualTo(new CodePointSpan(2, 5));
    assertThat(map.fromOrigin(new CodePointSpan(2, 5))).isEqualTo(new CodePointSpan(2, 5));
    assertThat(map.fromOrigin(new CodePointSpan(9, 12))).isEqualTo(new CodePointSpan(6, 7));
    assertThat(OffsetMap.identity(0).isIdentity()).isTrue();
    assertThat(new OffsetMap.Builder().equal(3, 1).build().isIdentity()).isFalse();
    assertThat(new OffsetMap.Builder().atomic(3, 0, 3).build().isIdentity()).isFalse();
  }

  @Test
  void joinsNeighboursThatFollowOneAnotherOnBothSides() {
    OffsetMap map = new OffsetMap.Builder().equal(2, 5).equal(3, 7).equal(1, 11).build();
    assertThat(map.runs())
        .containsExactly(
            new OffsetMap.Run(0, 5, 5, 5, false), new OffsetMap.Run(5, 1, 11, 1, false));
  }

  @Test
  void refusesRunsThatAreEmptyOrGoBack() {
    OffsetMap.Builder builder = new OffsetMap.Builder().equal(3, 4);
    assertThatThrownBy(() -> builder.equal(1, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.atomic(0, 9, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.atomic(1, 9, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.textEnd()).isEqualTo(3);
    assertThat(builder.originEnd()).isEqualTo(7);
  }

  @Test
  void namesTheCodePointThatIsBeyondTheText() {
    OffsetMap map = OffsetMap.identity(3);
    assertThatThrownBy(() -> map.toOrigin(new CodePointSpan(2, 4)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("code point 3");
    assertThatThrownBy(() -> OffsetMap.identity(0).fromOrigin(new CodePointSpan(0, 1)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
