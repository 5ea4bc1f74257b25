package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.text.SourceText;
import java.util.Objects;
import java.util.Optional;

/** What the grouping of articles into stories needs to know of one of them. */
public record StoryArticle(
    ArticleVersion version,
    SourceText text,
    Optional<String> title,
    Optional<Published> published) {
  public StoryArticle {
    Objects.requireNonNull(version);
    Objects.requireNonNull(text);
    Objects.requireNonNull(title);
    Objects.requireNonNull(published);
  }
}
