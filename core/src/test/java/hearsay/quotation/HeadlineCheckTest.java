package hearsay.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.reuse.Pile;
import hearsay.reuse.ReuseArticle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What headlines quote, against the text below them. */
final class HeadlineCheckTest {
  private static final String BODY =
      "“The sea wall may not stand another winter,” said Nora Quill at the meeting on Monday.";

  private static HeadlineQuotation check(String title, String... texts) {
    HeadlineCheck check = new HeadlineCheck();
    List<ReuseArticle> articles =
        IntStream.range(0, texts.length).mapToObj(i -> Pile.article("a" + i, texts[i])).toList();
    check.add(articles.get(0), Optional.of(title));
    articles.forEach(check::look);
    List<HeadlineQuotation> found = check.settle();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void theVeryWordsBelowAreExact() {
    HeadlineQuotation found = check("Sea wall ‘may not stand another winter’", BODY);
    assertThat(found.verdict()).isEqualTo(HeadlineQuotation.Verdict.EXACT);
    assertThat(found.words()).isEqualTo("‘may not stand another winter’");
  }

  @Test
  void aHardenedHeadlineIsAltered() {
    HeadlineQuotation found = check("‘The sea wall will not stand another winter’", BODY);
    assertThat(found.verdict()).isEqualTo(HeadlineQuotation.Verdict.ALTERED);
    assertThat(found.body().orElseThrow().edits().get(0).kinds()).containsExactly(DriftKind.HEDGE);
  }

  @Test
  void whatStandsElsewhereOnlyIsSaidToBeThere() {
    HeadlineQuotation found =
        check("Wall ‘may not stand another winter’", "The mayor spoke of the wall.", BODY);
    assertThat(found.verdict()).isEqualTo(HeadlineQuotation.Verdict.ELSEWHERE);
    assertThat(found.elsewhere().get(0).article().key().value()).isEqualTo("a1");
  }

  @Test
  void whatNobodySaidIsAbsent() {
    assertThat(check("‘Every boat will drown’, mayor told", BODY).verdict())
        .isEqualTo(HeadlineQuotation.Verdict.ABSENT);
  }

  @Test
  void aTitleLineInTheTextIsNoEvidenceForItself() {
    String text =
        "‘Every last boat will drown’ on Monday, says Quill\n\n" + BODY + "\n\nShe left at noon.";
    HeadlineCheck check = new HeadlineCheck();
    ReuseArticle article = Pile.article("a", text);
    check.add(article, Optional.empty());
    check.look(article);
    assertThat(check.settle())
        .extracting(HeadlineQuotation::verdict)
        .containsExactly(HeadlineQuotation.Verdict.ABSENT);
  }

  @Test
  void marksAroundOneWordAreNoQuotation() {
    HeadlineCheck check = new HeadlineCheck();
    check.add(Pile.article("a", BODY), Optional.of("Mayor’s ‘plan’ for the wall"));
    assertThat(check.isEmpty()).isTrue();
  }
}
