package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Refusal;
import hearsay.ledger.Appearance;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Circumstances;
import hearsay.ledger.CoveredArticle;
import hearsay.ledger.JoinedQuery;
import hearsay.ledger.KeptDiagnostic;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.KeptReuse;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.Retrieval;
import hearsay.ledger.Ruling;
import hearsay.ledger.SourceCount;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.TextPrints;
import hearsay.text.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Asks a ledger, whatever engine is behind it. */
final class SqlQuery implements LedgerQuery {
  private static final Pattern NAME_BEGINNING = Pattern.compile("[0-9a-f]{1,16}");

  private final Database database;

  SqlQuery(Database database) {
    this.database = database;
  }

  @Override
  public Totals totals() {
    return database
        .first(
            """
            WITH here AS (SELECT version.* FROM version JOIN article ON article.current = version.id),
              ruled_out AS (
                SELECT attribution.id FROM rejection
                JOIN attribution USING (record) JOIN here ON here.id = attribution.version)
            SELECT
              (SELECT count(*) FROM here),
              (SELECT count(*) FROM version),
              (SELECT count(DISTINCT outlet) FROM here),
              (SELECT coalesce(sum(words), 0) FROM here),
              (SELECT count(*) FROM attribution WHERE version IN (SELECT current FROM article))
                - (SELECT count(*) FROM ruled_out),
              (SELECT count(*) FROM ruled_out),
              (SELECT count(*) FROM diagnostic WHERE version IN (SELECT current FROM article))
            """,
            row ->
                new Totals(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .orElseThrow();
  }

  @Override
  public int articleCount() {
    return (int) database.number("SELECT count(*) FROM article");
  }

  @Override
  public long changes() {
    return database.dialect().changes(database);
  }

  @Override
  public boolean holds(ArticleKey article, String version) {
    return new VersionRows(database).version(article, version).isPresent();
  }

  @Override
  public List<ArticleSummary> articles() {
    return new Summaries(database).current();
  }

  @Override
  public List<ArticleSummary> versions(ArticleKey article) {
    return new Summaries(database).versions(article);
  }

  @Override
  public List<ArticleKey> find(String name) {
    return new StoredArticles(database).find(name);
  }

  @Override
  public List<CoveredArticle> coverage() {
    return new CoverageRows(database).current();
  }

  @Override
  public Optional<CoveredArticle> coverage(ArticleKey key) {
    return new CoverageRows(database).current(key);
  }

  @Override
  public List<String> outlets() {
    return database.list(
        """
        SELECT name FROM outlet WHERE EXISTS (
          SELECT 1 FROM version JOIN article ON article.id = version.article
          WHERE version.outlet = outlet.id AND article.current = version.id)
        ORDER BY name
        """,
        row -> row.getString(1));
  }

  @Override
  public JoinedQuery joined() {
    return new JoinRows(database);
  }

  @Override
  public KeptReuse keptReuse() {
    return new ReuseRows(database).kept();
  }

  @Override
  public Map<ArticleVersion, TextPrints> keptPrints() {
    return new ReuseRows(database).prints();
  }

  @Override
  public Optional<SourceText> text(ArticleKey key, String version) {
    return new StoredArticles(database).text(key, version);
  }

  @Override
  public Optional<Article> article(ArticleKey key, String version) {
    return new StoredArticles(database).article(key, version);
  }

  @Override
  public Optional<Retrieval> retrieval(ArticleKey key, String version) {
    return new RetrievalRows(database).of(key, version);
  }

  @Override
  public Optional<Instant> firstSeen(ArticleKey key, String version) {
    return new VersionRows(database)
        .version(key, version)
        .flatMap(
            row ->
                database.first(
                    "SELECT first_seen FROM version WHERE id = ?",
                    found -> Instant.parse(found.getString(1)),
                    row));
  }

  @Override
  public List<ArticleSummary> articlesWith(String words, int limit) {
    return new Search(database).articles(words, limit);
  }

  @Override
  public List<ArticleSummary> articlesWithAnyOf(List<String> phrases, int limit) {
    return new Search(database).articlesWithAnyOf(phrases, limit);
  }

  @Override
  public void eachVersion(Consumer<ArticleSummary> visitor) {
    new Summaries(database).each(visitor);
  }

  @Override
  public List<LedgerEntry> quotations(QuotationFilter filter, Circumstances circumstances) {
    return new QuotationRows(database).passing(filter, circumstances);
  }

  @Override
  public List<LedgerEntry> records(String idPrefix) {
    if (!NAME_BEGINNING.matcher(idPrefix).matches()) {
      return List.of();
    }
    return new QuotationRows(database).byName(idPrefix, idPrefix + "g");
  }

  @Override
  public List<SourceCount> sources(int limit) {
    return new SourceCounts(database).named(limit);
  }

  @Override
  public List<SourceCount> pronouns() {
    return new SourceCounts(database).pronouns();
  }

  @Override
  public List<Appearance> appearances() {
    return new SpeakerRows(database).appearances();
  }

  @Override
  public List<KeptEvent> events() {
    return new TimeRows(database).events();
  }

  @Override
  public List<KeptEvent> eventsOf(ArticleKey article, String version) {
    return new TimeRows(database).events(article, version);
  }

  @Override
  public List<KeptForecast> forecastsOf(ArticleKey article, String version) {
    return new StoredForecasts(database).of(article, version);
  }

  @Override
  public List<KeptForecast> forecasts() {
    return new StoredForecasts(database).current();
  }

  @Override
  public List<KeptForecast> forecasts(String idPrefix) {
    return NAME_BEGINNING.matcher(idPrefix).matches()
        ? new StoredForecasts(database).byName(idPrefix)
        : List.of();
  }

  @Override
  public int withoutForecasts() {
    return (int)
        database.number(
            """
            SELECT count(*) FROM version JOIN article ON article.current = version.id
            WHERE forecasts_read = 0
            """);
  }

  @Override
  public List<Refusal> refusals() {
    return new Refusals(database).all();
  }

  @Override
  public List<KeptDiagnostic> diagnostics() {
    return database.list(
        """
        SELECT key, path, record_line, rule, message, line
        FROM diagnostic
        JOIN version ON version.id = diagnostic.version
        JOIN article ON article.current = version.id
        ORDER BY path, line, key, ordinal
        """,
        row ->
            new KeptDiagnostic(
                new ArticleKey(row.getString("key")),
                Summaries.origin(row),
                row.getString("rule"),
                row.getString("message"),
                row.getInt("line")));
  }

  @Override
  public List<Ruling> rulings() {
    return new RulingLog(database).all();
  }

  @Override
  public void close() {
    database.close();
  }
}
