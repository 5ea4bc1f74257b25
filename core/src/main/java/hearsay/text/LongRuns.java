package hearsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Stretches without any white space that no word of any language reaches: encoded data, broken
 * markup, an attack. The statistical models read such a stretch in quadratic time, so they are
 * never shown one.
 */
final class LongRuns {
  /**
   * The longest stretch, in units, that a model is shown. Long addresses of web pages are above it,
   * words are not.
   */
  static final int LIMIT = 120;

  private LongRuns() {}

  static List<Span> find(CharSequence text, Span within) {
    List<Span> found = new ArrayList<>();
    int start = within.start();
    for (int i = within.start(); i <= within.end(); i++) {
      if (i == within.end() || Character.isWhitespace(text.charAt(i))) {
        if (i - start > LIMIT) {
          found.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return found;
  }
}
