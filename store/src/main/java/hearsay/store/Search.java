package hearsay.store;

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
    List<String> wanted = new ArrayList<>();
    addWanted(wanted, "source", filter.speaker());
    addWanted(wanted, "content", filter.words());
    if (wanted.isEmpty()) {
      return false;
    }
    String match = String.join(" AND ", wanted);
    database.script("CREATE TEMP TABLE IF NOT EXISTS matched (id INTEGER PRIMARY KEY)");
    database.update("DELETE FROM temp.matched");
    database.update(
        """
        INSERT INTO temp.matched
        SELECT rowid FROM quotation_search WHERE quotation_search MATCH ?
        """,
        match);
    if (new SearchIndex(database).isBehind()) {
      findInTail(match);
    }
    return true;
  }

  private void findInTail(String match) {
    database.script(
        """
        CREATE VIRTUAL TABLE temp.quotation_tail
        USING fts5(source, content, tokenize='unicode61 remove_diacritics 2');
        INSERT INTO temp.quotation_tail (rowid, source, content)
        SELECT id, source, content FROM quotation_words
        WHERE id > (SELECT filled_to FROM search_progress WHERE name = 'quotation_search');
        """);
    database.update(
        """
        INSERT OR IGNORE INTO temp.matched
        SELECT rowid FROM temp.quotation_tail WHERE quotation_tail MATCH ?
        """,
        match);
    database.script("DROP TABLE temp.quotation_tail");
  }

  /** Each word in quotation marks, so that nothing a person types is taken for an operator. */
  private static void addWanted(List<String> wanted, String column, Optional<String> words) {
    String phrases =
        Arrays.stream(words.orElse("").split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(word -> '"' + word.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(" "));
    if (!phrases.isEmpty()) {
      wanted.add(column + " : (" + phrases + ")");
    }
  }
}
