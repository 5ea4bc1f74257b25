package hearsay;

/**
 * What a reading answers about an article. Whoever needs one answer does not wait for the others.
 */
public enum Question {
  /** Who said what, and who that is. */
  WHO,
  /** When it was published, and the times that it speaks of. */
  WHEN,
  /** What is said to come. Who says so and by when are asked with it. */
  NEXT
}
