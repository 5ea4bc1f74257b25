package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.scoring.Outcome;
import hearsay.speaker.IdentityRuling;
import hearsay.speaker.SpeakerEvidence.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The log of what people decided. Confined to one thread. */
final class RulingLog {
  /** As many of a record's words as recall it in a listing. */
  private static final int SHOWN_WORDS = 12;

  private final Database database;

  RulingLog(Database database) {
    this.database = database;
  }

  /** All of it, oldest first. */
  List<Ruling> all() {
    return database.list("SELECT * FROM ruling_log ORDER BY number", this::ruling);
  }

  /** Whether a ruling takes an article out now; asked for every new one, and of the log alone. */
  boolean isTakenDown(ArticleKey article) {
    return database.number(
            "SELECT count(*) FROM ruling_in_force WHERE article = ? AND action = 'REMOVE'",
            article.value())
        > 0;
  }

  /** The ruling that takes an article out now. */
  Optional<Ruling> takedown(ArticleKey article) {
    return database.first(
        """
        SELECT * FROM ruling_log
        WHERE article = ? AND action = 'REMOVE' AND undone IS NULL
        """,
        this::ruling,
        article.value());
  }

  /** The ruling that rules a record out now. */
  Optional<Ruling> rejection(String record) {
    return database.first(
        """
        SELECT * FROM ruling_log
        WHERE record = ? AND action IN ('REJECT', 'BOILERPLATE') AND undone IS NULL
        ORDER BY number
        """,
        this::ruling,
        record);
  }

  /** Rules a whole article out. */
  Ruling remove(ArticleKey article, Signature signature) {
    return add(
        """
        INSERT INTO ruling (action, author, at, note, article)
        VALUES ('REMOVE', ?, ?, ?, ?) RETURNING number
        """,
        signature.author(),
        signature.at().toString(),
        signature.note(),
        article.value());
  }

  /** Rules a record out that the ledger holds. */
  Ruling reject(RecordId record, Signature signature) {
    return ruleOut(Ruling.Action.REJECT, record, signature);
  }

  /** Rules a record out that was learned to stand in boilerplate. */
  Ruling hide(RecordId record, Signature signature) {
    return ruleOut(Ruling.Action.BOILERPLATE, record, signature);
  }

  private Ruling ruleOut(Ruling.Action action, RecordId record, Signature signature) {
    Ruling ruling =
        add(
            """
            INSERT INTO ruling (action, author, at, note, article, version, record)
            SELECT ?, ?, ?, ?, key, text_sha256, record
            FROM attribution
            JOIN version ON version.id = attribution.version
            JOIN article ON article.id = version.article
            WHERE record = ?
            RETURNING number
            """,
            action.name(),
            signature.author(),
            signature.at().toString(),
            signature.note(),
            record.value());
    keepWords(ruling.number(), firstWords(record));
    return ruling(ruling.number()).orElseThrow();
  }

  private String firstWords(RecordId record) {
    String words =
        database
            .first(
                """
                SELECT content FROM quotation_words
                WHERE id = (SELECT id FROM attribution WHERE record = ?)
                """,
                row -> row.getString(1),
                record.value())
            .orElseThrow();
    return begin(words);
  }

  private static String begin(String words) {
    return Arrays.stream(words.split("\\s+")).limit(SHOWN_WORDS).collect(Collectors.joining(" "));
  }

