package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import hearsay.text.WordClass;
import hearsay.text.WordRun;
import java.util.Map;
import java.util.Set;

/** The words that the rules for forecasts lean on, by what they do: {@code forecast-words.tsv}. */
enum ForecastWords implements WordClass {
  /** Forms of <i>be</i>, and verbs that link as it does: <i>looks, seems</i>. */
  LINKING,
  /** A form that only the verb of a clause can have: <i>is, has, would</i>. */
  FINITE,
  /** What begins a clause as its subject: <i>he, there, nobody</i>. */
  SUBJECT,
  RELATIVE,
  /** Begins a clause beside the one that is read: <i>because, while, but</i>. */
  SUBORDINATOR,
  /** Begins an indirect question. */
  INTERROGATIVE,
  NEGATION,
  /** Behind a negation it leaves the event standing: <i>not necessarily</i>. */
  WEAKENER,
  /** Says how likely, beside a verb: <i>probably, almost, certainly</i>. */
  DEGREE_ADVERB,
  /** Says how likely, beside a noun or as a predicate: <i>slim, good, low</i>. */
  DEGREE_ADJECTIVE,
  /** May stand between a modal and its verb, beside words in <i>-ly</i>. */
  ADVERB,
  DETERMINER,
  PREPOSITION,
  /** Hopes and wishes: what is hoped for is no forecast. */
  HOPE,
  /** Behind <i>I would</i> a manner of speaking: <i>say, like, argue</i>. */
  POLITE,
  /** What people asked in a poll would do. */
  POLL_VERB,
  POLL_SIGN,
  /** Behind <i>could</i> an ability: <i>see, hear, afford</i>. */
  ABILITY,
  /** With <i>would</i> a habit of the past. */
  HABIT,
  /** Participles that do not end in <i>-ed</i>. */
  PARTICIPLE,
  /** Behind <i>will</i> a need, not an event: <i>require</i>. */
  NEED,
  /** Brings in an indirect question: <i>decide who</i>. */
  ASKING,
  /** Has an indirect statement behind it, beside the verbs of saying: <i>fact that</i>. */
  CLAIMING,
  /** Adjectives of those that claim: <i>sure the ferry would sail</i>. */
  SURE,
  /** Verbs that stand in a verb group: <i>have, do, be</i>. */
  GROUP,
  /** Modals that may open a main clause. */
  MODAL,
  /** Determiners that are a subject by themselves: <i>many, some</i>. */
  PRONOMINAL,
  /** Behind a marker of condition: no clause of a condition follows. */
  NO_CLAUSE,
  /** Verbs of opinion with an infinitive: <i>expect it to</i>. */
  EXPECTING,
  /** Does not begin an expression of time by itself. */
  TIME_LOOSE,
  /** With <i>I will</i> a manner of speaking. */
  SPOKEN,
  /** With <i>would</i> an opinion: <i>most would agree</i>. */
  VIEW,
  SUPERLATIVE,
  /** Shows that an open question looks ahead. */
  UNSETTLED,
  /** Nouns for how something ends. */
  OUTCOME,
  /** Verbs of causing: <i>lead, result</i>. */
  CAUSING,
  /** Verbs that say what somebody is left with or without. */
  LEAVING,
  /** Begins a horizon before a noun: <i>after the harvest</i>. */
  HORIZON_LEAD,
  /** Times of day and year that are a horizon behind a preposition only: <i>by nightfall</i>. */
  SEASON,
  /** Verbs of which a bare length of time says how long: <i>take six months</i>. */
  LASTING,
  /** Between two <i>as</i>: <i>as early as</i>. */
  AS_WORD,
  /** Has a statement behind it without <i>that</i>, beside the verbs of saying: <i>it means</i>. */
  BARE_CLAIM,
  /** Judges what somebody might do: <i>it would be wise</i>. */
  JUDGMENT,
  /** Nouns of what is proposed: what they would do hangs on them. */
  PROPOSAL,
  /** Nouns of what may come about. */
  EVENT,
  /** Begins a condition by one word. */
  CONDITION,
  /** May stand before an expression of time and belongs to it. */
  TIME_LEAD,
  /** What is scheduled, in the present tense: <i>opens, debuts</i>. */
  SCHEDULED,
  /** Changes a chance without naming its height: <i>increase, diminish</i>. */
  CHANGING,
  /** Numbers that somebody foresees: <i>forecast, estimate</i>. */
  ESTIMATE,
  /** Changes such a number: <i>raised, cut</i>. */
  REVISING,
  /** Verbs of opinion that, negated, foretell: <i>see, envision</i>. */
  OPINION,
  /** Those of them that need a word of the future behind them: <i>think</i>. */
  BELIEF,
  /** The speaker or the speaker's side: <i>I, we</i>. */
  SELF,
  /** Words that look ahead behind an opinion: <i>will, going</i>. */
  FUTURE,
  /** A pronoun that is a subject wherever it stands. */
  NOMINATIVE,
  /** With <i>you will</i> a manner of speaking: <i>see, find</i>. */
  ADDRESS,
  /** Behind <i>would</i> a later past: <i>would become</i>. */
  LATER_PAST,
  /** A noun for which <i>is to</i> says what it consists in: <i>the aim is to</i>. */
  AIM,
  /** Bodies whose name in a headline is no verb: <i>council to vote</i>. */
  BODY,
  /** A subject whose mere coming about is meant: <i>nobody, nothing</i>. */
  NOBODY;

  private static final Map<ForecastWords, Set<String>> WORDS =
      RuleTable.wordSets(ForecastWords.class, "forecast-words.tsv");

  @Override
  public boolean has(String word) {
    return WORDS.get(this).contains(word);
  }

  /** Whether a word negates: one of the class, or a verb with <i>n't</i>. */
  static boolean isNegation(WordRun run, int i) {
    return run.is(i, NEGATION) || run.word(i).endsWith("n't");
  }

  /** Whether a word can only be the verb of a clause. */
  static boolean isFinite(WordRun run, int i) {
    String word = run.word(i);
    return run.is(i, FINITE)
        || word.endsWith("n't")
        || word.endsWith("'ll")
        || word.endsWith("'re");
  }

  /** Whether a word may stand between a modal and its verb. */
  static boolean isAdverb(WordRun run, int i) {
    return run.is(i, ADVERB)
        || run.is(i, DEGREE_ADVERB)
        || run.is(i, HABIT)
        || run.is(i, WEAKENER)
        || isNegation(run, i)
        || (run.word(i).length() > 4 && run.word(i).endsWith("ly") && !run.is(i, POLITE));
  }

  /** Whether a word is a participle of the past, as far as its form tells. */
  static boolean isParticiple(WordRun run, int i) {
    return run.is(i, PARTICIPLE) || (run.word(i).length() > 3 && run.word(i).endsWith("ed"));
  }
}
