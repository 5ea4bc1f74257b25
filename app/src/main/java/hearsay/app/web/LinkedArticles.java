package hearsay.app.web;

import hearsay.ledger.ArticleSummary;
import hearsay.reuse.ArticleVersion;

/** Articles that were joined, as pages name them. */
final class LinkedArticles {
  private LinkedArticles() {}

  static ArticleRef ref(Linked linked, ArticleVersion version) {
    ArticleSummary article = linked.summary(version);
    String path = article.origin().path();
    String file =
        path.substring(path.lastIndexOf('/') + 1)
            + article.origin().recordLine().map(n -> ", line " + n).orElse("");
    return new ArticleRef(
        version.key().value(),
        Links.article(version.key()),
        article.metadata().title().filter(title -> !title.isBlank()).orElse(file),
        article.metadata().outlet().orElse(""),
        article.metadata().published().map(ArticleRef::day).orElse(""));
  }
}
