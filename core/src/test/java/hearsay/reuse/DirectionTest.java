package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which way words went, by clues that a person can check. */
final class DirectionTest {
  @Test
  void aCreditByNameDecidesAgainstTheClock() {
    List<String> base = Pile.sentences(1, 12);
    String copy = "Quay Post first reported this.\n\n" + String.join("\n\n", base.subList(0, 8));
    Pile pile =
        new Pile()
            .add(Pile.article("a", "Quay Post", "2031-05-04T10:00:00Z", String.join("\n\n", base)))
            .add(Pile.article("b", "Lantern Daily", "2031-05-01T10:00:00Z", copy));
    Link link = pile.links().get(0);
    assertThat(link.direction()).isEqualTo(Direction.A_TO_B);
    assertThat(link.clues().get(0).kind()).isEqualTo(Clue.Kind.NAMED_CREDIT);
  }

  @Test
  void aCreditByNameDecidesAgainstAFullerText() {
    List<Clue> clues =
        List.of(
            clue(Clue.Kind.NAMED_CREDIT, Direction.A_TO_B),
            clue(Clue.Kind.FULLER, Direction.B_TO_A));
    assertThat(DirectionFinder.decide(clues)).isEqualTo(Direction.A_TO_B);
  }

  @Test
  void twoWhoCreditEachOtherDecideNothing() {
    List<Clue> clues =
        List.of(
            clue(Clue.Kind.NAMED_CREDIT, Direction.A_TO_B),
            clue(Clue.Kind.NAMED_CREDIT, Direction.B_TO_A));
    assertThat(DirectionFinder.decide(clues)).isEqualTo(Direction.UNKNOWN);
  }

  private static Clue clue(Clue.Kind kind, Direction says) {
    return new Clue(kind, says, Optional.empty(), Optional.empty());
  }

  @Test
  void timeAloneNeverDecides() {
    List<Clue> clues =
        List.of(
            new Clue(Clue.Kind.PUBLISHED, Direction.A_TO_B, Optional.empty(), Optional.empty()));
    assertThat(DirectionFinder.decide(clues)).isEqualTo(Direction.UNKNOWN);
    assertThat(DirectionFinder.decide(List.of())).isEqualTo(Direction.UNKNOWN);
  }
}
