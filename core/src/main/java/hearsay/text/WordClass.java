package hearsay.text;

/** Words that do the same thing in a rule. */
public interface WordClass {
  /** Whether a word in lower case and with straight apostrophes is one of these. */
  boolean has(String word);
}
