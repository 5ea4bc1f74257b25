package hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds paragraphs. In most texts a paragraph is a line; in a text that was wrapped by hand at some
 * width, as in old mail and plain-text wires, it is what stands between two blank lines.
 */
public final class ParagraphFinder {
  /**
   * Lines of this length, in units, may have been broken by hand: shorter ones are verse or lists,
   * longer ones not.
   */
  private static final int WRAPPED_FROM = 45;

  private static final int WRAPPED_TO = 100;

  /**
   * A text counts as wrapped when this share of the lines that have a follower in their block look
   * broken by hand.
   */
  private static final double WRAPPED_SHARE = 0.8;

  /** ... and there are at least this many of them ... */
  private static final int WRAPPED_LINES = 4;

  /** ... and so many of their followers begin in lower case. A list of headlines has none. */
  private static final double LOWER_CASE_SHARE = 0.3;

  private ParagraphFinder() {}

  /** The paragraphs in order, without the white space around them. Linear in the text. */
  public static List<Span> find(CharSequence text) {
    List<Span> lines = lines(text);
    return isWrapped(text, lines) ? joinBlocks(text, lines) : lines;
  }

  private static List<Span> lines(CharSequence text) {
    List<Span> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        addTrimmed(text, start, i, found);
        start = i + 1;
      }
    }
    return found;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2029' || c == '\u2028' || c == '\f';
  }

  private static void addTrimmed(CharSequence text, int start, int end, List<Span> found) {
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static boolean isWrapped(CharSequence text, List<Span> lines) {
    int followed = 0;
    int broken = 0;
    int lower = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (sameBlock(text, lines.get(i), lines.get(i + 1))) {
        followed++;
        int length = lines.get(i).length();
        broken += length >= WRAPPED_FROM && length <= WRAPPED_TO ? 1 : 0;
        lower += Character.isLowerCase(text.charAt(lines.get(i + 1).start())) ? 1 : 0;
      }
    }
    return broken >= WRAPPED_LINES
        && broken >= WRAPPED_SHARE * followed
        && lower >= LOWER_CASE_SHARE * followed;
  }

  private static List<Span> joinBlocks(CharSequence text, List<Span> lines) {
    List<Span> blocks = new ArrayList<>();
    for (Span line : lines) {
      int last = blocks.size() - 1;
      if (last >= 0 && sameBlock(text, blocks.get(last), line)) {
        blocks.set(last, blocks.get(last).cover(line));
      } else {
        blocks.add(line);
      }
    }
    return blocks;
  }

  /** Whether no blank line stands between two neighbouring lines. */
  private static boolean sameBlock(CharSequence text, Span line, Span next) {
    int ends = 0;
    for (int i = line.end(); i < next.start(); i++) {
      char c = text.charAt(i);
      boolean secondOfPair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      ends += isLineEnd(c) && !secondOfPair ? 1 : 0;
    }
    return ends <= 1;
  }
}
