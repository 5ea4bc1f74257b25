package hearsay.speaker;

/** What speaks for or against somebody at one naming when it is asked who is meant. */
enum RankingClue {
  /** How many sentences that are told, not quoted, lie between. */
  SENTENCES_BACK,
  /** How many paragraphs that are more than a quotation lie between. */
  PARAGRAPHS_BACK,
  /** Nobody spoke since. */
  SPOKE_LAST,
  /** Speaks there. */
  SPEAKS,
  /** Is named there before any other person of the sentence. */
  SUBJECT,
  /** Surely a person, and the subject of the sentence before. */
  SUBJECT_BEFORE,
  /** Is named there within a quotation. */
  QUOTED,
  /** Is named there in what somebody else is said to say, within quotation marks or not. */
  REPORTED,
  /** Speaks in this very sentence: <i>Colm said it was late, and she added ...</i>. */
  SPEAKS_IN_SENTENCE,
  /** Nothing says whether it is a man or a woman. */
  GENDER_UNKNOWN,
  /** Has a name of several words, and nothing else says that it is a person. */
  UNKNOWN_FULL_NAME,
  /** Nothing says that it is a person. */
  PERHAPS_NO_PERSON,
  SAME_SENTENCE,
  SAME_PARAGRAPH,
  /** The subject of a sentence of this very paragraph, outside quotations. */
  SUBJECT_OF_PARAGRAPH,
  /** Speaks in this very paragraph. */
  SPEAKS_IN_PARAGRAPH,
  /** Speaks in the paragraph before. */
  SPEAKS_BEFORE,
  /** More than a first name says whether it is a man or a woman. */
  GENDER_SURE,
  /** Has no name. */
  UNNAMED,
  /** The logarithm of how often the whole article names it. */
  NAMED,
  /** Is named in the very words that the source says: people seldom speak of themselves by name. */
  NAMED_IN_WORDS,
  /** Nobody else who can be meant is named in a later sentence. */
  LATEST,
  /** Spoke last, and the source stands right behind a quotation. */
  SPOKE_LAST_BEHIND_QUOTATION
}
