package hearsay.speaker;

import hearsay.text.Span;

/**
 * One naming of a speaker.
 *
 * @param span the words
 * @param form what they are
 */
public record Mention(Span span, Form form) {
  /** In what way somebody is named. */
  public enum Form {
    /** By a name, with its titles: <i>Colonel Kemp</i>. */
    NAME,
    /** By what somebody is: <i>the retired officer</i>. */
    DESCRIPTION,
    /** <i>He, who, we</i>. */
    PRONOUN
  }
}
