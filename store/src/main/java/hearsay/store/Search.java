package hearsay.store;

import hearsay.ledger.ArticleSummary;
import hearsay.ledger.QuotationFilter;
import hearsay.speaker.SpeakerLink;
import hearsay.store.SearchIndex.Field;
import hearsay.store.SearchIndex.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds attributions by the words of their source and content. Confined to one thread. */
final class Search {
  private final Database database;
  private final SearchIndex index;

  Search(Database database) {
    this.database = database;
    this.index = database.search();
  }

  /**
   * Leaves the rows that match in {@code temp.matched}.
   *
   * @return whether the filter can match at all: what it asks for has a letter or a digit
   */
  boolean find(QuotationFilter filter) {
    Optional<Wanted> source = wanted(filter.speaker().orElse(""));
    Optional<Wanted> content = wanted(filter.words().orElse(""));
    for (String table : List.of("matched", "said")) {
      database.script("CREATE TEMP TABLE IF NOT EXISTS " + table + " (id INTEGER PRIMARY KEY)");
      database.update("DELETE FROM temp." + table);
    }
    if (source.isPresent()) {
      index.match(Field.SOURCE, source.get(), "matched");
      matchSpeakers(filter.speaker().orElseThrow());
      if (content.isPresent()) {
        index.match(Field.CONTENT, content.get(), "said");
        database.update("DELETE FROM temp.matched WHERE id NOT IN (SELECT id FROM temp.said)");
      }
    } else {
      content.ifPresent(words -> index.match(Field.CONTENT, words, "matched"));
    }
    return source.isPresent() || content.isPresent();
  }

  /** The current versions that hold all words, the ones that fit best first. */
  List<ArticleSummary> articles(String words, int limit) {
    return wanted(words).map(wanted -> articles(wanted, limit)).orElse(List.of());
  }

  /** The current versions that hold one of some phrases, the ones that fit best first. */
  List<ArticleSummary> articlesWithAnyOf(List<String> phrases, int limit) {
    List<String> searched = phrases.stream().filter(Search::isSearched).distinct().toList();
    return searched.isEmpty() ? List.of() : articles(new Wanted(searched, true), limit);
  }

  private List<ArticleSummary> articles(Wanted wanted, int limit) {
    Summaries summaries = new Summaries(database);
    return index.versions(wanted, limit).stream().map(summaries::of).toList();
  }

  /** Adds what those say whom a name fits, whatever words stand for them at that place. */
  private void matchSpeakers(String name) {
    List<String> wanted = NameWords.of(name);
    String any = wanted.isEmpty() ? "" : wanted.get(0);
    boolean isPlain = any.chars().allMatch(c -> c < 128);
    // The engine passes over most names; those with letters beyond ASCII are left to the full
    // comparison.
    database.each(
        """
        WITH everybody AS MATERIALIZED (SELECT DISTINCT name FROM speaker)
        SELECT name FROM everybody
        WHERE ?1 = 1 OR instr(lower(name), ?2) > 0 OR octet_length(name) > length(name)
        """,
        row -> {
          if (NameWords.of(row.getString(1)).containsAll(wanted)) {
            database.update(
                """
                INSERT INTO temp.matched
                SELECT id FROM attribution
                WHERE speaker IN (SELECT speaker.id FROM speaker WHERE name = ?1)
                  AND speaker_confidence >= ?2
                ON CONFLICT DO NOTHING
                """,
                row.getString(1),
                SpeakerLink.SURE);
          }
        },
        !isPlain,
        any);
  }

  /** Every word of what a person types, each for itself. */
  private static Optional<Wanted> wanted(String words) {
    List<String> phrases = Arrays.stream(words.split("\\s+")).filter(Search::isSearched).toList();
    return phrases.isEmpty() ? Optional.empty() : Optional.of(new Wanted(phrases, false));
  }

  private static boolean isSearched(String phrase) {
    return phrase.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
