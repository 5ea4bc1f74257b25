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
  /** What a stretch is to an attribution. */
  public enum Role {
    SOURCE,
    CUE,
    CONTENT,
    /** Whom the words were said to, or where. */
    TOLD
  }

  public Evidence {
    Objects.requireNonNull(role);
    Objects.requireNonNull(place);
    Objects.requireNonNull(words);
  }
}
