package hearsay.intake;

/** What came out of a file: an article, the reason why there is none, or word of the file. */
public sealed interface Intake permits Article, Refusal, Remark {
  /** The file, and the line in it, that this came out of. */
  Origin origin();
}
