package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import hearsay.text.WordClass;
import java.util.Map;
import java.util.Set;

/** The words that tell who is behind a source, by what they do. */
enum SpeakerWords implements WordClass {
  /** Stands before a man's name. */
  MAN_TITLE,
  /** Stands before a woman's name. */
  WOMAN_TITLE,
  /** Stands before anybody's name. */
  TITLE,
  /** Of the titles, those that go with a first name alone: <i>Dame Ruth</i>. */
  GIVEN_TITLE,
  /** A small word within a name: <i>van der Meer</i>. */
  PARTICLE,
  /** Tells apart people of one name: <i>Jr</i>. */
  SUFFIX,
  /** Makes what it stands in the name of a body, or stands for one. */
  BODY,
  /** Is said of a body and stands in no name: <i>the carrier, the watchdog</i>. */
  CALLED_BODY,
  /** Of the words for bodies, those that end the name of a paper: two papers are not one. */
  PAPER,
  /** Of these, those that stand before the name of what publishes. */
  MEDIUM,
  /** A noun that ends like one for a person and is none: <i>letter</i>. */
  THING,
  /** What speaks without being anybody: a report, a poll. */
  DOCUMENT,
  /** A place that stands for those who govern it. */
  PLACE,
  /** A noun for a man. */
  MAN,
  /** A noun for a woman. */
  WOMAN,
  /** A noun for a person. */
  PERSON,
  /** A noun for somebody whose name is kept back. */
  UNNAMED,
  /** Of these, those that always say that a name is kept back. */
  HIDDEN,
  /** Of the nouns for a person, those that may be anybody of whom more is said later. */
  GENERIC,
  /** Many as one word: <i>a group of residents</i>. */
  COLLECTIVE,
  /** People without number and names. */
  GROUP,
  DETERMINER,
  /** Of the determiners, those that point at somebody known. */
  DEFINITE,
  /**
   * Of the nouns for a person, those for a part that one plays for a body or in a matter: <i>the
   * manager</i> is whoever that is, named or not.
   */
  FUNCTIONAL,
  /** Of the determiners, those that point with a finger. */
  POINTING,
  /** Of the determiners, those that say whose somebody is. */
  OWNER,
  /** Two or three people as one word. */
  COUPLE,
  /** Ends the noun that a description is about. */
  PREPOSITION,
  /** Of the prepositions, those between a role and where it is held. */
  HELD_AT,
  /** Begins a relative clause. */
  RELATIVE,
  /** Words that no group of nouns before a name goes over. */
  NOT_IN_GROUP,
  /** Of the titles, those that say nothing of anybody's trade. */
  COURTESY,
  /** Numbers in words, as ages and as counts of people. */
  SMALL_NUMBER,
  /** Joins the beginning of a sentence to its main clause: <i>when he left, Marl ...</i>. */
  SUBORDINATOR,
  /** Tells apart the holders of one office: <i>former</i>. */
  CONTRAST,
  /** How high somebody unnamed stands. */
  RANK,
  /** Begins what says how near somebody unnamed is: <i>familiar with</i>. */
  PROXIMITY,
  /** Refuses to be named. */
  NAMELESS,
  /** Begins the reason why somebody is not named. */
  REASON,
  /** Behind <i>it</i>: what a body says that it does, and no weather. */
  BODY_DOES,
  /** An office by its first letters: <i>MP</i>. */
  OFFICE_LETTERS,
  /** Links somebody to what it is. */
  COPULA,

  /** Adjectives that names of places begin with. */
  OF_PLACE,

  /** Directions that names of places begin with, and some people's as well. */
  COMPASS,

  /** Titles of the learned: <i>Dr</i>. */
  LEARNED_TITLE,

  /** What is done with an office: <i>elected as</i>. */
  OF_OFFICE,
  /**
   * What is done with something, without the ending of most such words: <i>a letter seen by</i>.
   */
  DONE,
  /** Says that somebody is something no longer. */
  PAST,
  /** Tells no trade and no body from another. */
  BLAND,
  /** Of the next, those for more than one. */
  SELF_AND_OTHERS,
  /** <i>I, we</i>. */
  SELF,
  /** Begins with a capital at the head of a sentence and is no name. */
  STOP;

  private static final Map<SpeakerWords, Set<String>> WORDS =
      RuleTable.wordSets(SpeakerWords.class, "speaker-words.tsv");

  @Override
  public boolean has(String word) {
    return WORDS.get(this).contains(word);
  }
}
