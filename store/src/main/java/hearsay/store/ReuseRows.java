package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.KeptReuse;
import hearsay.ledger.ReuseUpdate;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.Strength;
import hearsay.reuse.TextPrints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comparing articles found: in, and out again. Confined to one thread. */
final class ReuseRows {
  private static final Comparator<KeptReuse.KeptLink> BY_ARTICLES =
      Comparator.comparing((KeptReuse.KeptLink link) -> link.pair().a())
          .thenComparing(link -> link.pair().b());

  private final Database database;

  ReuseRows(Database database) {
    this.database = database;
  }

  // in

  /**
   * Keeps what was found, unless somebody else has kept something since; call it inside a
   * transaction.
   *
   * @return whether it was kept
   */
  boolean keep(ReuseUpdate update) {
    if (update.before().isEmpty()) {
      clear();
    } else if (!state().equals(update.before())) {
      return false;
    }
    Map<ArticleVersion, Optional<Long>> rows = new HashMap<>();
    for (ReuseUpdate.ComparedText text : update.texts()) {
      row(text.version(), rows)
          .ifPresent(
              row ->
                  database.update(
                      """
                      INSERT INTO compared (version, facts, prints) VALUES (?, ?, ?)
                      ON CONFLICT (version) DO UPDATE
                      SET facts = excluded.facts, prints = excluded.prints
                      """,
                      row,
                      text.facts(),
                      text.prints().bytes()));
    }
    for (ReuseUpdate.Unlinked pair : update.gone()) {
      database.update(
          "DELETE FROM reuse_link WHERE a = ? AND b = ?", row(pair.a(), rows), row(pair.b(), rows));
    }
    update.linked().forEach(link -> keep(link, rows));
    database.update(
        """
        INSERT INTO reuse_state (id, state) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state
        """,
        update.after());
    return true;
  }

  private void keep(KeptReuse.KeptLink link, Map<ArticleVersion, Optional<Long>> rows) {
    Optional<Long> a = row(link.pair().a(), rows);
    Optional<Long> b = row(link.pair().b(), rows);
    if (a.isPresent() && b.isPresent()) {
      database.update(
          """
          INSERT INTO reuse_link (a, b, strength, link) VALUES (?, ?, ?, ?)
          ON CONFLICT (a, b) DO UPDATE SET strength = excluded.strength, link = excluded.link
          """,
          a,
          b,
          link.pair().strength().name(),
          link.link());
    }
  }

  private Optional<Long> row(ArticleVersion version, Map<ArticleVersion, Optional<Long>> rows) {
    return rows.computeIfAbsent(
        version,
        one ->
            database.first(
                """
                SELECT version.id FROM article JOIN version ON version.article = article.id
                WHERE key = ? AND text_sha256 = ?
                """,
                row -> row.getLong(1),
                one.key().value(),
                one.sha256()));
  }

  private void clear() {
    database.update("DELETE FROM reuse_link");
    database.update("DELETE FROM compared");
    database.update("DELETE FROM reuse_state");
  }

  // out

  private String state() {
    return database.first("SELECT state FROM reuse_state", row -> row.getString(1)).orElse("");
  }

  /** All that is kept but fingerprints, as it is at one moment. */
  KeptReuse kept() {
    database.beginLook();
    try {
      return keptNow();
    } finally {
      database.commit();
    }
  }

  private KeptReuse keptNow() {
    Map<Long, ArticleVersion> versions = new HashMap<>();
    Map<ArticleVersion, String> facts = new HashMap<>();
    database.each(
        """
        SELECT compared.version, facts, key, text_sha256 FROM compared
        JOIN version ON version.id = compared.version JOIN article ON article.id = version.article
        """,
        row -> {
          versions.put(row.getLong("version"), version(row));
          facts.put(version(row), row.getString("facts"));
        });
    List<KeptReuse.KeptLink> links =
        database
            .list(
                "SELECT a, b, strength, link FROM reuse_link ORDER BY a, b",
                row -> link(row, versions))
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return new KeptReuse(state(), facts, links);
  }

  private static ArticleVersion version(ResultSet row) throws SQLException {
    return new ArticleVersion(new ArticleKey(row.getString("key")), row.getString("text_sha256"));
  }

  private static Optional<KeptReuse.KeptLink> link(
      ResultSet row, Map<Long, ArticleVersion> versions) throws SQLException {
    ArticleVersion a = versions.get(row.getLong("a"));
    ArticleVersion b = versions.get(row.getLong("b"));
    if (a == null || b == null || a.compareTo(b) >= 0) {
      return Optional.empty();
    }
    LinkedPair pair = new LinkedPair(a, b, Strength.valueOf(row.getString("strength")));
    return Optional.of(new KeptReuse.KeptLink(pair, row.getString("link")));
  }

  /** The links of one article, by their articles. */
  List<KeptReuse.KeptLink> of(ArticleVersion article) {
    Optional<Long> row = row(article, new HashMap<>());
    if (row.isEmpty()) {
      return List.of();
    }
    Map<Long, ArticleVersion> versions = new HashMap<>();
    database.each(
        """
        SELECT version.id, key, text_sha256 FROM version
        JOIN article ON article.id = version.article
        WHERE version.id = ?1 OR version.id IN (
          SELECT a FROM reuse_link WHERE b = ?1 UNION SELECT b FROM reuse_link WHERE a = ?1)
        """,
        found -> versions.put(found.getLong("id"), version(found)),
        row.get());
    return database
        .list(
            """
            SELECT a, b, strength, link FROM reuse_link WHERE a = ?1
            UNION ALL SELECT a, b, strength, link FROM reuse_link WHERE b = ?1
            """,
            found -> link(found, versions),
            row.get())
        .stream()
        .flatMap(Optional::stream)
        .sorted(BY_ARTICLES)
        .toList();
  }

  /** The fingerprints of all that were compared; what is damaged is left out. */
  Map<ArticleVersion, TextPrints> prints() {
    Map<ArticleVersion, TextPrints> prints = new HashMap<>();
    database.each(
        """
        SELECT prints, key, text_sha256 FROM compared
        JOIN version ON version.id = compared.version JOIN article ON article.id = version.article
        """,
        row -> {
          ArticleVersion version = version(row);
          TextPrints.ofBytes(row.getBytes("prints")).ifPresent(found -> prints.put(version, found));
        });
    return prints;
  }
}
