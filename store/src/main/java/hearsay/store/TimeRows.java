package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptEvent.Reporter;
import hearsay.ledger.KeptReading;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.RecordId;
import hearsay.story.DatedEvent;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.time.ArticleTimes;
import hearsay.time.Certainty;
import hearsay.time.DateReason;
import hearsay.time.Grain;
import hearsay.time.Modifier;
import hearsay.time.TimeInterval;
import hearsay.time.Timex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of each version and what it puts on the calendar: in, and out again. One thread. */
final class TimeRows {
  private final Database database;

  TimeRows(Database database) {
    this.database = database;
  }

  // in

  /**
   * Adds the times and events of a reading.
   *
   * @param attributions the rows of its attributions, in the order of the reading
   */
  void add(long version, KeptReading reading, List<Long> attributions) {
    ArticleTimes times = reading.times();
    Optional<TimeInterval> published = times.published().interval();
    database.update(
        "UPDATE version SET time_reader = ?, published_from = ?, published_to = ? WHERE id = ?",
        times.reader(),
        published.map(days -> days.firstDay().toString()),
        published.map(days -> days.lastDay().toString()),
        version);
    SourceText text = reading.article().text();
    addReasons(version, times, text);
    addExpressions(version, times, text);
    addEvents(version, reading, attributions);
  }

  private void addReasons(long version, ArticleTimes times, SourceText text) {
    List<Object[]> rows = new ArrayList<>();
    for (DateReason reason : times.stated().reasons()) {
      String spans = Columns.ofSpans(reason.spans().stream().map(text::codePoints).toList());
      rows.add(new Object[] {version, rows.size(), reason.rule(), reason.meaning(), spans});
    }
    database.insert(
        "INSERT INTO publication_reason (version, ordinal, rule, meaning, spans)", rows);
  }

  private void addExpressions(long version, ArticleTimes times, SourceText text) {
    List<Object[]> rows = new ArrayList<>();
    for (Timex timex : times.expressions()) {
      CodePointSpan place = text.codePoints(timex.span());
      Optional<CodePointSpan> anchor = timex.anchor().span().map(text::codePoints);
      rows.add(
          new Object[] {
            version,
            rows.size(),
            place.start(),
            place.end(),
            text.cut(timex.span()),
            timex.type().name(),
            timex.value(),
            Optional.of(timex.mod()).filter(mod -> mod != Modifier.NONE).map(Modifier::name),
            timex.interval().map(TimeInterval::start).map(LocalDateTime::toString),
            timex.interval().map(TimeInterval::end).map(LocalDateTime::toString),
            timex.interval().map(interval -> interval.grain().name()),
            timex.certainty().name(),
            timex.anchor().source().name(),
            anchor.map(CodePointSpan::start),
            anchor.map(CodePointSpan::end)
          });
    }
    database.insert(
        """
        INSERT INTO timex (version, ordinal, start, end, words, type, value, mod, begins, ends, grain,
          certainty, anchor, anchor_start, anchor_end)
        """,
        rows);
  }

  private void addEvents(long version, KeptReading reading, List<Long> attributions) {
    Article article = reading.article();
    List<Object[]> rows = new ArrayList<>();
    for (DatedEvent event : reading.events()) {
      CodePointSpan sentence = article.text().codePoints(event.sentence());
      CodePointSpan time = article.text().codePoints(event.time());
      rows.add(
          new Object[] {
            version,
            rows.size(),
            sentence.start(),
            sentence.end(),
            article.lineOf(event.sentence()),
            article.text().cut(event.sentence()),
            time.start(),
            time.end(),
            event.value(),
            event.interval().start().toString(),
            event.interval().end().toString(),
            event.interval().grain().name(),
            event.certainty().name(),
            event.role().name(),
            event.reportedIn().map(attributions::get)
          });
    }
    database.insert(
        """
        INSERT INTO event (version, ordinal, start, end, line, words, time_start, time_end, value,
          begins, ends, grain, certainty, role, attribution)
        """,
        rows);
  }

