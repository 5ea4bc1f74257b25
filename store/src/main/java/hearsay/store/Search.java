package hearsay.store;

import hearsay.ledger.ArticleSummary;
import hearsay.ledger.QuotationFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds attributions by the words of their source and content. What the index does not hold yet
 * (somebody is writing, or was killed) is put into a small index of the same make in memory, so
 * that an answer is never short. Confined to one thread.
 */
final class Search {
  private final Database database;

  Search(Database database) {
    this.database = database;
  }

  /**
   * Leaves the rows that match in {@code temp.matched}.
   *
   * @return whether the filter can match at all: what it asks for has a letter or a digit
   */
  boolean find(QuotationFilter filter) {
    Optional<String> source = wanted("source", filter.speaker());
    Optional<String> content = wanted("content", filter.words());
    for (String table : List.of("matched", "said")) {
      database.script("CREATE TEMP TABLE IF NOT EXISTS " + table + " (id INTEGER PRIMARY KEY)");
      database.update("DELETE FROM temp." + table);
    }
    if (source.isPresent()) {
      match(source.get(), "matched");
      matchSpeakers(filter.speaker().orElseThrow());
      if (content.isPresent()) {
        match(content.get(), "said");
        database.update("DELETE FROM temp.matched WHERE id NOT IN (SELECT id FROM temp.said)");
      }
    } else {
      content.ifPresent(words -> match(words, "matched"));
    }
    return source.isPresent() || content.isPresent();
  }

  /** The current versions that hold all words, the ones that fit best first. */
  List<ArticleSummary> articles(String words, int limit) {
    return phrases(words).map(match -> articlesThatMatch(match, limit)).orElse(List.of());
  }

  /** The current versions that hold one of some phrases, the ones that fit best first. */
  List<ArticleSummary> articlesWithAnyOf(List<String> phrases, int limit) {
    String match =
        phrases.stream()
            .filter(phrase -> phrase.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(Search::quoted)
            .distinct()
            .collect(Collectors.joining(" OR "));
    return match.isEmpty() ? List.of() : articlesThatMatch(match, limit);
  }

  private List<ArticleSummary> articlesThatMatch(String match, int limit) {
    Summaries summaries = new Summaries(database);
    List<Long> found =
        new ArrayList<>(
            database.list(
                """
                SELECT article_search.rowid FROM article_search
                JOIN article ON article.current = article_search.rowid
                WHERE article_search MATCH ?1 ORDER BY rank, article_search.rowid LIMIT ?2
                """,
                row -> row.getLong(1),
                match,
                limit));
    if (found.size() < limit && new SearchIndex(database).isBehind()) {
      found.addAll(articlesInTail(match, limit - found.size()));
    }
    return found.stream().distinct().map(summaries::of).toList();
  }

  private List<Long> articlesInTail(String match, int limit) {
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

  private void match(String match, String table) {
    database.update(
        "INSERT INTO temp."
            + table
            + " SELECT rowid FROM quotation_search WHERE quotation_search MATCH ?",
        match);
    if (new SearchIndex(database).isBehind()) {
      findInTail(match, table);
    }
  }

  /** Adds what those say whom a name fits, whatever words stand for them at that place. */
  private void matchSpeakers(String name) {
    List<String> wanted = NameWords.of(name);
    String any = wanted.isEmpty() ? "" : wanted.get(0);
    boolean isPlain = any.chars().allMatch(c -> c < 128);
    // SQLite passes over most names; those with letters beyond ASCII are left to the full
    // comparison.
    database.each(
        "SELECT id, name FROM speaker WHERE ?1 OR instr(lower(name), ?2) > 0 OR name GLOB '*[^ -~]*'",
        row -> {
          if (NameWords.of(row.getString(2)).containsAll(wanted)) {
            database.update(
                """
                INSERT OR IGNORE INTO temp.matched
                SELECT id FROM attribution WHERE speaker = ? AND speaker_confidence >= 0.5
                """,
                row.getLong(1));
          }
        },
        !isPlain,
        any);
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
        "INSERT OR IGNORE INTO temp."
            + table
            + " SELECT rowid FROM temp.quotation_tail WHERE quotation_tail MATCH ?",
        match);
    database.script("DROP TABLE temp.quotation_tail");
  }

  /** Each word in quotation marks, so that nothing a person types is taken for an operator. */
  private static Optional<String> wanted(String column, Optional<String> words) {
    return phrases(words.orElse("")).map(phrases -> column + " : (" + phrases + ")");
  }

  private static Optional<String> phrases(String words) {
    String phrases =
        Arrays.stream(words.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(Search::quoted)
            .collect(Collectors.joining(" "));
    return phrases.isEmpty() ? Optional.empty() : Optional.of(phrases);
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", "\"\"") + '"';
  }
}
