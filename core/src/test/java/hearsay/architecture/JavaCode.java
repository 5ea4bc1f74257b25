package hearsay.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * The code of a Java file with everything that only looks like code blanked out: comments, and the
 * insides of strings, text blocks and character literals. Every other character, and every line
 * end, stays where it was, so places and line numbers hold for both.
 *
 * <p>It is a scanner of five states, not a parser. It does not know Unicode escapes outside
 * literals; nobody writes code in them.
 *
 * @param text the blanked code, as long as the file
 * @param javadocs where each {@code /**} comment begins and ends, in pairs
 */
record JavaCode(String text, List<int[]> javadocs) {
  static JavaCode of(String file) {
    return new Scanner(file).scan();
  }

  /** The line of a place, from 1. */
  int lineOf(int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static final class Scanner {
    private final String file;
    private final StringBuilder code;
    private final List<int[]> javadocs = new ArrayList<>();

    Scanner(String file) {
      this.file = file;
      this.code = new StringBuilder(file);
    }

    JavaCode scan() {
      int at = 0;
      while (at < file.length()) {
        at = skip(at);
      }
      return new JavaCode(code.toString(), List.copyOf(javadocs));
    }

    private int skip(int at) {
      if (file.startsWith("//", at)) {
        return blank(at, end("\n", at), 0);
      }
      if (file.startsWith("/*", at)) {
        int end = end("*/", at + 2) + 2;
        if (file.startsWith("/**", at) && !file.startsWith("/**/", at)) {
          javadocs.add(new int[] {at, Math.min(end, file.length())});
        }
        return blank(at, end, 0);
      }
      if (file.startsWith("\"\"\"", at)) {
        return blank(at, closing("\"\"\"", at + 3), 3);
      }
      char c = file.charAt(at);
      if (c == '"' || c == '\'') {
        return blank(at, closing(String.valueOf(c), at + 1), 1);
      }
      return at + 1;
    }

    private int end(String mark, int from) {
      int end = file.indexOf(mark, from);
      return end < 0 ? file.length() : end;
    }

    /** The end of a literal, past its closing mark; a backslash makes the next character plain. */
    private int closing(String mark, int from) {
      int at = from;
      while (at < file.length() && !file.startsWith(mark, at)) {
        at += file.charAt(at) == '\\' ? 2 : 1;
      }
      return at + mark.length();
    }

    private int blank(int from, int to, int kept) {
      int end = Math.min(to, file.length());
      for (int i = from + kept; i < end - kept; i++) {
        if (file.charAt(i) != '\n') {
          code.setCharAt(i, ' ');
        }
      }
      return Math.max(end, from + 1);
    }
  }
}
