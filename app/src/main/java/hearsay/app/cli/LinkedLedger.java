package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.CorpusLinker;
import hearsay.Hearsay;
import hearsay.Question;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.reuse.ArticleVersion;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The current articles of a ledger, joined. Nothing of this is kept: it is worked out from the
 * texts whenever it is asked for, and takes about a second for a thousand articles. Who is quoted
 * is read by the quotation rules.
 */
public final class LinkedLedger {
  private final CorpusLinker linker = new CorpusLinker();
  private final Map<ArticleVersion, Article> articles = new TreeMap<>();

  private LinkedLedger() {}

  /** Reads and joins the current articles of a ledger. */
  public static LinkedLedger of(LedgerQuery query) {
    LinkedLedger linked = new LinkedLedger();
    ArticleReader reader = new ArticleReader(EnumSet.of(Question.WHO), Hearsay::attributionReader);
    for (ArticleSummary summary : query.articles()) {
      query
          .article(summary.key(), summary.version())
          .ifPresent(
              article -> {
                linked.articles.put(CorpusLinker.version(article), article);
                linked.linker.add(reader.read(article));
              });
    }
    return linked;
  }

  /** What joins them. */
  public CorpusLinker linker() {
    return linker;
  }

  /** The articles by their versions. */
  public Map<ArticleVersion, Article> articles() {
    return articles;
  }

  /** The current version of an article. */
  public ArticleVersion version(ArticleKey key) {
    return articles.keySet().stream()
        .filter(version -> version.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new LedgerException("the ledger has no text of " + key, "Read it again"));
  }
}
