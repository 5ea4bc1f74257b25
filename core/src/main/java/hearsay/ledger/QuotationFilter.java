package hearsay.ledger;

import hearsay.intake.ArticleKey;
import java.util.Optional;

/**
 * Which attributions to list.
 *
 * @param speaker every word of this stands in the source, or in the name of the speaker who is
 *     behind it for sure, case aside
 * @param words every word of this stands in the content, by the search index, case and accents
 *     aside
 * @param article only this one
 * @param withRejected also those that a person ruled out
 * @param withOldVersions also those of texts that were replaced
 * @param limit so many at most
 */
public record QuotationFilter(
    Optional<String> speaker,
    Optional<String> words,
    Optional<ArticleKey> article,
    boolean withRejected,
    boolean withOldVersions,
    int limit) {
  public static final QuotationFilter ALL =
      new QuotationFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), false, false, Integer.MAX_VALUE);

  /** What stands in one article; only in its current version, unless old ones are asked for. */
  public static QuotationFilter ofArticle(
      ArticleKey article, boolean withRejected, boolean withOldVersions) {
    return new QuotationFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(article),
        withRejected,
        withOldVersions,
        Integer.MAX_VALUE);
  }

  /** The same, so many at most. */
  public QuotationFilter upTo(int most) {
    return new QuotationFilter(speaker, words, article, withRejected, withOldVersions, most);
  }
}
