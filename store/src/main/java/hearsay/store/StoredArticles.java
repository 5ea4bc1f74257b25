package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Original;
import hearsay.text.CodePointSpan;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives articles back as they were taken in, and finds them by what a person types. */
final class StoredArticles {
  private final Database database;

  StoredArticles(Database database) {
    this.database = database;
  }

  /** A version with its text and its original bytes. */
  Optional<Article> article(ArticleKey key, String sha256) {
    return database.first(
        """
        SELECT
          version.id, title, outlet.name AS outlet, address, authors, published, path, record_line,
          text, offset_map, page_lines, charset, packed
        FROM article
        JOIN version ON version.article = article.id
        JOIN original ON original.id = version.original
        LEFT JOIN outlet ON outlet.id = version.outlet
        WHERE key = ? AND text_sha256 = ?
        """,
        row -> article(key, row),
        key.value(),
        sha256);
  }

  /** The text of a version. */
  Optional<SourceText> text(ArticleKey key, String sha256) {
    return database.first(
        """
        SELECT text FROM article JOIN version ON version.article = article.id
        WHERE key = ? AND text_sha256 = ?
        """,
        row -> SourceText.of(row.getString(1)),
        key.value(),
        sha256);
  }

  private Article article(ArticleKey key, ResultSet row) throws SQLException {
    SourceText text = SourceText.of(row.getString("text"));
    return new Article(
        key,
        Summaries.origin(row),
        Summaries.metadata(row),
        text,
        Optional.ofNullable(row.getString("offset_map"))
            .map(Columns::map)
            .orElseGet(() -> OffsetMap.identity(text.codePointCount())),
        Optional.ofNullable(row.getString("page_lines")).map(Columns::lines),
        original(row.getBytes("packed")),
        row.getString("charset"),
        diagnostics(row.getLong("id"), text));
  }

  private Original original(byte[] packed) {
    try {
      return new Original(Gzip.unpack(packed));
    } catch (IOException e) {
      throw Trouble.damaged(database.name(), e);
    }
  }

  private List<Diagnostic> diagnostics(long version, SourceText text) {
    return database.list(
        """
        SELECT start, end, rule, message FROM diagnostic
        WHERE version = ? AND step = 'INTAKE' ORDER BY ordinal
        """,
        row -> {
          int start = row.getInt(1);
          return row.wasNull()
              ? Diagnostic.of(row.getString(3), row.getString(4))
              : Diagnostic.at(
                  text.units(new CodePointSpan(start, row.getInt(2))),
                  row.getString(3),
                  row.getString(4));
        },
        version);
  }

  /** What a name is compared with. */
  private record Named(
      ArticleKey key, String id, String path, String place, String address, String title) {
    /**
     * The file's name in lower case; empty for a record of many in one file, whose name is not its
     * own.
     */
    String fileName() {
      boolean isOne = place.endsWith(":");
      return isOne ? path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT) : "";
    }
  }

  /**
   * The articles that a person may mean, in the order of keys; what fits best shuts out the rest.
   */
  List<ArticleKey> find(String name) {
    List<Named> all = named();
    String words = name.toLowerCase(Locale.ROOT);
    List<Predicate<Named>> fits =
        List.of(
            named -> named.key().value().equals(name),
            named ->
                named.id().equals(name)
                    || named.address().equals(name)
                    || named.path().equals(name)
                    || named.place().equals(name),
            named ->
                named.path().endsWith("/" + name)
                    || named.place().endsWith("/" + name)
                    || named.title().toLowerCase(Locale.ROOT).contains(words),
            named ->
                named.fileName().contains(words)
                    || named.id().toLowerCase(Locale.ROOT).contains(words));
    return fits.stream()
        .map(fit -> all.stream().filter(fit).map(Named::key).distinct().toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Named> named() {
    return database.list(
        """
        SELECT
          key,
          CASE WHEN key LIKE 'id:%'
            THEN substr(key, length('id:' || coalesce(name, '') || '/') + 1) ELSE '' END,
          path,
          path || ':' || coalesce(CAST(record_line AS TEXT), ''),
          coalesce(address, CASE WHEN key LIKE 'url:%' THEN substr(key, 5) ELSE '' END),
          coalesce(title, '')
        FROM article
        JOIN version ON version.article = article.id
        LEFT JOIN outlet ON outlet.id = version.outlet
        ORDER BY key, number
        """,
        row ->
            new Named(
                new ArticleKey(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }
}
