package hearsay.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into the words that are searched: stretches of letters, marks and digits, without
 * case and accents, as SQLite's tokenizer {@code unicode61 remove_diacritics 2} does. A word of
 * hundreds of characters is cut short: no index takes it whole.
 */
final class SearchTokens {
  /** PostgreSQL takes 2,046 bytes; a character has four at most. */
  private static final int MOST_CHARACTERS = 500;

  private SearchTokens() {}

  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    boolean isPlain = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isOfWord(c, start >= 0)) {
        isPlain = start < 0 ? c < 128 : isPlain && c < 128;
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        add(tokens, text.substring(start, i), isPlain);
        start = -1;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      add(tokens, text.substring(start), isPlain);
    }
    return tokens;
  }

  private static boolean isOfWord(int c, boolean isInWord) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.PRIVATE_USE ->
          true;
      case Character.NON_SPACING_MARK -> isInWord && isAccent(c);
      default -> false;
    };
  }

  /** Accents that stand behind their letter; other marks part words, as they do in SQLite. */
  private static boolean isAccent(int c) {
    return c >= 0x300 && c <= 0x331;
  }

  private static void add(List<String> tokens, String word, boolean isPlain) {
    String folded = isPlain ? word : withoutAccents(word);
    String lower = folded.toLowerCase(Locale.ROOT);
    if (!lower.isEmpty()) {
      int end = Math.min(lower.length(), MOST_CHARACTERS);
      boolean cutsAPair = end < lower.length() && Character.isLowSurrogate(lower.charAt(end));
      tokens.add(lower.substring(0, cutsAPair ? end - 1 : end));
    }
  }

  private static String withoutAccents(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isAccent(c)).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
