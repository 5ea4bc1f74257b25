package hearsay.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts and spans for the tests of this package. */
final class Texts {
  private Texts() {}

  /**
   * Well-formed texts with everything that makes counting hard: pairs, combining marks, line ends.
   */
  static Arbitrary<String> awkward() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "B",
            " ",
            ".",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "é",
            "e\u0301",
            "“",
            "”",
            "😀",
            "🏴",
            "👩\u200D👩\u200D👧",
            "\uD835\uDD4F",
            "中",
            "\u00A0",
            "\u2029",
            "\uFEFF",
            "\uFFFD",
            "5");
    return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  /** The same, long enough to have several steps of the code point index. */
  static Arbitrary<String> awkwardAndLong() {
    return awkward().flatMap(text -> Arbitraries.integers().between(1, 40).map(text::repeat));
  }

  static Span all(CharSequence text) {
    return new Span(0, text.length());
  }

  static List<String> cut(CharSequence text, List<Span> spans) {
    return spans.stream().map(span -> span.cut(text)).toList();
  }

  /** Whether a place in a text stands between the two halves of a surrogate pair. */
  static boolean splitsPair(CharSequence text, int unit) {
    return unit > 0
        && unit < text.length()
        && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
  }

  /**
   * The units of a marked text that stand in square brackets, and the text without the brackets.
   */
  record Marked(String text, List<Span> spans) {
    static Marked of(String marked) {
      StringBuilder text = new StringBuilder();
      List<Span> spans = new ArrayList<>();
      int start = -1;
      for (int i = 0; i < marked.length(); i++) {
        char c = marked.charAt(i);
        if (c == '[') {
          start = text.length();
        } else if (c == ']') {
          spans.add(new Span(start, text.length()));
        } else {
          text.append(c);
        }
      }
      return new Marked(text.toString(), spans);
    }
  }

  /**
   * Milliseconds of this thread's processor time, for loose bounds: unlike the clock on the wall it
   * does not count the other programs of a busy machine.
   */
  static long millisOf(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }
}
