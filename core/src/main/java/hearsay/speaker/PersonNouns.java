package hearsay.speaker;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import java.util.regex.Pattern;

/**
 * Knows the nouns that are for a person: <i>grocer, limnologist, clerk</i>. Words in lower case, in
 * the singular.
 */
final class PersonNouns {
  private static final Lexicon KINDS =
      new Lexicon(RuleTable.load(PersonNouns.class, "person-nouns.tsv"), "words", "id");

  /** How a noun ends that is for somebody who does something. */
  private static final Pattern AGENT = Pattern.compile("[a-z-]{4,}(?:er|or|ist|ian|eer|ress)");

  private PersonNouns() {}

  /** Whether a noun is for a person, by the tables or, if they do not know it, by its ending. */
  static boolean has(String word) {
    return isKnown(word)
        || SpeakerWords.MAN.has(word)
        || SpeakerWords.WOMAN.has(word)
        || SpeakerWords.TITLE.has(word)
        || word.endsWith("-year-old")
        || isAgent(word);
  }

  /** Whether the tables have a noun for a person, man, woman and title aside. */
  static boolean isKnown(String word) {
    return SpeakerWords.PERSON.has(word)
        || KINDS.classOf(word).filter("person"::equals).isPresent();
  }

  private static boolean isAgent(String word) {
    return AGENT.matcher(word).matches()
        && KINDS.classOf(word).isEmpty()
        && !SpeakerWords.THING.has(word)
        && !SpeakerWords.DOCUMENT.has(word)
        && !SpeakerWords.BODY.has(word)
        && !SpeakerWords.STOP.has(word);
  }
}
