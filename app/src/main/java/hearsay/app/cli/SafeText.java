package hearsay.app.cli;

import hearsay.json.JsonText;

/**
 * Words from outside, made safe for a terminal. An article or a file name may hold control
 * characters that would move the cursor, rename the window or type on the user's behalf, and
 * characters that turn the direction of the text about them.
 */
final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The same number of UTF-16 units: white space of any kind is a blank, controls are U+FFFD. */
  static String of(String words) {
    StringBuilder safe = null;
    for (int i = 0; i < words.length(); i++) {
      char shown = shown(words.charAt(i));
      if (shown != words.charAt(i)) {
        safe = safe == null ? new StringBuilder(words) : safe;
        safe.setCharAt(i, shown);
      }
    }
    return safe == null ? words : safe.toString();
  }

  /** Safe, and with every run of blanks as one. */
  static String ofOneLine(String words) {
    return of(words).replaceAll(" {2,}", " ").strip();
  }

  /** Whether a character may do something to a terminal other than be shown. */
  static boolean isUnsafe(char c) {
    return JsonText.isUnsafe(c);
  }

  private static char shown(char c) {
    boolean blank = c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
    if (blank) {
      return ' ';
    }
    return isUnsafe(c) ? REPLACEMENT : c;
  }
}
