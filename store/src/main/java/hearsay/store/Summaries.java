package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.ledger.ArticleSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Versions without their texts. One of these serves one answer: a summary that was made is kept.
 * Confined to one thread.
 */
final class Summaries {
  private final Database database;
  private final Map<Long, ArticleSummary> made = new HashMap<>();

  Summaries(Database database) {
    this.database = database;
  }

  /** Those of all current versions are made at once: for an answer that needs most of them. */
  static Summaries ofCurrent(Database database) {
    Summaries summaries = new Summaries(database);
    database.each(
        "SELECT * FROM article_version WHERE is_current",
        row -> summaries.made.put(row.getLong("id"), summary(row)));
    return summaries;
  }

  /** The summary of a version's row. */
  ArticleSummary of(long version) {
    return made.computeIfAbsent(version, this::load);
  }

  private ArticleSummary load(long version) {
    return database
        .first("SELECT * FROM article_version WHERE id = ?", Summaries::summary, version)
        .orElseThrow();
  }

  /** The current versions by outlet, publication date, key. */
  List<ArticleSummary> current() {
    return database.list(
        """
        SELECT * FROM article_version WHERE is_current
        ORDER BY outlet IS NULL, outlet, published IS NULL, published, article
        """,
        Summaries::summary);
  }

  /** All versions of one article, oldest first. */
  List<ArticleSummary> versions(ArticleKey article) {
    return database.list(
        "SELECT * FROM article_version WHERE article = ? ORDER BY number",
        Summaries::summary,
        article.value());
  }

  /** All versions of all articles, in the order of keys. */
  void each(Consumer<ArticleSummary> visitor) {
    database.each(
        "SELECT * FROM article_version ORDER BY article, number",
        row -> visitor.accept(summary(row)));
  }

  static ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        new ArticleKey(row.getString("article")),
        row.getString("text_sha256"),
        row.getInt("number"),
        row.getInt("versions"),
        row.getBoolean("is_current"),
        origin(row),
        metadata(row),
        row.getString("reader"),
        row.getString("time_reader"),
        row.getInt("records"));
  }

  /** Where a row with {@code path} and {@code record_line} came from. */
  static Origin origin(ResultSet row) throws SQLException {
    String path = row.getString("path");
    int line = row.getInt("record_line");
    return row.wasNull() ? Origin.file(path) : Origin.record(path, line);
  }

  /** What the article of a row says of itself. */
  static Metadata metadata(ResultSet row) throws SQLException {
    return new Metadata(
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("outlet")),
        Optional.ofNullable(row.getString("address")),
        Columns.names(row.getString("authors")),
        Optional.ofNullable(row.getString("published")));
  }
}