  /** Rules on who is who. */
  Ruling rule(IdentityRuling decision, String words, Signature signature) {
    List<Place> places = places(decision);
    Ruling ruling =
        add(
            """
            INSERT INTO ruling (action, author, at, note, article, name)
            VALUES (?, ?, ?, ?, ?, ?)
            RETURNING number
            """,
            action(decision).name(),
            signature.author(),
            signature.at().toString(),
            signature.note(),
            articleOf(places.get(0)),
            decision instanceof IdentityRuling.Rename rename
                ? Optional.of(rename.name())
                : Optional.empty());
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      database.update(
          "INSERT INTO ruling_place (ruling, ordinal, article, version, start) VALUES (?, ?, ?, ?, ?)",
          ruling.number(),
          i,
          articleOf(place),
          place.article().substring(articleOf(place).length() + 1),
          place.start());
    }
    keepWords(ruling.number(), words);
    return ruling(ruling.number()).orElseThrow();
  }

  private static List<Place> places(IdentityRuling decision) {
    if (decision instanceof IdentityRuling.Merge merge) {
      return List.of(merge.one(), merge.other());
    }
    if (decision instanceof IdentityRuling.Split split) {
      return split.places();
    }
    return decision instanceof IdentityRuling.Rename rename
        ? List.of(rename.place())
        : List.of(((IdentityRuling.NotASpeaker) decision).place());
  }

  private static Ruling.Action action(IdentityRuling decision) {
    if (decision instanceof IdentityRuling.Merge) {
      return Ruling.Action.MERGE;
    }
    if (decision instanceof IdentityRuling.Split) {
      return Ruling.Action.SPLIT;
    }
    return decision instanceof IdentityRuling.Rename
        ? Ruling.Action.RENAME
        : Ruling.Action.NOT_A_SPEAKER;
  }

  /** The key of the article that a place is in; its version stands behind the last line's end. */
  private static String articleOf(Place place) {
    return place.article().substring(0, place.article().lastIndexOf('\n'));
  }

  private List<Place> places(long ruling) {
    return database.list(
        "SELECT article, version, start FROM ruling_place WHERE ruling = ? ORDER BY ordinal",
        row -> new Place(row.getString(1) + '\n' + row.getString(2), row.getInt(3)),
        ruling);
  }

  /** Gives a record that the ledger holds to a speaker. */
  Ruling setSpeaker(RecordId record, String name, Signature signature) {
    Ruling ruling =
        add(
            """
            INSERT INTO ruling (action, author, at, note, name, article, version, record)
            SELECT 'SET_SPEAKER', ?, ?, ?, ?, key, text_sha256, record
            FROM attribution
            JOIN version ON version.id = attribution.version
            JOIN article ON article.id = version.article
            WHERE record = ?
            RETURNING number
            """,
            signature.author(),
            signature.at().toString(),
            signature.note(),
            name,
            record.value());
    keepWords(ruling.number(), firstWords(record));
    return ruling(ruling.number()).orElseThrow();
  }

  private void keepWords(long ruling, String words) {
    database.update("INSERT INTO ruling_words (ruling, words) VALUES (?, ?)", ruling, words);
  }

  /** The name that a person gave to a record's speaker, the latest. */
  Optional<String> setSpeaker(String record) {
    return database.first(
        """
        SELECT name FROM ruling_in_force WHERE record = ? AND action = 'SET_SPEAKER'
        ORDER BY number DESC LIMIT 1
        """,
        row -> row.getString(1),
        record);
  }

  /** Says what became of a forecast that the ledger holds. */
  Ruling resolve(RecordId forecast, Resolution resolution, Signature signature) {
    Ruling ruling =
        add(
            """
            INSERT INTO ruling
              (action, author, at, note, outcome, resolved_on, evidence, article, version, record)
            SELECT 'RESOLVE', ?, ?, ?, ?, ?, ?, key, text_sha256, record
            FROM forecast
            JOIN version ON version.id = forecast.version
            JOIN article ON article.id = version.article
            WHERE record = ?
            RETURNING number
            """,
            signature.author(),
            signature.at().toString(),
            signature.note(),
            resolution.outcome().name(),
            resolution.on().toString(),
            resolution.evidence(),
            forecast.value());
    keepWords(ruling.number(), begin(statement(forecast)));
    return ruling(ruling.number()).orElseThrow();
  }

  private String statement(RecordId forecast) {
    return database
        .first(
            """
                SELECT words FROM forecast JOIN forecast_part AS part
                  ON part.version = forecast.version AND part.forecast = forecast.ordinal
                WHERE forecast.record = ? AND role = 'STATEMENT'
                """,
            row -> row.getString(1),
            forecast.value())
        .orElseThrow();
  }

  /** Asks a question. */
  Ruling ask(String id, String title, Signature signature) {
    return add(
        """
        INSERT INTO ruling (action, author, at, note, article, name, question)
        VALUES ('QUESTION_NEW', ?, ?, ?, '', ?, ?) RETURNING number
        """,
        signature.author(),
        signature.at().toString(),
        signature.note(),
        title,
        id);
  }

  /** Puts a forecast that the ledger holds under a question. */
  Ruling addToQuestion(String question, RecordId forecast, Signature signature) {
    Ruling ruling =
        add(
            """
            INSERT INTO ruling (action, author, at, note, question, article, version, record)
            SELECT 'QUESTION_ADD', ?, ?, ?, ?, key, text_sha256, record
            FROM forecast
            JOIN version ON version.id = forecast.version
            JOIN article ON article.id = version.article
            WHERE record = ?
            RETURNING number
            """,
            signature.author(),
            signature.at().toString(),
            signature.note(),
            question,
            forecast.value());
    keepWords(ruling.number(), begin(statement(forecast)));
    return ruling(ruling.number()).orElseThrow();
  }

  /** Says what became of what a question asks. */
  Ruling resolveQuestion(String question, Resolution resolution, Signature signature) {
    return add(
        """
        INSERT INTO ruling
          (action, author, at, note, article, question, outcome, resolved_on, evidence)
        VALUES ('RESOLVE', ?, ?, ?, '', ?, ?, ?, ?) RETURNING number
        """,
        signature.author(),
        signature.at().toString(),
        signature.note(),
        question,
        resolution.outcome().name(),
        resolution.on().toString(),
        resolution.evidence());
  }

  /** Whether a question stands. */
  boolean isAsked(String question) {
    return database.number("SELECT count(*) FROM question WHERE id = ?", question) > 0;
  }

  /** The ruling on what became of a forecast that holds now. */
  Optional<Ruling> resolution(String forecast) {
    return database.first(
        """
        SELECT * FROM ruling_log WHERE record = ? AND action = 'RESOLVE' AND undone IS NULL
        ORDER BY number DESC LIMIT 1
        """,
        this::ruling,
        forecast);
  }

  private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null
        ? Optional.empty()
        : Optional.of(
            new Resolution(
                Outcome.valueOf(outcome),
                LocalDate.parse(row.getString("resolved_on")),
                row.getString("evidence")));
  }

  /**
   * Undoes a ruling.
   *
   * @throws LedgerException where there is nothing to undo
   */
  Ruling undo(long number, Signature signature) {
    return add(
        """
        INSERT INTO ruling (action, author, at, note, article, version, record, question, undoes)
        SELECT 'UNDO', ?, ?, ?, article, version, record, question, number FROM ruling
        WHERE number = ?
        RETURNING number
        """,
        signature.author(),
        signature.at().toString(),
        signature.note(),
        number);
  }

  /**
   * Makes sure that a ruling is there and in force.
   *
   * @throws LedgerException that says why it cannot be undone
   */
  void requireUndoable(long number) {
    Ruling ruling =
        ruling(number)
            .orElseThrow(() -> refuse("there is no ruling " + number + " in " + database.name()));
    if (ruling.action() == Ruling.Action.UNDO) {
      throw refuse("ruling " + number + " is an undo itself, and is not undone");
    }
    if (ruling.undone().isPresent()) {
      throw refuse("ruling " + number + " was undone already, by ruling " + ruling.undone().get());
    }
  }

  private static LedgerException refuse(String message) {
    return new LedgerException(message, "list the rulings with their numbers first");
  }

  private Ruling add(String sql, Object... arguments) {
    return ruling(database.number(sql, arguments)).orElseThrow();
  }

  /** One ruling. */
  Optional<Ruling> ruling(long number) {
    return database.first("SELECT * FROM ruling_log WHERE number = ?", this::ruling, number);
  }

  private Ruling ruling(ResultSet row) throws SQLException {
    long undone = row.getLong("undone");
    boolean isUndone = !row.wasNull();
    return new Ruling(
        row.getLong("number"),
        new Signature(
            row.getString("author"), Instant.parse(row.getString("at")), row.getString("note")),
        Ruling.Action.valueOf(row.getString("action")),
        Optional.of(row.getString("article")).filter(key -> !key.isEmpty()).map(ArticleKey::new),
        Optional.ofNullable(row.getString("version")),
        Optional.ofNullable(row.getString("record")).map(RecordId::new),
        row.getString("words"),
        places(row.getLong("number")),
        Optional.ofNullable(row.getString("name")),
        resolution(row),
        Optional.ofNullable(row.getString("question")),
        isUndone ? Optional.of(undone) : Optional.empty(),
        row.getBoolean("is_anchored"));
  }
}
