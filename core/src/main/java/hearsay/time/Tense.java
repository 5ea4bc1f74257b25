package hearsay.time;

/** Which way a clause looks: the tense of its verb, or what stands for one. */
public enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  /** No verb was found, or none that tells. */
  UNKNOWN
}
