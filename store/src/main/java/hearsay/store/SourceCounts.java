package hearsay.store;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.SourceCount;
import java.util.List;

/**
 * Counts who is quoted: by the name of the person or body behind a source where that is sure, else
 * by the source's own words. One of these serves one answer. Confined to one thread.
 *
 * <p>A count goes once through the index by source, in its order. The plus sign before a column
 * keeps SQLite from asking that index for each of all current versions instead.
 */
final class SourceCounts {
  /** One line of a count, before it has its words and its example. */
  private record Group(String form, int quotations, int articles) {}

  private final Database database;
  private final QuotationRows quotations;

  SourceCounts(Database database) {
    this.database = database;
    this.quotations = new QuotationRows(database);
  }

  /** Who is quoted, most first; lone pronouns for nobody known left out. */
  List<SourceCount> named(int limit) {
    return database
        .list(
            """
            SELECT counted_as, count(*), count(DISTINCT version) FROM attribution
            WHERE counted_as IS NOT NULL
              AND +version IN (SELECT current FROM article)
              AND id NOT IN (SELECT id FROM attribution JOIN rejection USING (record))
            GROUP BY counted_as
            HAVING counted_as NOT IN (SELECT word FROM pronoun)
            ORDER BY count(*) DESC, counted_as
            LIMIT ?
            """,
            row -> new Group(row.getString(1), row.getInt(2), row.getInt(3)),
            limit)
        .stream()
        .map(group -> count(mostUsedWords(group.form()), group))
        .toList();
  }

  /** The lone pronouns for nobody known, most first. */
  List<SourceCount> pronouns() {
    return database
        .list(
            """
            SELECT counted_as, count(*), count(DISTINCT version) FROM attribution
            WHERE counted_as IN (SELECT word FROM pronoun)
              AND +version IN (SELECT current FROM article)
              AND id NOT IN (SELECT id FROM attribution JOIN rejection USING (record))
            GROUP BY counted_as
            ORDER BY count(*) DESC, counted_as
            """,
            row -> new Group(row.getString(1), row.getInt(2), row.getInt(3)))
        .stream()
        .map(group -> count(group.form(), group))
        .toList();
  }

  private SourceCount count(String words, Group group) {
    return new SourceCount(words, group.quotations(), group.articles(), example(group.form()));
  }

  private String mostUsedWords(String form) {
    return database
        .first(
            """
            SELECT coalesce(speaker.name, source.words) AS shown FROM attribution
            JOIN part AS source ON source.attribution = attribution.id AND role = 'SOURCE'
            LEFT JOIN speaker ON speaker.id = attribution.speaker
              AND speaker_confidence >= 0.5 AND speaker.kind IN ('PERSON', 'ORGANIZATION')
            WHERE counted_as = ? AND +attribution.version IN (SELECT current FROM article)
              AND attribution.id NOT IN (SELECT id FROM attribution JOIN rejection USING (record))
            GROUP BY shown ORDER BY count(*) DESC, shown LIMIT 1
            """,
            row -> row.getString(1),
            form)
        .orElseThrow();
  }

  /** The surest one of a length that stands on two lines of a screen; else the surest one. */
  private LedgerEntry example(String form) {
    long row =
        database.number(
            """
            SELECT record.id FROM record
            WHERE record.counted_as = ? AND is_current AND NOT is_rejected
            ORDER BY
              (SELECT sum(part.end - part.start) BETWEEN 40 AND 160 FROM part
                WHERE part.attribution = record.id AND part.role = 'CONTENT') DESC,
              record.confidence DESC,
              record.outlet IS NULL, record.outlet, record.published IS NULL, record.published,
              record.article, record.start, record.record
            LIMIT 1
            """,
            form);
    return quotations.byRow(row);
  }
}
