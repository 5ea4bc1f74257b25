package hearsay.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The two indexes of SQLite's FTS5. They are filled in bulk after the rows, because that is many
 * times quicker than row by row; {@code search_progress} tells how far they are. Row numbers are
 * never given twice, so what is above that mark is what is missing. What the index does not hold
 * yet (somebody is writing, or was killed) is put into a small index of the same make in memory, so
 * that an answer is never short.
 */
final class Fts5Index implements SearchIndex {
  /** A step of filling is one transaction: it bounds the log, and what a kill loses. */
  private static final int STEP_ROWS = 5000;

  /**
   * Of words that more versions hold, so many of the latest are told apart by how well they fit.
   */
  private static final int RANKED = 10_000;

  private final Database database;

  Fts5Index(Database database) {
    this.database = database;
  }

  @Override
  public void added(long version, Optional<String> title, String text) {
    // it is filled later
  }

  @Override
  public void added(long attribution, Optional<String> source, List<String> content) {
    // it is filled later
  }

  @Override
  public boolean isBehind() {
    return database.number(
            """
            SELECT EXISTS (SELECT 1 FROM version WHERE id >
                (SELECT filled_to FROM search_progress WHERE name = 'article_search'))
              OR EXISTS (SELECT 1 FROM attribution WHERE id >
                (SELECT filled_to FROM search_progress WHERE name = 'quotation_search'))
            """)
        == 1;
  }

  @Override
  public void fill() {
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

  @Override
  public void forgetVersion(long version) {
    database.update(
        """
        INSERT INTO article_search (article_search, rowid, title, text)
        SELECT 'delete', id, title, text FROM version
        WHERE id = ?
          AND id <= (SELECT filled_to FROM search_progress WHERE name = 'article_search')
        """,
        version);
  }

  @Override
  public void addVersion(long version) {
    database.update(
        """
        INSERT INTO article_search (rowid, title, text)
        SELECT id, title, text FROM version
        WHERE id = ?
          AND id <= (SELECT filled_to FROM search_progress WHERE name = 'article_search')
        """,
        version);
  }

  @Override
  public void forgetAttributions(long version) {
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

  @Override
  public Lack lack() {
    return new Lack(
        database.number(
            """
            SELECT count(*) FROM version
            WHERE id <= (SELECT filled_to FROM search_progress WHERE name = 'article_search')
              AND id NOT IN (SELECT id FROM article_search_docsize)
            """),
        database.number(
            """
            SELECT count(*) FROM attribution
            WHERE id <= (SELECT filled_to FROM search_progress WHERE name = 'quotation_search')
              AND id NOT IN (SELECT id FROM quotation_search_docsize)
            """));
  }

  @Override
  public List<Long> versions(Wanted wanted, int limit) {
    String match = match(wanted);
    List<Long> found = new ArrayList<>(best(match, limit));
    if (found.size() < limit && isBehind()) {
      found.addAll(versionsInTail(match, limit - found.size()));
    }
    return found.stream().distinct().toList();
  }

  /** Ranks first, and looks then which of the best are current: nearly all are. */
  private List<Long> best(String match, int limit) {
    long first =
        database
            .first(
                """
                SELECT rowid FROM article_search WHERE article_search MATCH ?
                ORDER BY rowid DESC LIMIT 1 OFFSET ?
                """,
                row -> row.getLong(1),
                match,
                RANKED - 1)
            .orElse(0L);
    long all =
        database.number(
            "SELECT count(*) FROM article_search WHERE article_search MATCH ? AND rowid >= ?",
            match,
            first);
    List<Long> found;
    long looked = limit;
    do {
      found =
          database.list(
              """
              SELECT best.id FROM (
                SELECT rowid AS id, rank FROM article_search
                WHERE article_search MATCH ?1 AND rowid >= ?2 ORDER BY rank, rowid LIMIT ?3) AS best
              CROSS JOIN version ON version.id = best.id
              CROSS JOIN article ON article.id = version.article
              WHERE article.current = version.id
              ORDER BY best.rank, best.id LIMIT ?4
              """,
              row -> row.getLong(1),
              match,
              first,
              looked,
              limit);
      looked *= 2;
    } while (found.size() < limit && looked < 2 * all);
    return found;
  }

  private List<Long> versionsInTail(String match, int limit) {
    database.script(
        """
        CREATE VIRTUAL TABLE temp.article_tail
        USING fts5(title, text, tokenize='unicode61 remove_diacritics 2');
        INSERT INTO temp.article_tail (rowid, title, text)
        SELECT version.id, title, text FROM version JOIN article ON article.current = version.id
        WHERE version.id > (SELECT filled_to FROM search_progress WHERE name = 'article_search');
        """);
    List<Long> found =
        database.list(
            "SELECT rowid FROM temp.article_tail WHERE article_tail MATCH ?1 ORDER BY rank, rowid"
                + " LIMIT ?2",
            row -> row.getLong(1),
            match,
            limit);
    database.script("DROP TABLE temp.article_tail");
    return found;
  }

  @Override
  public void match(Field field, Wanted wanted, String table) {
    String match = field.column() + " : (" + match(wanted) + ")";
    database.update(
        "INSERT INTO temp."
            + table
            + " SELECT rowid FROM quotation_search WHERE quotation_search MATCH ?",
        match);
    if (isBehind()) {
      findInTail(match, table);
    }
  }

  private void findInTail(String match, String table) {
    database.script(
        """
        CREATE VIRTUAL TABLE temp.quotation_tail
        USING fts5(source, content, tokenize='unicode61 remove_diacritics 2');
        INSERT INTO temp.quotation_tail (rowid, source, content)
        SELECT id, source, content FROM quotation_words
        WHERE id > (SELECT filled_to FROM search_progress WHERE name = 'quotation_search');
        """);
    database.update(
        "INSERT INTO temp."
            + table
            + " SELECT rowid FROM temp.quotation_tail WHERE quotation_tail MATCH ?"
            + " ON CONFLICT DO NOTHING",
        match);
    database.script("DROP TABLE temp.quotation_tail");
  }

  /** Each phrase in quotation marks, so that nothing a person types is taken for an operator. */
  private static String match(Wanted wanted) {
    return wanted.phrases().stream()
        .map(phrase -> '"' + phrase.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(wanted.isAny() ? " OR " : " "));
  }
}
