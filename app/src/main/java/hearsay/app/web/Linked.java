package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerException;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.ReuseArticle;
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The articles of a ledger with what joins them.
 *
 * @param summaries what the ledger says of them
 * @param articles as linking reads them
 * @param links the pairs that share words
 * @param families the utterances that several articles quote
 * @param stories articles about one event
 * @param byKey the current version of each article
 */
record Linked(
    Map<ArticleVersion, ArticleSummary> summaries,
    Map<ArticleVersion, ReuseArticle> articles,
    List<Link> links,
    List<QuotationFamily> families,
    List<StoryCluster> stories,
    Map<ArticleKey, ArticleVersion> byKey) {
  static Linked of(LinkedLedger ledger) {
    Map<ArticleVersion, ArticleSummary> summaries = new LinkedHashMap<>();
    Map<ArticleVersion, ReuseArticle> articles = new LinkedHashMap<>();
    Map<ArticleKey, ArticleVersion> byKey = new HashMap<>();
    for (ArticleVersion version : ledger.versions()) {
      summaries.put(version, ledger.summary(version));
      articles.put(version, ledger.article(version));
      byKey.put(version.key(), version);
    }
    return new Linked(
        summaries,
        articles,
        ledger.pairs().stream().map(ledger::link).toList(),
        ledger.families(),
        ledger.stories(),
        byKey);
  }

  /** The text of an article. */
  SourceText text(ArticleVersion version) {
    return articles.get(version).text();
  }

  /** The links of one article. */
  List<Link> linksOf(ArticleVersion version) {
    return links.stream()
        .filter(link -> link.a().equals(version) || link.b().equals(version))
        .toList();
  }

  /** The current version of an article. */
  Optional<ArticleVersion> version(ArticleKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The current version of an article that must be there. */
  ArticleVersion known(ArticleKey key) {
    return version(key)
        .orElseThrow(
            () -> new LedgerException("no text of " + key + " is in the ledger", "Read it again"));
  }
}
