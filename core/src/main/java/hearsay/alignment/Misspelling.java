package hearsay.alignment;

/** Tells a slip of the pen from another word. */
public final class Misspelling {
  /** Shorter words differ in one letter from too many others. */
  private static final int SHORTEST = 4;

  private Misspelling() {}

  /**
   * Whether two words, normalized, are one word and a slip in writing it: one letter left out, put
   * in, replaced, or exchanged with the next (Damerau 1964), and not both words of everyday speech.
   */
  public static boolean is(String one, String other) {
    boolean isLong = Math.min(one.length(), other.length()) >= SHORTEST;
    return isLong
        && !hasDigit(one)
        && !hasDigit(other)
        && !(isEveryday(one) && isEveryday(other))
        && isOneLetterOff(one, other);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static boolean isEveryday(String word) {
    return SmallWords.has(Words.hashOf(word));
  }

  private static boolean isOneLetterOff(String one, String other) {
    int head = 0;
    while (head < Math.min(one.length(), other.length())
        && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(one.length(), other.length()) - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    String inOne = one.substring(head, one.length() - tail);
    String inOther = other.substring(head, other.length() - tail);
    boolean exchanged =
        inOne.length() == 2 && new StringBuilder(inOne).reverse().toString().equals(inOther);
    return exchanged
        || inOne.length() + inOther.length() == 1
        || (inOne.length() == 1 && inOther.length() == 1);
  }
}
