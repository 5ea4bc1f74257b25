package hearsay.statement;

import hearsay.lexicon.RuleTable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words that the rules lean on, by what they do. */
enum FunctionWords {
  ADVERB,
  AUXILIARY,
  PRONOUN,
  PREPOSITION,
  /** Begins what says when or where: it ends a name that stands behind its verb. */
  ADJUNCT,
  CONJUNCTION,
  /** Begins a sentence and belongs to no name: <i>But Smith said</i>. */
  OPENER,
  DETERMINER,
  RELATIVE,
  /** Goes with a verb: <i>pointed out, went on</i>. */
  PARTICLE,
  /** Stands between a verb and the words quoted: <i>called it “a disgrace”</i>. */
  OBJECT,
  /** A verb that takes the person spoken to: <i>told reporters</i>. */
  TELLING,
  /** Behind a thing and before its name: <i>a song called ...</i>. */
  NAMING,
  POSSESSIVE,
  /** Besides the verbs of saying, may report somebody: <i>according, believed</i>. */
  REPORTING;

  private static final Map<FunctionWords, Set<String>> WORDS =
      RuleTable.wordSets(FunctionWords.class, "function-words.tsv");

  boolean has(String word) {
    return WORDS.get(this).contains(word.toLowerCase(Locale.ROOT));
  }
}
