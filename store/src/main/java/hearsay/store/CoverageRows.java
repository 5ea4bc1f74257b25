package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.CoveredArticle;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.Voice;
import hearsay.speaker.SpeakerKind;
import hearsay.text.CodePointSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the comparing of articles needs to know of them. Confined to one thread. */
final class CoverageRows {
  private final Database database;

  CoverageRows(Database database) {
    this.database = database;
  }

  /** The current versions in the order they came in. */
  List<CoveredArticle> current() {
    return covered("WHERE is_current ORDER BY id", voices("TRUE"));
  }

  /** The current version of one article. */
  Optional<CoveredArticle> current(ArticleKey article) {
    return covered(
            "WHERE is_current AND article_version.article = ?",
            voices("article.key = ?", article.value()),
            article.value())
        .stream()
        .findFirst();
  }

  private List<CoveredArticle> covered(
      String where, Map<Long, List<Voice>> voices, Object... arguments) {
    return database.list(
        """
        SELECT article_version.*, days.published_from, days.published_to
        FROM article_version JOIN version AS days USING (id)
        """
            + where,
        row ->
            new CoveredArticle(
                Summaries.summary(row),
                published(row),
                voices.getOrDefault(row.getLong("id"), List.of())),
        arguments);
  }

  private static Optional<PublicationDays> published(ResultSet row) throws SQLException {
    String from = row.getString("published_from");
    return from == null
        ? Optional.empty()
        : Optional.of(
            new PublicationDays(
                LocalDate.parse(from), LocalDate.parse(row.getString("published_to"))));
  }

  /** Who says what within quotation marks, by version. */
  private Map<Long, List<Voice>> voices(String which, Object... arguments) {
    Map<String, String> set = setSpeakers();
    Map<Long, List<Voice>> voices = new HashMap<>();
    database.each(
        """
        SELECT
          attribution.version, attribution.record, said.start, said.end, speaker.name, speaker.kind,
          EXISTS (
            SELECT 1 FROM part AS source
            WHERE source.attribution = attribution.id AND source.role = 'SOURCE'
              -- Names do not overlap, so of those that begin before its end the last ends last.
              AND source.start < (
                SELECT mention.end FROM mention
                WHERE mention.speaker = speaker.id AND mention.form = 'NAME'
                  AND mention.start < source.end
                ORDER BY mention.start DESC LIMIT 1)) AS is_named
        FROM article
        JOIN attribution ON attribution.version = article.current
        JOIN part AS said ON said.attribution = attribution.id AND said.role = 'CONTENT'
        LEFT JOIN speaker ON speaker.id = attribution.speaker
          AND attribution.speaker_confidence >= 0.5
        WHERE attribution.kind <> 'INDIRECT'
          AND attribution.record NOT IN (SELECT record FROM rejection)
          AND %s
        ORDER BY attribution.version, said.start, said.end, attribution.record
        """
            .formatted(which),
        row ->
            voices
                .computeIfAbsent(row.getLong("version"), any -> new ArrayList<>())
                .add(voice(row, Optional.ofNullable(set.get(row.getString("record"))))),
        arguments);
    return voices;
  }

  private static Voice voice(ResultSet row, Optional<String> set) throws SQLException {
    CodePointSpan words = new CodePointSpan(row.getInt("start"), row.getInt("end"));
    if (set.isPresent()) {
      return new Voice(words, set, Optional.empty(), true);
    }
    return new Voice(
        words,
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("kind")).map(SpeakerKind::valueOf),
        row.getBoolean("is_named"));
  }

  /** The speakers that people set, by record; the latest holds. */
  private Map<String, String> setSpeakers() {
    Map<String, String> set = new HashMap<>();
    database.each(
        """
        SELECT record, name FROM ruling_in_force WHERE action = 'SET_SPEAKER' ORDER BY number
        """,
        row -> set.put(row.getString(1), row.getString(2)));
    return set;
  }
}
