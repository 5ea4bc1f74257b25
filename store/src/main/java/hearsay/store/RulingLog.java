package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
    return database.list("SELECT * FROM ruling_log ORDER BY number", RulingLog::ruling);
  }

  /** The ruling that takes an article out now. */
  Optional<Ruling> takedown(ArticleKey article) {
    return database.first(
        """
        SELECT * FROM ruling_log
        WHERE article = ? AND action = 'REMOVE' AND undone IS NULL
        """,
        RulingLog::ruling,
        article.value());
  }

  /** The ruling that rules a record out now. */
  Optional<Ruling> rejection(String record) {
    return database.first(
        "SELECT * FROM ruling_log WHERE record = ? AND action = 'REJECT' AND undone IS NULL",
        RulingLog::ruling,
        record);
  }

  /** Rules a whole article out. */
  Ruling remove(ArticleKey article, String note, Instant now) {
    return add(
        """
        INSERT INTO ruling (action, at, note, article) VALUES ('REMOVE', ?, ?, ?) RETURNING number
        """,
        now.toString(),
        note,
        article.value());
  }

  /** Rules a record out that the ledger holds. */
  Ruling reject(RecordId record, String note, Instant now) {
    Ruling ruling =
        add(
            """
            INSERT INTO ruling (action, at, note, article, version, record)
            SELECT 'REJECT', ?, ?, key, text_sha256, record
            FROM attribution
            JOIN version ON version.id = attribution.version
            JOIN article ON article.id = version.article
            WHERE record = ?
            RETURNING number
            """,
            now.toString(),
            note,
            record.value());
    database.update(
        "INSERT INTO ruling_words (ruling, words) VALUES (?, ?)",
        ruling.number(),
        firstWords(record));
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
    return Arrays.stream(words.split("\\s+")).limit(SHOWN_WORDS).collect(Collectors.joining(" "));
  }

  /**
   * Undoes a ruling.
   *
   * @throws LedgerException where there is nothing to undo
   */
  Ruling undo(long number, Instant now) {
    return add(
        """
        INSERT INTO ruling (action, at, note, article, version, record, undoes)
        SELECT 'UNDO', ?, '', article, version, record, number FROM ruling WHERE number = ?
        RETURNING number
        """,
        now.toString(),
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
            .orElseThrow(() -> refuse("there is no ruling " + number + " in " + database.file()));
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
    return database.first("SELECT * FROM ruling_log WHERE number = ?", RulingLog::ruling, number);
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    long undone = row.getLong("undone");
    boolean isUndone = !row.wasNull();
    return new Ruling(
        row.getLong("number"),
        Instant.parse(row.getString("at")),
        Ruling.Action.valueOf(row.getString("action")),
        new ArticleKey(row.getString("article")),
        Optional.ofNullable(row.getString("version")),
        Optional.ofNullable(row.getString("record")).map(RecordId::new),
        row.getString("words"),
        row.getString("note"),
        isUndone ? Optional.of(undone) : Optional.empty(),
        row.getBoolean("is_anchored"));
  }
}
