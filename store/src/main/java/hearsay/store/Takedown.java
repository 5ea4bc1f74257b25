package hearsay.store;

import java.util.List;

/**
 * Takes an article out so that no byte of its words is left: rows, index, stored bytes, the words
 * in the log, and free pages. Confined to one thread.
 */
final class Takedown {
  private final Database database;
  private final SearchIndex index;

  Takedown(Database database, SearchIndex index) {
    this.database = database;
    this.index = index;
  }

  /** Deletes an article with everything that hangs on it. Call it inside a transaction. */
  void delete(long article) {
    for (long version : versions(article)) {
      index.forgetAttributions(version);
      index.forgetVersion(version);
    }
    database.update(
        """
        DELETE FROM refusal WHERE (path, line) IN
          (SELECT path, coalesce(record_line, 0) FROM version WHERE article = ?)
        """,
        article);
    List<Long> originals =
        database.list(
            "SELECT DISTINCT original FROM version WHERE article = ?",
            row -> row.getLong(1),
            article);
    WatchRows.remove(database, article);
    JoinRows.forget(database, article);
    database.update("DELETE FROM article WHERE id = ?", article);
    originals.forEach(original -> VersionRows.deleteUnlessUsed(database, original));
    database.update(
        "DELETE FROM outlet WHERE id NOT IN (SELECT outlet FROM version WHERE outlet IS NOT NULL)");
  }

  private List<Long> versions(long article) {
    return database.list(
        "SELECT id FROM version WHERE article = ?", row -> row.getLong(1), article);
  }

  /** Deletes the article's words from the log. The schema allows it once a takedown is in force. */
  void scrubLog(String key) {
    database.update(
        """
        DELETE FROM ruling_words WHERE ruling IN (
          SELECT number FROM ruling WHERE article = ?1
          UNION SELECT ruling FROM ruling_place WHERE article = ?1)
        """,
        key);
  }

  /**
   * Writes everything anew, because pages that were deleted or rewritten keep old bytes. Slow on a
   * large ledger (it copies all of it), and meant to be: a takedown is rare and has to be right.
   * Call it outside of a transaction.
   */
  void forgetTraces() {
    database.dialect().forgetTraces(database);
  }
}
