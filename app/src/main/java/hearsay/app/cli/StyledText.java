package hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Words with a style for each character, to be laid out in lines. Confined to one thread. */
final class StyledText {
  private final StringBuilder words = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  StyledText add(Style style, String more) {
    words.append(more);
    for (int i = 0; i < more.length(); i++) {
      styles.add(style);
    }
    return this;
  }

  /** The lines, each complete in itself: no style runs on into the next. */
  List<String> wrap(int width, Output out) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < words.length()) {
      int end = DisplayWidth.lineEnd(words, start, width);
      lines.add(styled(start, end, out));
      start = end;
      while (start < words.length() && words.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  private String styled(int start, int end, Output out) {
    int last = DisplayWidth.trimmed(words, start, end);
    StringBuilder line = new StringBuilder();
    int run = start;
    for (int i = start; i < last; i++) {
      if (i + 1 == last || styles.get(i + 1) != styles.get(i)) {
        line.append(out.styled(styles.get(i), words.substring(run, i + 1)));
        run = i + 1;
      }
    }
    return line.toString();
  }
}
