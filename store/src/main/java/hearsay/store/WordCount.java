package hearsay.store;

/**
 * How long an article is, for listings: stretches without white space that hold a letter or digit.
 */
final class WordCount {
  private WordCount() {}

  static int of(CharSequence text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
