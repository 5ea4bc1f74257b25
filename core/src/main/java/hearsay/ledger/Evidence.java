package hearsay.ledger;

import hearsay.text.CodePointSpan;
import java.util.Objects;

/**
 * One stretch of an article that a record rests on.
 *
 * @param role what it is to the record
 * @param place where it stands in the article's text
 * @param words the words there, as they were when the record was made
 * @param line the line of the article's file that it begins on, from 1; for a record of many in one
 *     file, that record's
 */
public record Evidence(Role role, CodePointSpan place, String words, int line) {
  /** What a stretch is to an attribution, or to a forecast. */
  public enum Role {
    SOURCE,
    CUE,
    CONTENT,
    /** Whom the words were said to, or where. */
    TOLD,
    /** The whole of a forecast. */
    STATEMENT,
    /** What a forecast says will come about. */
    EVENT,
    /** The words of a forecast that carry the degree. */
    LIKELIHOOD,
    /** The words of a forecast's condition. */
    CONDITION,
    /** The words of a forecast that say by when. */
    HORIZON,
    /** Whose forecast it is. */
    HOLDER
  }

  public Evidence {
    Objects.requireNonNull(role);
    Objects.requireNonNull(place);
    Objects.requireNonNull(words);
  }
}
