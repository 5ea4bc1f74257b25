package hearsay.store;

/**
 * The two full-text indexes. They are filled in bulk after the rows, because that is many times
 * quicker than row by row; {@code search_progress} tells how far they are. Row numbers are never
 * given twice, so what is above that mark is what is missing. Confined to one thread.
 */
final class SearchIndex {
  /** A step of filling is one transaction: it bounds the log, and what a kill loses. */
  private static final int STEP_ROWS = 5000;

  private final Database database;

  SearchIndex(Database database) {
    this.database = database;
  }

  /** Whether there are rows that it does not hold. */
  boolean isBehind() {
    return database.number(
            """
            SELECT EXISTS (SELECT 1 FROM version WHERE id >
                (SELECT filled_to FROM search_progress WHERE name = 'article_search'))
              OR EXISTS (SELECT 1 FROM attribution WHERE id >
                (SELECT filled_to FROM search_progress WHERE name = 'quotation_search'))
            """)
        == 1;
  }

  /** Fills in what is missing. Call it outside of a transaction. */
  void fill() {
    long versions = database.number("SELECT coalesce(max(id), 0) FROM version");
    for (long at = mark("article_search"); at < versions; at += STEP_ROWS) {
      fillVersions(at, Math.min(at + STEP_ROWS, versions));
    }
    long attributions = database.number("SELECT coalesce(max(id), 0) FROM attribution");
    for (long at = mark("quotation_search"); at < attributions; at += STEP_ROWS) {
      fillAttributions(at, Math.min(at + STEP_ROWS, attributions));
    }
  }

  private void fillVersions(long after, long upTo) {
    new Batch(database)
        .alone(
            () -> {
              database.update(
                  """
                  INSERT INTO article_search (rowid, title, text)
                  SELECT id, title, text FROM version WHERE id > ? AND id <= ?
                  """,
                  after,
                  upTo);
              return setMark("article_search", upTo);
            });
  }

  private void fillAttributions(long after, long upTo) {
    new Batch(database)
        .alone(
            () -> {
              database.update(
                  """
                  INSERT INTO quotation_search (rowid, source, content)
                  SELECT id, source, content FROM quotation_words WHERE id > ? AND id <= ?
                  """,
                  after,
                  upTo);
              return setMark("quotation_search", upTo);
            });
  }

  private long mark(String name) {
    return database.number("SELECT filled_to FROM search_progress WHERE name = ?", name);
  }

  private int setMark(String name, long to) {
    return database.update("UPDATE search_progress SET filled_to = ? WHERE name = ?", to, name);
  }

  /** Takes a version's text out; call it while the row still stands as it was put in. */
  void forgetVersion(long version) {
    database.update(
        """
        INSERT INTO article_search (article_search, rowid, title, text)
        SELECT 'delete', id, title, text FROM version
        WHERE id = ?
          AND id <= (SELECT filled_to FROM search_progress WHERE name = 'article_search')
        """,
        version);
  }

  /** Puts a changed version back. */
  void addVersion(long version) {
    database.update(
        """
        INSERT INTO article_search (rowid, title, text)
        SELECT id, title, text FROM version
        WHERE id = ?
          AND id <= (SELECT filled_to FROM search_progress WHERE name = 'article_search')
        """,
        version);
  }

  /** Takes a version's attributions out; call it while their rows still stand. */
  void forgetAttributions(long version) {
    database.update(
        """
        INSERT INTO quotation_search (quotation_search, rowid, source, content)
        SELECT 'delete', id, source, content FROM quotation_words
        WHERE id IN (SELECT id FROM attribution WHERE version = ?)
          AND id <= (SELECT filled_to FROM search_progress WHERE name = 'quotation_search')
        """,
        version);
  }

  /**
   * Writes both indexes anew as one piece, so that no page holds a word that was taken out: taking
   * out only notes that it is gone.
   */
  void forgetTraces() {
    database.update("INSERT INTO article_search (article_search) VALUES ('optimize')");
    database.update("INSERT INTO quotation_search (quotation_search) VALUES ('optimize')");
  }
}
