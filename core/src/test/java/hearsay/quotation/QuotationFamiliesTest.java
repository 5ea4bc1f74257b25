package hearsay.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.drift.QuotedBy;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Pile;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static FamilyChange onlyChange(Pile pile) {
    List<QuotationFamily> families = families(pile);
    assertThat(families).hasSize(1);
    List<FamilyChange> changes = FamilyChanges.of(families.get(0), pile);
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  @Test
  void oneChangeOfSeveralMembersIsOne() {
    FamilyChange change =
        onlyChange(
            new Pile()
                .add(Pile.article("a", "Quay Post", "2031-05-01T10:00:00Z", SAID))
                .add(Pile.article("b", "Lantern Daily", "2031-05-03T10:00:00Z", HARDER))
                .add(Pile.article("c", "Tideway Wire", "2031-05-02T10:00:00Z", HARDER)));
    assertThat(change.kinds()).containsExactly(DriftKind.HEDGE);
    assertThat(change.carriers())
        .extracting(drift -> drift.b().article().key().value())
        .containsExactly("b", "c");
    assertThat(change.first().certainty()).isEqualTo(FirstCarrier.Certainty.FIRST);
    assertThat(change.isOlder()).isFalse();
  }

  @Test
  void nobodyIsFirstByTheOrderOfFilesAlone() {
    Pile undated =
        new Pile()
            .add(Pile.article("a", SAID))
            .add(Pile.article("b", HARDER))
            .add(Pile.article("c", HARDER));
    assertThat(onlyChange(undated).first())
        .isEqualTo(new FirstCarrier(Optional.empty(), FirstCarrier.Certainty.UNKNOWN));
    Pile sameMoment =
        new Pile()
            .add(Pile.article("a", SAID))
            .add(Pile.article("b", "", "2031-05-02T10:00:00Z", HARDER))
            .add(Pile.article("c", "", "2031-05-02T10:00:00Z", HARDER));
    assertThat(onlyChange(sameMoment).first().member()).isEmpty();
    assertThat(families(sameMoment).get(0).firstCarrier(DriftKind.HEDGE)).isEmpty();
  }

  @Test
  void aFirstAmongUndatedOnesIsSaidToBeSo() {
    Pile pile =
        new Pile()
            .add(
                Pile.article(
                    "a", "", "2031-05-09T10:00:00Z", SAID.replace("of storms", "of hard storms")))
            .add(Pile.article("b", "", "2031-05-03T10:00:00Z", HARDER))
            .add(Pile.article("c", "", "2031-05-02T10:00:00Z", HARDER))
            .add(Pile.article("d", HARDER));
    FamilyChange change = FamilyChanges.of(families(pile).get(0), pile).get(0);
    assertThat(change.kinds()).containsExactly(DriftKind.HEDGE);
    assertThat(change.first().certainty()).isEqualTo(FirstCarrier.Certainty.FIRST_OF_DATED);
    assertThat(change.first().member().orElseThrow().article().key().value()).isEqualTo("c");
    assertThat(change.isOlder()).isTrue();
  }

  @Test
  void aFragmentIsHeldAgainstItsSentence() {
    ReuseArticle whole = spoken(Pile.article("a", SAID), "quill");
    String softer = "Quill said the wall might not stand “another winter of storms”.";
    String harder = "Quill said the wall will break in “another winter of storms”.";
    Pile hedged = new Pile().add(whole).add(spoken(Pile.article("b", softer), "quill"));
    Pile hard = new Pile().add(whole).add(spoken(Pile.article("b", harder), "quill"));
    assertThat(families(hedged).get(0).drift()).isEmpty();
    FamilyChange change = onlyChange(hard);
    assertThat(change.kinds()).contains(DriftKind.HEDGE);
    assertThat(change.edit()).isEmpty();
  }

  @Test
  void wordsThatEverybodyUsesInSomeOrderMakeNoFamily() {
    String one =
        "“Nobody will row a boat at Gannet before the thaw, and everybody on that pier knows it.”";
    String other = "“I would not lend a boat on that pier before somebody has been over it.”";
    assertThat(families(new Pile().add(Pile.article("a", one)).add(Pile.article("b", other))))
        .isEmpty();
  }

  @Test
  void formsThatWereKeptAsBytesJoinAsTheTextsDo() {
    Pile pile =
        new Pile()
            .add(spoken(Pile.article("a", SAID), "quill"))
            .add(spoken(Pile.article("b", HARDER), "quill"))
            .add(spoken(Pile.article("c", "Quill spoke of “another winter” on Monday."), "quill"))
            .add(Pile.article("d", "“Nothing of the kind was ever said here,” a porter said."));
    Map<ArticleVersion, List<QuotedForm>> forms = new HashMap<>();
    for (ReuseArticle article : pile.articles()) {
      byte[] bytes = QuotedForm.bytes(QuotedForm.of(article));
      forms.put(article.version(), QuotedForm.ofBytes(bytes).orElseThrow());
      assertThat(QuotedForm.ofBytes(Arrays.copyOf(bytes, bytes.length - 1))).isEmpty();
    }
    List<Map<ArticleVersion, Set<Span>>> groups = QuotationFamilies.groups(forms);
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0)).hasSize(3);
    assertThat(QuotationFamilies.ofForms(groups.get(0), pile)).contains(families(pile).get(0));
  }
}
