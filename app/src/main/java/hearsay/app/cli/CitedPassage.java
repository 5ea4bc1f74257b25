package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage of an article of the ledger that somebody names as evidence: {@code ARTICLE:120-180},
 * in Unicode code points of its text as it was seen last.
 *
 * @param words what stands there
 */
record CitedPassage(ArticleKey article, CodePointSpan place, String words) {
  private static final Pattern SHAPE = Pattern.compile("(.+):(\\d{1,9})-(\\d{1,9})");

  /**
   * The passage that is named; empty where the evidence is something else: an address, words, or a
   * place in something that the ledger does not hold.
   *
   * @throws LedgerException where the article is there and the passage is not
   */
  static Optional<CitedPassage> in(LedgerQuery query, LedgerPaths paths, String evidence) {
    Matcher shape = SHAPE.matcher(evidence);
    if (!shape.matches()) {
      return Optional.empty();
    }
    List<ArticleKey> articles = ArticleName.candidates(query, paths, shape.group(1));
    if (articles.size() != 1) {
      return Optional.empty();
    }
    int from = Integer.parseInt(shape.group(2));
    int to = Integer.parseInt(shape.group(3));
    SourceText text = textOf(query, articles.get(0));
    if (from >= to || to > text.codePointCount()) {
      throw new LedgerException(
          "there is no passage " + from + "-" + to + " in " + shape.group(1),
          "Its text has the characters 0-" + text.codePointCount());
    }
    CodePointSpan place = new CodePointSpan(from, to);
    return Optional.of(new CitedPassage(articles.get(0), place, text.cut(text.units(place))));
  }

  private static SourceText textOf(LedgerQuery query, ArticleKey key) {
    ArticleSummary current =
        query.versions(key).stream().filter(ArticleSummary::isCurrent).findFirst().orElseThrow();
    return query.article(key, current.version()).map(Article::text).orElseThrow();
  }
}
