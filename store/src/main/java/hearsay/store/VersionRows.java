package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Original;
import java.time.Instant;
import java.util.Optional;

/** Writes articles and their versions. Confined to one thread, inside the writer's batches. */
final class VersionRows {
  private final Database database;
  private final SearchIndex index;

  VersionRows(Database database) {
    this.database = database;
    this.index = database.search();
  }

  /** The row of an article. */
  Optional<Long> article(ArticleKey key) {
    return database.first(
        "SELECT id FROM article WHERE key = ?", row -> row.getLong(1), key.value());
  }

  /** The row of a version. */
  Optional<Long> version(ArticleKey key, String sha256) {
    return database.first(
        """
        SELECT version.id FROM article JOIN version ON version.article = article.id
        WHERE article.key = ? AND text_sha256 = ?
        """,
        row -> row.getLong(1),
        key.value(),
        sha256);
  }

  /** Adds an article. */
  long addArticle(ArticleKey key) {
    return database.number("INSERT INTO article (key) VALUES (?) RETURNING id", key.value());
  }

  /** Adds a version and makes it the current one. */
  long addVersion(long article, Article taken, String reader, Instant now) {
    Metadata metadata = taken.metadata();
    long version =
        database.number(
            """
            INSERT INTO version (article, number, text_sha256, outlet, title, published, authors,
              address, path, record_line, words, reader, first_seen, charset, original, offset_map,
              page_lines, text)
            VALUES (?1, 1 + (SELECT count(*) FROM version WHERE article = ?1), ?2,
              (SELECT id FROM outlet WHERE name = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
              ?14, ?15, ?16, ?17)
            RETURNING id
            """,
            article,
            taken.text().sha256(),
            outlet(metadata),
            metadata.title(),
            metadata.published(),
            Columns.ofNames(metadata.authors()),
            metadata.address(),
            taken.origin().path(),
            taken.origin().recordLine(),
            WordCount.of(taken.text()),
            reader,
            now.toString(),
            taken.charset(),
            original(taken.original()),
            map(taken),
            taken.pageLines().map(Columns::ofLines),
            taken.text().toString());
    database.update("UPDATE article SET current = ? WHERE id = ?", version, article);
    index.added(version, metadata.title(), taken.text().toString());
    return version;
  }

  /**
   * A text that the ledger holds came again: it is the current one now.
   *
   * @return whether it came from another place or in other bytes than last time
   */
  boolean seeAgain(long version, Article taken) {
    database.update(
        """
        UPDATE article SET current = ?1
        WHERE id = (SELECT article FROM version WHERE id = ?1) AND current IS DISTINCT FROM ?1
        """,
        version);
    return database.number(
            """
            SELECT count(*) FROM version JOIN original ON original.id = version.original
            WHERE version.id = ? AND path = ? AND record_line IS ? AND sha256 = ?
            """,
            version,
            taken.origin().path(),
            taken.origin().recordLine(),
            taken.original().sha256())
        == 0;
  }

  /**
   * Puts the place, the bytes and what the article says of itself as they are now. Where it says
   * another date than before, its times count as not read.
   */
  void move(long version, Article taken) {
    Metadata metadata = taken.metadata();
    long before = database.number("SELECT original FROM version WHERE id = ?", version);
    index.forgetVersion(version);
    database.update(
        """
        UPDATE version SET outlet = (SELECT id FROM outlet WHERE name = ?2), title = ?3,
          published = ?4, authors = ?5, address = ?6, path = ?7, record_line = ?8, charset = ?9,
          original = ?10, offset_map = ?11, page_lines = ?12,
          time_reader = CASE WHEN published IS ?4 THEN time_reader ELSE 'none' END,
          forecasts_read = CASE WHEN published IS ?4 THEN forecasts_read ELSE 0 END
        WHERE id = ?1
        """,
        version,
        outlet(metadata),
        metadata.title(),
        metadata.published(),
        Columns.ofNames(metadata.authors()),
        metadata.address(),
        taken.origin().path(),
        taken.origin().recordLine(),
        taken.charset(),
        original(taken.original()),
        map(taken),
        taken.pageLines().map(Columns::ofLines));
    index.addVersion(version);
    deleteUnlessUsed(database, before);
  }

  /** Deletes bytes that no version came in as any more: they would outlive a takedown. */
  static void deleteUnlessUsed(Database database, long original) {
    database.update(
        """
        DELETE FROM original
        WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM version WHERE original = ?1)
        """,
        original);
  }

  /** Which reader's records a version has. */
  void setReader(long version, String reader) {
    database.update("UPDATE version SET reader = ? WHERE id = ?", reader, version);
  }

  private Optional<String> outlet(Metadata metadata) {
    metadata
        .outlet()
        .ifPresent(
            name ->
                database.update(
                    "INSERT INTO outlet (name) VALUES (?) ON CONFLICT (name) DO NOTHING", name));
    return metadata.outlet();
  }

  private long original(Original original) {
    Optional<Long> known =
        database.first(
            "SELECT id FROM original WHERE sha256 = ?", row -> row.getLong(1), original.sha256());
    return known.orElseGet(
        () ->
            database.number(
                "INSERT INTO original (sha256, size, packed) VALUES (?, ?, ?) RETURNING id",
                original.sha256(),
                original.bytes().length,
                Gzip.pack(original.bytes())));
  }

  private static Optional<String> map(Article taken) {
    return taken.map().isIdentity() ? Optional.empty() : Optional.of(Columns.ofMap(taken.map()));
  }
}
