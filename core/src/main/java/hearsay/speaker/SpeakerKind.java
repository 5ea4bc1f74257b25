package hearsay.speaker;

/** What a speaker is. */
public enum SpeakerKind {
  PERSON,
  /** A company, a ministry, an outlet, a place that stands for those who govern it. */
  ORGANIZATION,
  /** An office whose holder the article does not name: <i>the president</i>. */
  OFFICE,
  /** A report, a poll, a law. */
  DOCUMENT,
  /** People without names or number: <i>many residents</i>. */
  GROUP,
  /** Somebody whose name is kept back: <i>a senior official</i>. */
  ANONYMOUS
}
