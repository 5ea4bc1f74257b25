package hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns words take on a terminal, and how to make them fit. Cuts between code points
 * only, and never before a mark that combines with the character in front of it.
 */
final class DisplayWidth {
  private static final String ELLIPSIS = "…";

  private DisplayWidth() {}

  static int of(CharSequence words) {
    return words.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * Two columns for East Asian wide characters and most emoji, none for combining marks. Terminals
   * differ on the rest; the blocks here are those of Unicode's EastAsianWidth (W, F) on which they
   * agree.
   */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    boolean hangul = (c >= 0x1100 && c <= 0x115F) || (c >= 0xAC00 && c <= 0xD7A3);
    boolean han = (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F) || (c >= 0x20000 && c <= 0x3FFFD);
    boolean forms = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F);
    boolean fullwidth = (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
    boolean emoji = (c >= 0x1F300 && c <= 0x1F64F) || (c >= 0x1F680 && c <= 0x1FAFF);
    return hangul || han || forms || fullwidth || emoji;
  }

  /** The words, cut to a width, with an ellipsis where something is missing. */
  static String fit(String words, int width) {
    if (of(words) <= width) {
      return words;
    }
    return words.substring(0, trimmed(words, 0, cutAt(words, 0, width - 1))) + ELLIPSIS;
  }

  /** The words, cut or filled with blanks to exactly a width. */
  static String pad(String words, int width) {
    String fitted = fit(words, width);
    return fitted + " ".repeat(Math.max(0, width - of(fitted)));
  }

  /** The words in lines of at most a width, broken at blanks where there are any. */
  static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < words.length()) {
      int end = lineEnd(words, start, width);
      lines.add(words.substring(start, trimmed(words, start, end)));
      start = end;
      while (start < words.length() && words.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  /** The end without the blanks before it. */
  static int trimmed(CharSequence words, int start, int end) {
    int last = end;
    while (last > start && words.charAt(last - 1) == ' ') {
      last--;
    }
    return last;
  }

  /**
   * Where a line that begins at {@code start} ends: after a blank, or in a word that is too long.
   */
  static int lineEnd(CharSequence words, int start, int width) {
    int one = start + Character.charCount(Character.codePointAt(words, start));
    int cut = Math.max(one, cutAt(words, start, width));
    if (cut == words.length() || words.charAt(cut) == ' ') {
      return cut;
    }
    int blank = cut;
    while (blank > start && words.charAt(blank - 1) != ' ') {
      blank--;
    }
    return blank > start ? blank : cut;
  }

  /** The end of the longest stretch of at most a width. */
  private static int cutAt(CharSequence words, int start, int width) {
    int used = 0;
    int i = start;
    while (i < words.length()) {
      int c = Character.codePointAt(words, i);
      used += of(c);
      if (used > width) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
