package hearsay.statement;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text with its expected spans marked in place, so that nobody counts characters: [source],
 * {cue}, &lt;content&gt;. In a text with more than one attribution, a digit right behind an opening
 * bracket says whose part it is: [1 ...], &lt;2 ...&gt;. {@code \n} stands for a line's end.
 */
record Marked(SourceText text, List<Expected> expected) {
  /** What one attribution should be, in words and places. */
  record Expected(List<Span> source, List<Span> cue, List<Span> content) {}

  static Marked parse(String marked) {
    StringBuilder plain = new StringBuilder();
    Map<Integer, Expected> found = new TreeMap<>();
    int[] open = new int[3];
    int owner = 1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      int opens = "[{<".indexOf(c);
      int closes = "]}>".indexOf(c);
      if (opens >= 0) {
        open[opens] = plain.length();
        owner = 1;
        if (Character.isDigit(marked.charAt(i + 1)) && marked.charAt(i + 2) == ' ') {
          owner = marked.charAt(i + 1) - '0';
          i += 2;
        }
      } else if (closes >= 0) {
        Expected of =
            found.computeIfAbsent(
                owner, k -> new Expected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        List.of(of.source(), of.cue(), of.content())
            .get(closes)
            .add(new Span(open[closes], plain.length()));
      } else if (c == '\\' && marked.charAt(i + 1) == 'n') {
        plain.append('\n');
        i++;
      } else {
        plain.append(c);
      }
    }
    return new Marked(SourceText.of(plain.toString()), List.copyOf(found.values()));
  }

  /** The expected attributions, each as one line of words, in the order of their numbers. */
  List<String> lines() {
    return expected.stream().map(one -> line(one.source(), one.cue(), one.content())).toList();
  }

  /** What was read, in the same shape. */
  List<String> lines(List<Attribution> read) {
    return read.stream()
        .map(one -> line(one.source().stream().toList(), List.of(one.cue()), one.content()))
        .toList();
  }

  private String line(List<Span> source, List<Span> cue, List<Span> content) {
    return words(source) + " {" + words(cue) + "} " + words(content);
  }

  private String words(List<Span> spans) {
    return String.join(
        " / ", spans.stream().map(span -> text.cut(span) + "@" + span.start()).toList());
  }
}
