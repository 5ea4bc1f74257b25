package hearsay.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.drift.QuotedBy;
import hearsay.reuse.Pile;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One utterance in many articles. */
final class QuotationFamiliesTest {
  private static final String SAID =
      "“The sea wall at Tarn Point may not stand another winter of storms,” said Nora Quill.";
  private static final String HARDER =
      "“The sea wall at Tarn Point will not stand another winter of storms,” said Nora Quill.";

  private static ReuseArticle spoken(ReuseArticle article, String speaker) {
    List<QuotedWords> quotations =
        article.quotations().stream()
            .map(
                quotation ->
                    new QuotedWords(quotation.parts(), Optional.of(new QuotedBy(speaker, true))))
            .toList();
    return new ReuseArticle(
        article.key(),
        article.text(),
        article.outlet(),
        article.published(),
        quotations,
        article.credits(),
        article.hidden());
  }

  private static List<QuotationFamily> families(Pile pile) {
    return QuotationFamilies.of(pile.articles().stream().map(ReuseArticle::version).toList(), pile);
  }

  @Test
  void aFamilyNamesWhoCarriedTheChangeFirst() {
    Pile pile =
        new Pile()
            .add(Pile.article("a", "Quay Post", "2031-05-01T10:00:00Z", SAID))
            .add(Pile.article("b", "Lantern Daily", "2031-05-03T10:00:00Z", HARDER))
            .add(Pile.article("c", "Tideway Wire", "2031-05-02T10:00:00Z", HARDER));
    List<QuotationFamily> families = families(pile);
    assertThat(families).hasSize(1);
    assertThat(families.get(0).members()).hasSize(3);
    assertThat(families.get(0).firstCarrier(DriftKind.HEDGE))
        .map(member -> member.article().key().value())
        .contains("c");
  }

  @Test
  void aFragmentJoinsByItsSpeakerOnly() {
    ReuseArticle whole = Pile.article("a", SAID);
    ReuseArticle fragment = Pile.article("b", "Quill spoke of “another winter” on Monday.");
    Pile same = new Pile().add(spoken(whole, "quill")).add(spoken(fragment, "quill"));
    Pile other = new Pile().add(spoken(whole, "quill")).add(spoken(fragment, "reed"));
    assertThat(families(same)).hasSize(1);
    assertThat(families(other)).isEmpty();
  }

  @Test
  void anotherSpeakerIsDrift() {
    Pile pile =
        new Pile()
            .add(spoken(Pile.article("a", SAID), "quill"))
            .add(spoken(Pile.article("b", SAID), "reed"));
    List<QuotationFamily> families = families(pile);
    assertThat(families).hasSize(1);
    assertThat(families.get(0).drift().get(0).drift().kinds()).containsExactly(DriftKind.SPEAKER);
  }
}
