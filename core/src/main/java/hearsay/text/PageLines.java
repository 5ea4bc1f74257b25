package hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * On which line of the decoded page each character of a cleaned text stands. Keeps only the places
 * where the line changes.
 *
 * @param steps in text order; the first one begins at 0
 */
public record PageLines(List<Step> steps) {
  /**
   * From here on, the text stands on this line of the page.
   *
   * @param start in code points of the text
   * @param line from 1
   */
  public record Step(int start, int line) {}

  public PageLines {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.get(0).start() != 0) {
      throw new IllegalArgumentException("page lines that do not begin with the text: " + steps);
    }
  }

  /**
   * The lines of a text that was cut out of a page. A run that maps as a whole stands on the line
   * that it begins on.
   */
  public static PageLines of(SourceText page, OffsetMap map) {
    List<Step> steps = new ArrayList<>();
    for (OffsetMap.Run run : map.runs()) {
      add(steps, run.textStart(), lineAt(page, run.originStart()));
      boolean isOneLine = run.atomic() || lineAt(page, run.originEnd() - 1) == last(steps);
      for (int i = 1; !isOneLine && i < run.textLength(); i++) {
        add(steps, run.textStart() + i, lineAt(page, run.originStart() + i));
      }
    }
    return new PageLines(steps);
  }

  private static int lineAt(SourceText page, int codePoint) {
    return page.lineOf(page.units(new CodePointSpan(codePoint, codePoint + 1)).start());
  }

  private static void add(List<Step> steps, int start, int line) {
    if (steps.isEmpty() || last(steps) != line) {
      steps.add(new Step(start, line));
    }
  }

  private static int last(List<Step> steps) {
    return steps.get(steps.size() - 1).line();
  }

  /** The line of the page that a code point of the text stands on, from 1. */
  public int lineOf(int codePoint) {
    int low = 0;
    int high = steps.size() - 1;
    while (low < high) {
      int mid = (low + high + 1) >>> 1;
      if (steps.get(mid).start() <= codePoint) {
        low = mid;
      } else {
        high = mid - 1;
      }
    }
    return steps.get(low).line();
  }
}
