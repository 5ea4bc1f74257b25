package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.Retrieval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Where versions were fetched from. Confined to one thread. */
final class RetrievalRows {
  private final Database database;

  RetrievalRows(Database database) {
    this.database = database;
  }

  /** Keeps where a version was fetched, in the place of an earlier time. */
  int keep(ArticleKey article, String version, Retrieval retrieval) {
    return database.update(
        """
        INSERT INTO retrieval
          (version, at, requested, redirects, address, media, etag, last_modified, sha256)
        SELECT version.id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
        FROM article JOIN version ON version.article = article.id
        WHERE article.key = ?1 AND text_sha256 = ?2
        ON CONFLICT (version) DO UPDATE
        SET at = excluded.at, requested = excluded.requested, redirects = excluded.redirects,
          address = excluded.address, media = excluded.media, etag = excluded.etag,
          last_modified = excluded.last_modified, sha256 = excluded.sha256
        """,
        article.value(),
        version,
        retrieval.at().toString(),
        retrieval.requested(),
        Columns.ofRedirects(retrieval.redirects()),
        retrieval.address(),
        retrieval.media(),
        retrieval.etag(),
        retrieval.lastModified(),
        retrieval.sha256());
  }

  /** Where a version was fetched. */
  Optional<Retrieval> of(ArticleKey article, String version) {
    return database.first(
        """
        SELECT retrieval.* FROM article
        JOIN version ON version.article = article.id
        JOIN retrieval ON retrieval.version = version.id
        WHERE article.key = ? AND text_sha256 = ?
        """,
        RetrievalRows::retrieval,
        article.value(),
        version);
  }

  private static Retrieval retrieval(ResultSet row) throws SQLException {
    return new Retrieval(
        Instant.parse(row.getString("at")),
        row.getString("requested"),
        Columns.redirects(row.getString("redirects")),
        row.getString("address"),
        row.getString("media"),
        Optional.ofNullable(row.getString("etag")),
        Optional.ofNullable(row.getString("last_modified")),
        row.getString("sha256"));
  }
}
