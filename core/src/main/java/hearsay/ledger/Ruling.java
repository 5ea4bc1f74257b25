package hearsay.ledger;

import hearsay.intake.ArticleKey;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.List;
import java.util.Optional;

/**
 * One line of the log of what people decided. The log is only ever added to; a ruling is undone by
 * another one.
 *
 * @param number its place in the log, from 1
 * @param signature who decided it, when and why
 * @param article what it is about; empty where it is about a question
 * @param version the text's SHA-256 that it was anchored in; empty where it holds for all versions
 * @param record the record or forecast that it is about; empty where it is about the whole article
 * @param words the first words of the record, as they were; empty for whole articles and after a
 *     takedown
 * @param places where the speakers stand that it is about; empty where it is not about who is who
 * @param name the name that a person gave, where one was given
 * @param resolution what became of the forecast or the question that it is about
 * @param question the id of the question that it is about
 * @param undone the number of the ruling that undid it
 * @param isAnchored whether what it is about is to be found in the ledger now
 */
public record Ruling(
    long number,
    Signature signature,
    Action action,
    Optional<ArticleKey> article,
    Optional<String> version,
    Optional<RecordId> record,
    String words,
    List<Place> places,
    Optional<String> name,
    Optional<Resolution> resolution,
    Optional<String> question,
    Optional<Long> undone,
    boolean isAnchored) {
  /** What can be decided. */
  public enum Action {
    /** A record is wrong: listings leave it out. */
    REJECT,
    /** An article was taken out, and is not to be read in again. */
    REMOVE,
    /** An earlier ruling holds no longer. */
    UNDO,
    /** Two speakers are one. */
    MERGE,
    /** A speaker of some articles is another one than that of the rest. */
    SPLIT,
    /** A speaker has another name than the articles say. */
    RENAME,
    /** What was taken for a speaker is none. */
    NOT_A_SPEAKER,
    /** A record is somebody else's. */
    SET_SPEAKER,
    /** What a forecast says, or a question asks, has come about, or has not. */
    RESOLVE,
    /** A question was asked. */
    QUESTION_NEW,
    /** A forecast is one of those that answer a question. */
    QUESTION_ADD,
    /**
     * A record stands in a block of words that belongs to no story: listings leave it out. Learned
     * across articles, not said by a person; undone, it is not made again.
     */
    BOILERPLATE
  }

  public Ruling {
    places = List.copyOf(places);
  }
}
