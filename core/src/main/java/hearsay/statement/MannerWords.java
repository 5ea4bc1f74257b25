package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.WordClass;
import java.util.Map;
import java.util.Set;

/** The small words that tell how something was said and to whom, by what they do. */
enum MannerWords implements WordClass {
  /** Gives its class only where no other verb follows: <i>seemed to promise</i>. */
  LIGHT,
  /** Declines, when it is negated: <i>did not comment</i>. */
  WITHHELD,
  NEGATION,
  /** Begins a source that is nobody: <i>nobody denied</i>. */
  NOBODY,
  /** Rejects the truth of its content. */
  DENYING,
  /** Rejects its content, which may be a claim or an offer. */
  REJECTING,
  /** What one denies to somebody: <i>denied bail</i>. */
  GRANT,
  /** What one turns down without calling it untrue: <i>rejected the offer</i>. */
  OFFER,
  /** What can only be untrue, where it comes before any offer: <i>the claim that the deal</i>. */
  CLAIM,
  /** Takes the person spoken to as its object. */
  TELLING,
  /** Makes what follows the object of somebody else's words: <i>was told</i>. */
  PASSIVE,
  /** Behind a passive, makes its subject the one who is spoken to or of: <i>was warned</i>. */
  SPOKEN_TO,
  /** Takes the person spoken to behind <i>to</i>. */
  SPEAKING,
  TO_WHOM,
  AUDIENCE,
  /** Stands behind a verb of telling and is no audience: <i>told the truth</i>. */
  NEVER_AUDIENCE,
  /** Stands in the name of an outlet: <i>Herald, Radio</i>. */
  OUTLET,
  PLATFORM,
  /** Begins the name of a place that has an article. */
  PLACE,
  /** Takes a period before a name. */
  TITLE,
  TIME,
  /** Ends a name or a noun group, besides the function words. */
  STOP,
  ADDRESSEE,
  /** Begins an aside that says to whom: <i>speaking to reporters</i>. */
  ASIDE,
  ASKED,
  PUBLISHED,
  QUANTITY;

  private static final Map<MannerWords, Set<String>> WORDS =
      RuleTable.wordSets(MannerWords.class, "manner-words.tsv");

  @Override
  public boolean has(String word) {
    return WORDS.get(this).contains(word);
  }
}
