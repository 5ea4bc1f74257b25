package hearsay.drift;

import hearsay.text.Span;

/** The sentence around a place, as far as marks and line ends show it. */
final class Sentence {
  /** No sentence is followed further than so many units to either side. */
  private static final int FARTHEST = 500;

  private Sentence() {}

  /** From the end of the sentence before to the end of this one, without the space around it. */
  static Span around(CharSequence text, int at) {
    int start = at;
    while (start > 0 && at - start < FARTHEST && !ends(text, start - 1)) {
      start--;
    }
    int end = at;
    while (end < text.length() && end - at < FARTHEST && !ends(text, end)) {
      end++;
    }
    while (start < at && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Span(start, Math.max(start + 1, Math.min(text.length(), end + 1)));
  }

  /** Whether a line or a sentence ends with this unit, its closing marks included. */
  private static boolean ends(CharSequence text, int i) {
    char c = text.charAt(i);
    if (c == '\n' || c == '\r') {
      return true;
    }
    boolean closes = c == '"' || c == '”' || c == '’' || c == ')';
    char mark = closes && i > 0 ? text.charAt(i - 1) : c;
    if (mark != '.' && mark != '!' && mark != '?') {
      return false;
    }
    int next = i + 1;
    boolean space = next >= text.length() || Character.isWhitespace(text.charAt(next));
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    return space && (next >= text.length() || !Character.isLowerCase(text.charAt(next)));
  }
}
