package hearsay.ledger;

import hearsay.intake.ArticleKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the log of what people decided. The log is only ever added to; a ruling is undone by
 * another one.
 *
 * @param number its place in the log, from 1
 * @param article what it is about
 * @param version the text's SHA-256 that it was anchored in; empty where it holds for all versions
 * @param record the record that it is about; empty where it is about the whole article
 * @param words the first words of the record, as they were; empty for whole articles and after a
 *     takedown
 * @param undone the number of the ruling that undid it
 * @param isAnchored whether what it is about is to be found in the ledger now
 */
public record Ruling(
    long number,
    Instant at,
    Action action,
    ArticleKey article,
    Optional<String> version,
    Optional<RecordId> record,
    String words,
    String note,
    Optional<Long> undone,
    boolean isAnchored) {
  /** What can be decided. */
  public enum Action {
    /** A record is wrong: listings leave it out. */
    REJECT,
    /** An article was taken out, and is not to be read in again. */
    REMOVE,
    /** An earlier ruling holds no longer. */
    UNDO
  }
}
