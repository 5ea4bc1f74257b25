package hearsay.ledger;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Refusal;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.TextPrints;
import hearsay.text.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door through which a ledger is asked. Every answer is ordered by content, never by arrival.
 * One thread at a time.
 */
public interface LedgerQuery extends AutoCloseable {
  /** The whole in numbers: current versions only, rejected records left out. */
  record Totals(
      int articles,
      int versions,
      int outlets,
      long words,
      int quotations,
      int rejected,
      int diagnostics) {}

  Totals totals();

  /** How many articles there are. */
  int articleCount();

  /**
   * A number that is another one as soon as anybody else has written to the ledger: what was worked
   * out from answers holds for as long as it stays the same. Of use to this door only.
   */
  long changes();

  /** Whether this text of this article is there. */
  boolean holds(ArticleKey article, String version);

  /** The current versions by outlet (unknown last), publication date (unknown last), key. */
  List<ArticleSummary> articles();

  /** Every version of an article, oldest first; empty where the ledger does not hold it. */
  List<ArticleSummary> versions(ArticleKey article);

  /**
   * The articles that a person may mean by what they typed: a whole key, else an id, address or
   * path, else the end of a path or a part of a title, else a part of a file's name or of an id.
   */
  List<ArticleKey> find(String name);

  /** The current versions as they are compared with one another, in the order they came in. */
  List<CoveredArticle> coverage();

  /** The same of one article; empty where the ledger does not hold it. */
  Optional<CoveredArticle> coverage(ArticleKey key);

  /** The outlets of the current versions, by name. */
  List<String> outlets();

  /** What joining articles left here. */
  JoinedQuery joined();

  /** What the comparing of articles left here. */
  KeptReuse keptReuse();

  /** The fingerprints of the versions that were compared. */
  Map<ArticleVersion, TextPrints> keptPrints();

  /** The text of a version alone. */
  Optional<SourceText> text(ArticleKey key, String version);

  /** A version as it was taken in, its text and original bytes included. */
  Optional<Article> article(ArticleKey key, String version);

  /** Where the bytes of a version were fetched; empty where they came from a file. */
  Optional<Retrieval> retrieval(ArticleKey key, String version);

  /** When a version was read first, by our clock. */
  Optional<Instant> firstSeen(ArticleKey key, String version);

  /**
   * The current versions whose title or text holds every word, case and accents aside, the ones
   * that fit best first.
   *
   * @param limit so many at most
   */
  List<ArticleSummary> articlesWith(String words, int limit);

  /**
   * The current versions whose text holds at least one of some phrases, word after word, the ones
   * that fit best first.
   *
   * @param limit so many at most
   */
  List<ArticleSummary> articlesWithAnyOf(List<String> phrases, int limit);

  /**
   * Goes through every version of every article, in the order of keys; one is in memory at a time.
   */
  void eachVersion(Consumer<ArticleSummary> visitor);

  /** The attributions that pass, by article as in {@link #articles()}, then by place. */
  default List<LedgerEntry> quotations(QuotationFilter filter) {
    return quotations(filter, Circumstances.ANY);
  }

  /** The same where the circumstances fit, too. */
  List<LedgerEntry> quotations(QuotationFilter filter, Circumstances circumstances);

  /**
   * The records whose name begins with these digits, of any version, rejected ones too; at most
   * two, which is enough to see that the beginning is not unique.
   */
  List<LedgerEntry> records(String idPrefix);

  /**
   * Who is quoted, most first, then by words; sources that are missing, or a lone pronoun for
   * nobody known, are left out.
   */
  List<SourceCount> sources(int limit);

  /** How many quotations have a lone pronoun for nobody known as source, by the pronoun. */
  List<SourceCount> pronouns();

  /** The speakers of each current version, by article, then in the order of who speaks first. */
  List<Appearance> appearances();

  /** The dated events of each current version, by article, then in text order. */
  List<KeptEvent> events();

  /** The dated events of one version, in text order. */
  List<KeptEvent> eventsOf(ArticleKey article, String version);

  /** The forecasts of each current version, by article, then in text order. */
  List<KeptForecast> forecasts();

  /** The forecasts of one version, in text order. */
  List<KeptForecast> forecastsOf(ArticleKey article, String version);

  /**
   * The forecasts whose name begins with these digits, of any version; at most two, which is enough
   * to see that the beginning is not unique.
   */
  List<KeptForecast> forecasts(String idPrefix);

  /**
   * How many current versions were read before forecasts were kept, or before their date changed.
   */
  int withoutForecasts();

  /** What was refused, by path and line. */
  List<Refusal> refusals();

  /** What was noticed in current versions, by path and line. */
  List<KeptDiagnostic> diagnostics();

  /** The log, oldest first. */
  List<Ruling> rulings();

  @Override
  void close();
}
