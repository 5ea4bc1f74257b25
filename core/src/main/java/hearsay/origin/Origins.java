package hearsay.origin;

import hearsay.reuse.ArticleVersion;
import java.util.List;

/**
 * How many origins some articles have, as far as links show: articles, distinct texts, and origins
 * as an interval. Between two groups no link was found; that is not to say that there is none.
 *
 * @param articles how many articles there are
 * @param texts the articles that are copies of one another, together
 * @param surely the articles that strong links join: as many groups are the most origins
 * @param probably the articles that strong or probable links join: the fewest
 */
public record Origins(
    int articles,
    List<List<ArticleVersion>> texts,
    List<List<ArticleVersion>> surely,
    List<List<ArticleVersion>> probably) {
  public Origins {
    texts = List.copyOf(texts);
    surely = List.copyOf(surely);
    probably = List.copyOf(probably);
    if (probably.size() > surely.size() || surely.size() > texts.size()) {
      throw new IllegalArgumentException(
          "more origins than texts: " + probably.size() + " " + surely.size() + " " + texts.size());
    }
  }

  /** The fewest origins: where every probable link is one. */
  public int low() {
    return probably.size();
  }

  /** The most: where no link is but the strong ones. */
  public int high() {
    return surely.size();
  }
}
