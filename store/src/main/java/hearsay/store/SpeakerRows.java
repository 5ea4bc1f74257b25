package hearsay.store;

import hearsay.intake.Article;
import hearsay.ledger.Appearance;
import hearsay.ledger.Appearance.KeptCredential;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptReading;
import hearsay.ledger.RecordId;
import hearsay.ledger.SpokenBy;
import hearsay.speaker.Anonymity;
import hearsay.speaker.Credential;
import hearsay.speaker.Gender;
import hearsay.speaker.Mention;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerEvidence;
import hearsay.speaker.SpeakerKind;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The speakers of each version: in, and out again. Confined to one thread. */
final class SpeakerRows {
  /** Who a speaker is, by its row. */
  private record Named(String name, SpeakerKind kind) {}

  private final Database database;
  private final RuledRecords ruled;
  private final Map<Long, Optional<Named>> named = new HashMap<>();

  SpeakerRows(Database database) {
    this.database = database;
    this.ruled = new RuledRecords(database);
  }

  // in

  /** Adds the speakers of a reading; gives their rows in the order of the reading. */
  List<Long> add(long version, KeptReading reading) {
    Article article = reading.article();
    List<Long> ids = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> mentions = new ArrayList<>();
    List<Object[]> credentials = new ArrayList<>();
    long last = database.dialect().lastRow(database, "speaker", reading.speakers().all().size());
    for (Speaker speaker : reading.speakers().all()) {
      long id = last + rows.size() + 1;
      ids.add(id);
      rows.add(row(id, version, rows.size(), speaker, article.text()));
      mentions.addAll(mentions(id, speaker, article.text()));
      credentials.addAll(credentials(id, speaker, article.text()));
    }
    database.insert(
        """
        INSERT INTO speaker (id, version, ordinal, name, start, end, kind, told_gender, reason)
        """,
        rows);
    database.insert("INSERT INTO mention (speaker, ordinal, start, end, words, form)", mentions);
    database.insert(
        """
        INSERT INTO credential (speaker, ordinal, start, end, words, role, organization)
        """,
        credentials);
    return ids;
  }

  private static Object[] row(
      long id, long version, int ordinal, Speaker speaker, SourceText text) {
    CodePointSpan place = text.codePoints(speaker.name());
    return new Object[] {
      id,
      version,
      ordinal,
      text.cut(speaker.name()),
      place.start(),
      place.end(),
      speaker.kind().name(),
      speaker.toldGender().name(),
      speaker.anonymity().flatMap(Anonymity::reason).map(text::cut)
    };
  }

  private static List<Object[]> mentions(long id, Speaker speaker, SourceText text) {
    List<Object[]> rows = new ArrayList<>();
    for (Mention mention : speaker.mentions()) {
      CodePointSpan place = text.codePoints(mention.span());
      rows.add(
          new Object[] {
            id,
            rows.size(),
            place.start(),
            place.end(),
            text.cut(mention.span()),
            mention.form().name()
          });
    }
    return rows;
  }

  private static List<Object[]> credentials(long id, Speaker speaker, SourceText text) {
    List<Object[]> rows = new ArrayList<>();
    for (Credential credential : speaker.credentials()) {
      CodePointSpan place = text.codePoints(credential.span());
      rows.add(
          new Object[] {
            id,
            rows.size(),
            place.start(),
            place.end(),
            text.cut(credential.span()),
            cut(credential.role(), text),
            cut(credential.organization(), text)
          });
    }
    return rows;
  }

  private static Optional<String> cut(Optional<Span> span, SourceText text) {
    return span.map(text::cut);
  }

  /** Takes out the speakers of a version; call it behind its attributions. */
  void remove(long version) {
    database.update("DELETE FROM speaker WHERE version = ?", version);
  }

  // out

