package hearsay.store;

import hearsay.intake.Article;
import hearsay.ledger.Evidence.Role;
import hearsay.ledger.KeptReading;
import hearsay.ledger.RecordId;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLink;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.statement.Reason.RunnerUp;
import hearsay.text.CodePointSpan;
import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what was read in a version: attributions with their parts, and diagnostics. Confined to
 * one thread, inside the writer's batches.
 */
final class AttributionRows {
  private final Database database;

  /** Who has a name by which all its quotations are counted together. */
  private static final Set<SpeakerKind> COUNTED =
      EnumSet.of(SpeakerKind.PERSON, SpeakerKind.ORGANIZATION);

  private final SearchIndex index;
  private final SpeakerRows speakers;

  AttributionRows(Database database) {
    this.database = database;
    this.index = database.search();
    this.speakers = new SpeakerRows(database);
  }

  /** An attribution on its way in. */
  private record Row(long id, String record, Attribution attribution, Optional<SpeakerLink> link) {}

  /**
   * Adds all of a reading. Of two attributions of one name the first is kept; one that would stand
   * within its own name stands within nothing.
   *
   * @return the rows of the attributions, in the order of the reading
   */
  List<Long> add(long version, KeptReading reading) {
    Article article = reading.article();
    Map<String, Row> rows = rows(reading);
    List<Long> speakers = this.speakers.add(version, reading);
    List<Object[]> attributions = new ArrayList<>();
    List<Object[]> parts = new ArrayList<>();
    for (Row row : rows.values()) {
      Optional<Long> within =
          row.attribution()
              .within()
              .map(outer -> rows.get(name(article, outer)).id())
              .filter(outer -> outer != row.id());
      attributions.add(values(row, version, within, speakers, reading));
      parts.addAll(parts(row.id(), row.attribution(), article));
      index.added(
          row.id(),
          row.attribution().source().map(article.text()::cut),
          row.attribution().content().stream().map(article.text()::cut).toList());
    }
    database.insert(
        """
        INSERT INTO attribution
          (id, version, record, kind, cue_class, denied, within, confidence, rule, second, counted_as,
           speaker, speaker_confidence, speaker_rule, runner_up)
        """,
        attributions);
    database.insert(
        "INSERT INTO part (attribution, role, ordinal, start, end, line, words)", parts);
    addDiagnostics(version, reading);
    return reading.attributions().stream().map(one -> rows.get(name(article, one)).id()).toList();
  }

