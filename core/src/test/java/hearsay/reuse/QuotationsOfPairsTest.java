package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drift between the quotations of two linked articles. */
final class QuotationsOfPairsTest {
  @Test
  void aQuotationBrokenByItsSpeakerIsNotTrimmed() {
    String story = "\n\n" + Pile.story(4, 6);
    Pile pile =
        new Pile()
            .add(
                Pile.article(
                    "a",
                    "“The sea wall broke at nine in the evening and nobody was warned by the harbor office,” said Quill."
                        + story))
            .add(
                Pile.article(
                    "b",
                    "“The sea wall broke at nine in the evening,” said Quill, “and nobody was warned by the harbor office.”"
                        + story));
    assertThat(pile.links()).hasSize(1);
    assertThat(pile.links().get(0).drift()).isEmpty();
  }

  @Test
  void aFragmentLosesTheHedgeOfTheWhole() {
    Pile pile =
        new Pile()
            .add(
                Pile.article(
                    "a",
                    "“It could be a rather grim winter for the harbor folk of Tarn Point,” said Quill. “The boats are rotting where they lie.”"))
            .add(
                Pile.article(
                    "b",
                    "Quill says a “rather grim winter” is certain. “The boats are rotting where they lie,” she said."));
    List<Link> links = pile.links();
    assertThat(links).hasSize(1);
    assertThat(links.get(0).drift()).hasSize(1);
    assertThat(links.get(0).drift().get(0).kinds()).containsExactly(DriftKind.HEDGE);
  }
}
