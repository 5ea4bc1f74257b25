package hearsay.speaker;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;

/**
 * What a name, a title or a pronoun says of somebody's gender. Never guessed from anything else.
 */
public enum Gender {
  MAN,
  WOMAN,
  UNKNOWN;

  /** Given names; those of both genders, and those of which it is not known, say nothing. */
  private static final Lexicon GIVEN_NAMES =
      new Lexicon(RuleTable.load(Gender.class, "given-names.tsv"), "names", "id");

  static boolean isGivenName(String word) {
    return GIVEN_NAMES.has(word);
  }

  static Gender ofGivenName(String word) {
    return switch (GIVEN_NAMES.classOf(word).orElse("")) {
      case "male" -> MAN;
      case "female" -> WOMAN;
      default -> UNKNOWN;
    };
  }

  static Gender ofTitle(String title) {
    return SpeakerWords.MAN_TITLE.has(title)
        ? MAN
        : SpeakerWords.WOMAN_TITLE.has(title) ? WOMAN : UNKNOWN;
  }

  static Gender ofNoun(String noun) {
    return SpeakerWords.MAN.has(noun) ? MAN : SpeakerWords.WOMAN.has(noun) ? WOMAN : UNKNOWN;
  }

  /** Whether nobody can be both. */
  public boolean contradicts(Gender other) {
    return this != UNKNOWN && other != UNKNOWN && this != other;
  }

  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
