package hearsay.intake;

/**
 * One article's bytes, cut out of its file and not yet understood. Cutting must follow the file
 * from front to back; understanding need not, and is the slow part: {@link #parse()} may run on any
 * thread, at any time, in any order.
 */
public interface RawArticle {
  /** Makes an article of the bytes, or says why they are none. Gives the same answer each time. */
  Intake parse();
}
