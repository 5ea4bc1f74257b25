package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a name, a title or a pronoun says of somebody's gender. Never guessed from anything else.
 */
public enum Gender {
  MAN,
  WOMAN,
  UNKNOWN;

  /** Given names; those of both genders, and those of which it is not known, are UNKNOWN. */
  private static final Map<String, Gender> OF_GIVEN_NAME = new HashMap<>();

  static {
    for (RuleTable.Row row : RuleTable.load(Gender.class, "given-names.tsv").rows()) {
      Gender gender =
          switch (row.id()) {
            case "male" -> MAN;
            case "female" -> WOMAN;
            default -> UNKNOWN;
          };
      row.words("names").forEach(name -> OF_GIVEN_NAME.put(name, gender));
    }
  }

  static boolean isGivenName(String word) {
    return OF_GIVEN_NAME.containsKey(word.toLowerCase(Locale.ROOT));
  }

  static Gender ofGivenName(String word) {
    return OF_GIVEN_NAME.getOrDefault(word.toLowerCase(Locale.ROOT), UNKNOWN);
  }

  static Gender ofTitle(String title) {
    return SpeakerWords.MAN_TITLE.has(title)
        ? MAN
        : SpeakerWords.WOMAN_TITLE.has(title) ? WOMAN : UNKNOWN;
  }

  static Gender ofNoun(String noun) {
    return SpeakerWords.MAN.has(noun) ? MAN : SpeakerWords.WOMAN.has(noun) ? WOMAN : UNKNOWN;
  }

  boolean contradicts(Gender other) {
    return this != UNKNOWN && other != UNKNOWN && this != other;
  }

  Gender or(Gender other) {
    return this == UNKNOWN ? other : this;
  }
}
