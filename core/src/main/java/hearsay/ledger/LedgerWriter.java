package hearsay.ledger;

import hearsay.intake.ArticleKey;
import hearsay.intake.Refusal;
import hearsay.speaker.IdentityRuling;
import java.time.Instant;
import java.util.List;

/**
 * The one door through which a ledger changes. Work is kept in batches: what a method has returned
 * for may be lost if the process is killed before {@link #flush()} or {@link #close()}, but a
 * ledger is whole at every moment. One thread at a time; one writer a ledger that is a file, others
 * get a {@link LedgerException} after a short wait. At a server several writers take turns, batch
 * by batch.
 */
public interface LedgerWriter extends AutoCloseable {
  /** What became of an article that was handed in. */
  enum Outcome {
    NEW_ARTICLE,
    NEW_VERSION,
    /**
     * The ledger holds this text of this article already, whichever reader read it. Nothing was
     * added.
     */
    UNCHANGED,
    /** The article was taken out by a person. Nothing was added. */
    TAKEN_DOWN
  }

  /** What reading a version again changed. */
  record Difference(ArticleSummary article, List<RecordId> added, List<RecordId> gone) {}

  /** Keeps an article with what was read in it. */
  Outcome keep(KeptReading reading, Instant now);

  /**
   * Says where the bytes of a version were fetched that the ledger holds; one that it does not hold
   * is passed over. The latest of a version stands.
   *
   * @param version the text's SHA-256
   */
  void retrieved(ArticleKey article, String version, Retrieval retrieval);

  /** What was seen by watching feeds. */
  WatchLog watchLog();

  /**
   * Keeps a refusal. The latest one of a place stands; an article read at that place later takes it
   * away.
   */
  void refuse(Refusal refusal, Instant now);

  /**
   * Puts today's reading of a version that the ledger holds in the place of the old one. Rulings
   * stay.
   *
   * @param version the text's SHA-256
   */
  Difference replace(ArticleKey article, String version, KeptReading reading);

  /**
   * Takes an article out with every version and everything that hangs on them, scrubs its words
   * from the log and from free pages of the file, and keeps one line in the log. It is not read in
   * again until that line is undone.
   */
  Ruling remove(ArticleKey article, Signature signature);

  /** Rules a record out. It stays in the ledger, marked, and survives re-reading. */
  Ruling reject(RecordId record, Signature signature);

  /** Rules a record out that stands in boilerplate; as {@link #reject}, but learned. */
  Ruling hide(RecordId record, Signature signature);

  /**
   * Rules on who is who.
   *
   * @param decision what was decided
   * @param words the speakers' names, for people who read the log
   */
  Ruling rule(IdentityRuling decision, String words, Signature signature);

  /** Gives a record to a speaker by a name. */
  Ruling setSpeaker(RecordId record, String name, Signature signature);

  /** Says what became of a forecast. The latest such ruling that nobody undid holds. */
  Ruling resolve(RecordId forecast, Resolution resolution, Signature signature);

  /**
   * Asks a question, under which forecasts can be put. Its id is {@link AskedQuestion#id}.
   *
   * @throws LedgerException where it stands already
   */
  Ruling ask(String title, Signature signature);

  /**
   * Puts a forecast under a question that stands.
   *
   * @throws LedgerException where the question or the forecast is not there
   */
  Ruling addToQuestion(String question, RecordId forecast, Signature signature);

  /** Says what became of what a question that stands asks. The latest such ruling holds. */
  Ruling resolveQuestion(String question, Resolution resolution, Signature signature);

  /**
   * Keeps what the comparing of articles found. Where somebody else has kept something since, this
   * is left: it can be found again.
   */
  void keepReuse(ReuseUpdate update);

  /** Keeps what the joining of articles found; as {@link #keepReuse}. */
  void keepJoins(JoinsUpdate update);

  /** Undoes a ruling by adding another one. */
  Ruling undo(long number, Signature signature);

  /** Makes everything so far durable. */
  void flush();

  /** Flushes, brings the search index up to date, and lets go of the ledger. */
  @Override
  void close();
}
