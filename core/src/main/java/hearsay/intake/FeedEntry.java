package hearsay.intake;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An item of a feed, not yet understood: an article in itself, and a link to the page that it
 * announces.
 */
public final class FeedEntry implements RawArticle {
  private final RawArticle article;
  private final Supplier<Optional<String>> link;

  FeedEntry(RawArticle article, Supplier<Optional<String>> link) {
    this.article = Objects.requireNonNull(article);
    this.link = Objects.requireNonNull(link);
  }

  @Override
  public Intake parse() {
    return article.parse();
  }

  /**
   * The address of its page in the feed's own words, whatever they are: they may be relative to the
   * feed, or no address that anybody should go to. Empty where the item names none.
   */
  public Optional<String> link() {
    return link.get();
  }
}
