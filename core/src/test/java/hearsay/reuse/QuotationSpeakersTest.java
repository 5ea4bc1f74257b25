package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.credit.CreditFinder;
import hearsay.drift.QuotedBy;
import hearsay.intake.ArticleKey;
import hearsay.intake.PlainParagraphs;
import hearsay.speaker.SpeakerFinder;
import hearsay.statement.Attribution;
import hearsay.statement.RuleAttributionReader;
import hearsay.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quotations get the speakers that a reader of statements found. */
final class QuotationSpeakersTest {
  private static List<Optional<QuotedBy>> speakers(String said) {
    SourceText text = SourceText.of(said);
    List<Attribution> attributions = new RuleAttributionReader().read(text).attributions();
    ReuseArticle article =
        new ReuseReader(new CreditFinder(List.of()))
            .read(new ArticleKey("a"), text, Optional.empty(), Optional.empty());
    return QuotationSpeakers.name(
            article.quotations(),
            text,
            attributions,
            SpeakerFinder.find(text, PlainParagraphs.own(text), attributions, 0.5))
        .stream()
        .map(QuotedWords::speaker)
        .toList();
  }

  @Test
  void aFullNameIsTheSameInAnyForm() {
    List<Optional<QuotedBy>> found =
        speakers(
            "“The pier is lost for good,” said Nora Quill.\n\n"
                + "“Nobody will rebuild the pier,” Dr. Nora B. Quill said.");
    assertThat(found).hasSize(2).allMatch(Optional::isPresent);
    assertThat(found.get(0)).isEqualTo(found.get(1));
  }

  @Test
  void aBareSurnameIsNobodysKey() {
    assertThat(speakers("“The pier is lost for good,” said Quill."))
        .containsExactly(Optional.empty());
  }

  @Test
  void wordsThatNobodySaidHaveNoSpeaker() {
    assertThat(speakers("The “people's pier” is lost for good.")).containsExactly(Optional.empty());
  }
}
