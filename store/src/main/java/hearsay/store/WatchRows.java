package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.WatchLog;
import hearsay.ledger.WatchedPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was seen by watching, in the writer's batches. Times stand in columns to the second, so that
 * they are in order as words. Confined to one thread.
 */
final class WatchRows implements WatchLog {
  private final Database database;
  private final Batch batch;

  WatchRows(Database database, Batch batch) {
    this.database = database;
    this.batch = batch;
  }

  private static String column(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  @Override
  public Optional<WatchedPage> page(String feed, String address) {
    return database.first(
        "SELECT * FROM watched WHERE feed = ? AND address = ?", WatchRows::page, feed, address);
  }

  @Override
  public void keep(WatchedPage page) {
    WatchedPage.Looks looks = page.looks();
    batch.add(
        () ->
            database.update(
                """
                INSERT INTO watched (feed, address, first_seen, last_named, looked, due, unchanged,
                  looked_at, etag, last_modified, article)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (feed, address) DO UPDATE
                SET last_named = excluded.last_named, looked = excluded.looked, due = excluded.due,
                  unchanged = excluded.unchanged, looked_at = excluded.looked_at,
                  etag = excluded.etag, last_modified = excluded.last_modified,
                  article = excluded.article
                """,
                page.feed(),
                page.address(),
                column(page.firstSeen()),
                column(page.lastNamed()),
                looks.last().map(WatchRows::column),
                column(looks.due()),
                looks.unchanged(),
                looks.at(),
                looks.etag(),
                looks.lastModified(),
                page.article().map(ArticleKey::value)));
  }

  @Override
  public List<WatchedPage> due(String feed, Instant now, Instant latest, int limit) {
    return database.list(
        """
        SELECT * FROM watched
        WHERE feed = ?1 AND address <> ?1 AND (due <= ?2 OR (due > ?3 AND due < ?4))
        ORDER BY looked IS NOT NULL, due, id LIMIT ?5
        """,
        WatchRows::page,
        feed,
        column(now),
        column(latest),
        column(WatchedPage.NEVER),
        limit);
  }

  @Override
  public void forget(Instant since) {
    batch.add(
        () ->
            database.update(
                "DELETE FROM watched WHERE due >= ? AND last_named < ?",
                column(WatchedPage.NEVER),
                column(since)));
  }

  /** A takedown leaves no trace of where an article was watched. */
  static void remove(Database database, long article) {
    database.update(
        """
        DELETE FROM watched WHERE article = (SELECT key FROM article WHERE id = ?1)
          OR address IN (SELECT requested FROM retrieval JOIN version ON version.id = retrieval.version
            WHERE version.article = ?1)
        """,
        article);
  }

  private static WatchedPage page(ResultSet row) throws SQLException {
    return new WatchedPage(
        row.getString("feed"),
        row.getString("address"),
        Instant.parse(row.getString("first_seen")),
        Instant.parse(row.getString("last_named")),
        new WatchedPage.Looks(
            Optional.ofNullable(row.getString("looked")).map(Instant::parse),
            Instant.parse(row.getString("due")),
            row.getInt("unchanged"),
            row.getString("looked_at"),
            Optional.ofNullable(row.getString("etag")),
            Optional.ofNullable(row.getString("last_modified"))),
        Optional.ofNullable(row.getString("article")).map(ArticleKey::new));
  }
}