  /** Takes out the times of a version; call it before its attributions go. */
  void remove(long version) {
    for (String table : List.of("event", "timex", "publication_reason")) {
      database.update("DELETE FROM " + table + " WHERE version = ?", version);
    }
  }

  /** Names the lines anew, after the same text was seen in another place. */
  void move(long version, Article article) {
    List<Object[]> lines =
        database.list(
            "SELECT start, end, ordinal FROM event WHERE version = ?",
            row -> {
              CodePointSpan place = new CodePointSpan(row.getInt(1), row.getInt(2));
              return new Object[] {
                article.lineOf(article.text().units(place)), version, row.getInt(3)
              };
            },
            version);
    lines.forEach(
        line ->
            database.update("UPDATE event SET line = ? WHERE version = ? AND ordinal = ?", line));
  }

  // out

  private static final String EVENT =
      """
      SELECT event.*, published_from, published_to, first_seen,
        record.record, record.speaker, record.speaker_confidence, record.speaker_rule,
        record.runner_up,
        (SELECT words FROM part WHERE attribution = record.id AND role = 'SOURCE') AS source
      FROM event
      JOIN version ON version.id = event.version
      JOIN article ON article.id = version.article
      LEFT JOIN\s""";

  private static final String ITS_RECORD =
      " ON record.id = event.attribution AND NOT record.is_rejected ";

  /** The events of each current version, by article, then in text order. */
  List<KeptEvent> events() {
    return events(
        Summaries.ofCurrent(database),
        "WHERE article.current = version.id ORDER BY key, event.ordinal");
  }

  /** Those of one version, in text order. */
  List<KeptEvent> events(ArticleKey article, String sha256) {
    return events(
        new Summaries(database),
        "WHERE event.version = ?1 ORDER BY event.ordinal",
        new VersionRows(database).version(article, sha256).orElse(0L));
  }

  private List<KeptEvent> events(Summaries summaries, String where, Object... arguments) {
    SpeakerRows speakers = new SpeakerRows(database);
    // SQLite works a joined view out as a whole: of one version only that one's records.
    String records =
        arguments.length == 0 ? "record" : "(SELECT * FROM record WHERE version = ?1) AS record";
    return database.list(
        EVENT + records + ITS_RECORD + where,
        row -> event(row, summaries.of(row.getLong("version")), speakers),
        arguments);
  }

  private static KeptEvent event(ResultSet row, ArticleSummary article, SpeakerRows speakers)
      throws SQLException {
    return new KeptEvent(
        article,
        new CodePointSpan(row.getInt("start"), row.getInt("end")),
        row.getInt("line"),
        row.getString("words"),
        new CodePointSpan(row.getInt("time_start"), row.getInt("time_end")),
        row.getString("value"),
        interval(row),
        Certainty.valueOf(row.getString("certainty")),
        DatedEvent.Role.valueOf(row.getString("role")),
        published(row),
        Instant.parse(row.getString("first_seen")),
        reporter(row, speakers));
  }

  private static TimeInterval interval(ResultSet row) throws SQLException {
    return new TimeInterval(
        LocalDateTime.parse(row.getString("begins")),
        LocalDateTime.parse(row.getString("ends")),
        Grain.valueOf(row.getString("grain")));
  }

  /** When the version of a row can have been published. */
  static Optional<PublicationDays> published(ResultSet row) throws SQLException {
    String from = row.getString("published_from");
    return from == null
        ? Optional.empty()
        : Optional.of(
            new PublicationDays(
                LocalDate.parse(from), LocalDate.parse(row.getString("published_to"))));
  }

  /** In whose words what a row tells stands. */
  static Optional<Reporter> reporter(ResultSet row, SpeakerRows speakers) throws SQLException {
    String record = row.getString("record");
    return record == null
        ? Optional.empty()
        : Optional.of(
            new Reporter(
                new RecordId(record),
                Optional.ofNullable(row.getString("source")),
                speakers.behind(row)));
  }
}