  /** Who is behind an attribution of the view {@code record}. */
  Optional<SpokenBy> behind(ResultSet row) throws SQLException {
    Optional<String> set = ruled.speaker(row.getString("record"));
    if (set.isPresent()) {
      return Optional.of(
          new SpokenBy(set.get(), Optional.empty(), 1, SpokenBy.RULED, Optional.empty()));
    }
    long speaker = row.getLong("speaker");
    if (row.wasNull()) {
      return Optional.empty();
    }
    double confidence = row.getDouble("speaker_confidence");
    String rule = row.getString("speaker_rule");
    Optional<String> runnerUp = named(row.getLong("runner_up")).map(Named::name);
    return named(speaker)
        .map(
            found ->
                new SpokenBy(found.name(), Optional.of(found.kind()), confidence, rule, runnerUp));
  }

  private Optional<Named> named(long speaker) {
    return named.computeIfAbsent(
        speaker,
        any ->
            database.first(
                "SELECT name, kind FROM speaker WHERE id = ?",
                row -> new Named(row.getString(1), SpeakerKind.valueOf(row.getString(2))),
                speaker));
  }

  /** What hangs on a speaker, by its row. */
  private record Hung(
      Map<Long, List<String>> forms,
      Map<Long, Integer> pronouns,
      Map<Long, List<KeptCredential>> credentials,
      Map<Long, List<RecordId>> records) {}

  /** The speakers of each current version, in the order of articles. */
  List<Appearance> appearances() {
    Hung hung = new Hung(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    readMentions(hung);
    readCredentials(hung);
    readRecords(hung);
    Summaries summaries = Summaries.ofCurrent(database);
    return database.list(
        """
        SELECT speaker.* FROM speaker JOIN article ON article.current = speaker.version
        ORDER BY article.key, ordinal
        """,
        row -> appearance(row, summaries.of(row.getLong("version")), hung));
  }

  private static Appearance appearance(ResultSet row, ArticleSummary article, Hung hung)
      throws SQLException {
    long id = row.getLong("id");
    List<KeptCredential> credentials = hung.credentials().getOrDefault(id, List.of());
    SpeakerEvidence evidence =
        new SpeakerEvidence(
            new SpeakerEvidence.Place(article.textName(), row.getInt("start")),
            row.getString("name"),
            SpeakerKind.valueOf(row.getString("kind")),
            Gender.valueOf(row.getString("told_gender")),
            credentials.stream().map(KeptCredential::words).toList());
    return new Appearance(
        article,
        evidence,
        credentials,
        hung.forms().getOrDefault(id, List.of()),
        hung.pronouns().getOrDefault(id, 0),
        Optional.ofNullable(row.getString("reason")),
        hung.records().getOrDefault(id, List.of()));
  }

  private void readMentions(Hung hung) {
    database.each(
        """
        SELECT mention.* FROM mention JOIN speaker ON speaker.id = mention.speaker
        JOIN article ON article.current = speaker.version ORDER BY speaker.id, mention.ordinal
        """,
        row -> {
          long id = row.getLong("speaker");
          if (row.getString("form").equals("PRONOUN")) {
            hung.pronouns().merge(id, 1, Integer::sum);
          } else {
            hung.forms().computeIfAbsent(id, any -> new ArrayList<>()).add(row.getString("words"));
          }
        });
  }

  private void readCredentials(Hung hung) {
    database.each(
        """
        SELECT credential.* FROM credential JOIN speaker ON speaker.id = credential.speaker
        JOIN article ON article.current = speaker.version ORDER BY speaker.id, credential.ordinal
        """,
        row ->
            hung.credentials()
                .computeIfAbsent(row.getLong("speaker"), any -> new ArrayList<>())
                .add(
                    new KeptCredential(
                        row.getString("words"),
                        Optional.ofNullable(row.getString("role")),
                        Optional.ofNullable(row.getString("organization")))));
  }

  private void readRecords(Hung hung) {
    database.each(
        """
        SELECT speaker, record FROM record
        WHERE is_current AND NOT is_rejected AND speaker_confidence >= 0.5
        ORDER BY speaker, start, record
        """,
        row ->
            hung.records()
                .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                .add(new RecordId(row.getString(2))));
  }
}