  /** By their names, in the order of the reading. */
  private Map<String, Row> rows(KeptReading reading) {
    Map<String, Row> rows = new LinkedHashMap<>();
    long last = database.dialect().lastRow(database, "attribution", reading.attributions().size());
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution attribution = reading.attributions().get(i);
      String record = name(reading.article(), attribution);
      Row row =
          new Row(last + rows.size() + 1, record, attribution, reading.speakers().links().get(i));
      rows.putIfAbsent(record, row);
    }
    return rows;
  }

  private static String name(Article article, Attribution attribution) {
    return RecordId.of(article.key(), article.text(), attribution).value();
  }

  /** Takes out everything that was read in a version. */
  void remove(long version) {
    index.forgetAttributions(version);
    database.update("DELETE FROM attribution WHERE version = ?", version);
    speakers.remove(version);
    database.update("DELETE FROM diagnostic WHERE version = ?", version);
  }

  /** The names of a version's records, in the order of the text. */
  List<RecordId> records(long version) {
    return database.list(
        "SELECT record FROM record WHERE version = ? ORDER BY start, record",
        row -> new RecordId(row.getString(1)),
        version);
  }

  private static Object[] values(
      Row row, long version, Optional<Long> within, List<Long> speakers, KeptReading reading) {
    SourceText text = reading.article().text();
    Attribution attribution = row.attribution();
    return new Object[] {
      row.id(),
      version,
      row.record(),
      attribution.kind().name(),
      attribution.manner().cueClass(),
      attribution.manner().denied(),
      within,
      attribution.confidence(),
      attribution.reason().rule(),
      attribution.reason().second().map(second -> describe(second, text)),
      countedAs(row, reading.speakers(), text),
      row.link().map(link -> speakers.get(link.speaker())),
      row.link().map(SpeakerLink::confidence),
      row.link().map(SpeakerLink::rule),
      row.link().flatMap(SpeakerLink::runnerUp).map(speakers::get)
    };
  }

  /** The name of the person or body behind it where that is sure, else the words of the source. */
  private static Optional<String> countedAs(Row row, Speakers speakers, SourceText text) {
    return row.link()
        .filter(SpeakerLink::isSure)
        .map(link -> speakers.all().get(link.speaker()))
        .filter(speaker -> COUNTED.contains(speaker.kind()))
        .map(Speaker::name)
        .or(row.attribution()::source)
        .map(words -> SourceForm.of(text.cut(words)));
  }

  private static List<Object[]> parts(long id, Attribution attribution, Article article) {
    List<Object[]> parts = new ArrayList<>();
    attribution.source().ifPresent(source -> parts.add(part(id, Role.SOURCE, 0, article, source)));
    parts.add(part(id, Role.CUE, 0, article, attribution.cue()));
    for (int i = 0; i < attribution.content().size(); i++) {
      parts.add(part(id, Role.CONTENT, i, article, attribution.content().get(i)));
    }
    attribution.manner().told().ifPresent(told -> parts.add(part(id, Role.TOLD, 0, article, told)));
    return parts;
  }

  private static Object[] part(long id, Role role, int ordinal, Article article, Span span) {
    CodePointSpan place = article.text().codePoints(span);
    return new Object[] {
      id,
      role.name(),
      ordinal,
      place.start(),
      place.end(),
      article.lineOf(span),
      article.text().cut(span)
    };
  }

  private static String describe(RunnerUp second, SourceText text) {
    Span named = second.source().orElse(second.cue());
    CodePointSpan place = text.codePoints(named);
    return "%s: %s\"%s\" at %d-%d"
        .formatted(
            second.rule(),
            second.source().isPresent() ? "" : "no source, cue ",
            text.cut(named),
            place.start(),
            place.end());
  }

  private void addDiagnostics(long version, KeptReading reading) {
    Article article = reading.article();
    List<Object[]> rows = new ArrayList<>();
    for (Diagnostic diagnostic : reading.diagnostics()) {
      Optional<CodePointSpan> place = diagnostic.place().map(article.text()::codePoints);
      rows.add(
          new Object[] {
            version,
            rows.size(),
            article.diagnostics().contains(diagnostic) ? "INTAKE" : "READING",
            diagnostic.rule(),
            diagnostic.message(),
            place.map(CodePointSpan::start),
            place.map(CodePointSpan::end),
            line(article, diagnostic.place())
          });
    }
    database.insert(
        """
        INSERT INTO diagnostic (version, ordinal, step, rule, message, start, end, line)
        """,
        rows);
  }

  private static int line(Article article, Optional<Span> place) {
    return place.map(article::lineOf).orElse(article.origin().recordLine().orElse(1));
  }

  /** Names the lines anew, after the same text was seen in another place. */
  void move(long version, Article article) {
    List<Object[]> parts =
        database.list(
            """
        SELECT start, end, attribution, role, ordinal
        FROM attribution JOIN part ON attribution = id WHERE version = ?
        """,
            row -> {
              CodePointSpan place = new CodePointSpan(row.getInt(1), row.getInt(2));
              int line = article.lineOf(article.text().units(place));
              return new Object[] {line, row.getLong(3), row.getString(4), row.getInt(5)};
            },
            version);
    parts.forEach(
        part ->
            database.update(
                "UPDATE part SET line = ? WHERE attribution = ? AND role = ? AND ordinal = ?",
                part));
    moveDiagnostics(version, article);
  }

  private void moveDiagnostics(long version, Article article) {
    List<Object[]> lines =
        database.list(
            "SELECT start, end, ordinal FROM diagnostic WHERE version = ?",
            row -> {
              int start = row.getInt(1);
              Optional<Span> place =
                  row.wasNull()
                      ? Optional.empty()
                      : Optional.of(article.text().units(new CodePointSpan(start, row.getInt(2))));
              return new Object[] {line(article, place), version, row.getInt(3)};
            },
            version);
    lines.forEach(
        line ->
            database.update(
                "UPDATE diagnostic SET line = ? WHERE version = ? AND ordinal = ?", line));
  }
}
