package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lab.EventFigures.Case;
import hearsay.lab.EventFigures.Relation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The timeline joins what it once joined, and keeps apart what it once kept apart. */
final class EventGateTest {
  private static final double SAME_RECALL = 0.75;
  private static final double SAME_PRECISION = 0.83;
  private static final double CONFLICT_RECALL = 0.88;
  private static final double CONFLICT_PRECISION = 0.75;

  @Test
  void thePairsForDevelopmentAreJoinedAsTheyShould() throws IOException {
    List<Case> cases = EventFigures.read(EventFigures.DEVELOPMENT);
    assertThat(cases).hasSize(90);
    assertThat(EventFigures.recall(cases, Relation.SAME)).isGreaterThanOrEqualTo(SAME_RECALL);
    assertThat(EventFigures.precision(cases, Relation.SAME)).isGreaterThanOrEqualTo(SAME_PRECISION);
    assertThat(EventFigures.recall(cases, Relation.CONFLICT))
        .isGreaterThanOrEqualTo(CONFLICT_RECALL);
    assertThat(EventFigures.precision(cases, Relation.CONFLICT))
        .isGreaterThanOrEqualTo(CONFLICT_PRECISION);
  }
}
