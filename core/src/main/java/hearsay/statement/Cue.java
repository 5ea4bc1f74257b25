package hearsay.statement;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import java.util.Locale;
import java.util.Optional;

/**
 * A cue in a clause: a verb of saying with its auxiliaries and adverbs, <i>has repeatedly said</i>.
 *
 * @param from index of the first token of the verb group
 * @param verb index of the verb itself
 * @param to index behind the last token of the group, a particle included: <i>pointed out</i>
 * @param cueClass what kind of saying it is
 */
record Cue(int from, int verb, int to, String cueClass) {
  private static final Lexicon VERBS =
      new Lexicon(RuleTable.load(Cue.class, "cues.tsv"), "forms", "class");

  /**
   * The cue whose verb is this token, if it is a verb of saying and not a noun of the same form.
   */
  static Optional<Cue> at(Clause clause, int verb) {
    Optional<String> cueClass =
        clause.isWord(verb) ? VERBS.classOf(clause.word(verb)) : Optional.empty();
    return cueClass.isPresent() && !isNoun(clause, verb)
        ? Optional.of(group(clause, verb, cueClass.get()))
        : Optional.empty();
  }

  /** Whether a word in lower case is a form of a verb of saying. */
  static boolean isVerb(String word) {
    return VERBS.classOf(word).isPresent();
  }

  /** A cue around a verb that no table knows. */
  static Cue unknown(Clause clause, int verb) {
    return group(clause, verb, "states");
  }

  private static Cue group(Clause clause, int verb, String cueClass) {
    int from = verb;
    while (from > 0 && belongsToVerb(clause, from - 1)) {
      from--;
    }
    boolean particle =
        clause.is(verb + 1, FunctionWords.PARTICLE)
            && (verb + 2 >= clause.size() || !clause.isWord(verb + 2));
    return new Cue(from, verb, particle ? verb + 2 : verb + 1, cueClass);
  }

  private static boolean belongsToVerb(Clause clause, int i) {
    return clause.is(i, FunctionWords.AUXILIARY)
        || clause.is(i, FunctionWords.ADVERB)
        || (clause.isWord(i) && !clause.isCapitalized(i) && clause.word(i).endsWith("ly"));
  }

  /**
   * After an article, a possessive or a preposition the form is a noun: <i>the report, in his
   * reply</i>.
   */
  private static boolean isNoun(Clause clause, int verb) {
    if (verb == 0) {
      return false;
    }
    String before = clause.word(verb - 1).toLowerCase(Locale.ROOT);
    boolean possessive = before.endsWith("'s") || before.endsWith("’s");
    boolean counted = Character.isDigit(before.charAt(0)) && clause.word(verb).endsWith("s");
    boolean plainForm = !clause.word(verb).endsWith("ing");
    boolean compound =
        before.equals("-")
            && clause.tokens().get(verb - 1).span().end()
                == clause.tokens().get(verb).span().start();
    return counted
        || compound
        || clause.isCapitalized(verb)
        || FunctionWords.DETERMINER.has(before)
        || (possessive && !clause.word(verb).endsWith("ing") && before.length() > 2)
        || (plainForm
            && (before.equals("of")
                || before.equals("in")
                || before.equals("with")
                || before.equals("by")));
  }

  /**
   * Whether the verb is a bare participle, which follows no subject of its own: <i>Quill's
   * warning</i>.
   */
  boolean isParticiple(Clause clause) {
    return from == verb && clause.word(verb).toLowerCase(Locale.ROOT).endsWith("ing");
  }

  /** Whether the verb has no subject of its own: <i>adding, to say</i>. */
  boolean isWithoutSubject(Clause clause) {
    return isParticiple(clause) || from == 0 || clause.is(from, "to");
  }
}
