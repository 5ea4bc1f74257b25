package hearsay.intake;

/** What came out of a file: an article, or the reason why there is none. */
public sealed interface Intake permits Article, Refusal {
  /** The file, and the line in it, that this came out of. */
  Origin origin();
}
