package hearsay.drift;

import java.util.Locale;

/** What changed between two forms of one quotation. */
public enum DriftKind {
  /** Other words, no more than that. */
  WORDING,
  /** Words at an end are gone, or words in the middle with an ellipsis in their place. */
  TRIMMED,
  /** Words in the middle are gone and nothing shows it, or two utterances became one. */
  SPLICED,
  /** A word that made it less sure came or went: <i>may</i>, <i>probably</i>, <i>I think</i>. */
  HEDGE,
  /** Another number. */
  NUMBER,
  /** A <i>not</i> came or went. */
  NEGATION,
  /** An <i>if</i> came or went. */
  CONDITION,
  /** By when it is to happen changed. */
  HORIZON,
  /** Another speaker. */
  SPEAKER,
  /** Other marks around the very same words. */
  TYPOGRAPHY;

  /** As it stands in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
