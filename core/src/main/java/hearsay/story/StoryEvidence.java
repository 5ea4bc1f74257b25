package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one article adds to the evidence on stories: its terms, without its text.
 *
 * @param terms each once
 */
public record StoryEvidence(
    ArticleVersion version, List<Term> terms, Optional<Published> published) {
  /**
   * How one term comes in an article.
   *
   * @param words in lower case
   * @param times in the whole text, in the lead once more
   * @param asName so often it is written as a name
   */
  public record Term(String words, int times, int asName) {}

  public StoryEvidence {
    Objects.requireNonNull(version);
    terms = List.copyOf(terms);
    Objects.requireNonNull(published);
  }

  /** What an article adds. Linear in its text. */
  public static StoryEvidence of(StoryArticle article) {
    List<Term> terms =
        StoryTerms.of(article.title().orElse(""), article.text()).entrySet().stream()
            .map(
                entry ->
                    new Term(entry.getKey(), entry.getValue().times(), entry.getValue().asName()))
            .toList();
    return new StoryEvidence(article.version(), terms, article.published());
  }
}
