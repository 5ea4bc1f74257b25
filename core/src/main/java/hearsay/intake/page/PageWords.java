package hearsay.intake.page;

import java.util.Locale;

/** Words of a page made comparable. */
final class PageWords {
  private static final char FIRST_BEYOND_ASCII = 0x7F;

  private PageWords() {}

  /** Called for every character of a page: most are ASCII, and known at a glance. */
  static boolean isBlank(char c) {
    if (c > ' ' && c < FIRST_BEYOND_ASCII) {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  /** With one blank for many, and none around. */
  static String oneLine(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /** Letters and digits in lower case, one blank for everything between them. */
  static String bare(CharSequence text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        bare.append(c);
      } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
        bare.append(' ');
      }
    }
    return bare.toString().strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isWord(char c) {
    boolean isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isPlain
        || (c >= FIRST_BEYOND_ASCII && (Character.isLetterOrDigit(c) || Character.isSurrogate(c)));
  }
}
