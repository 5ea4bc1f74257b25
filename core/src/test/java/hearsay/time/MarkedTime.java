package hearsay.time;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its expressions of time in square brackets, so that nobody counts characters; {@code
 * \n} stands for a line's end.
 */
record MarkedTime(SourceText text, List<Span> spans) {
  /** A Wednesday: the day on which the sentences of these tests were published. */
  static final LocalDate WEDNESDAY = LocalDate.of(2031, 5, 14);

  static MarkedTime parse(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int open = -1;
    String lines = marked.replace("\\n", "\n");
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '[') {
        open = plain.length();
      } else if (c == ']') {
        spans.add(new Span(open, plain.length()));
      } else {
        plain.append(c);
      }
    }
    return new MarkedTime(SourceText.of(plain.toString()), spans);
  }

  List<Timex> tag() {
    return tag(PublishedAt.on(WEDNESDAY));
  }

  List<Timex> tag(PublishedAt published) {
    return new TimexTagger().tag(text, published);
  }

  /** What is marked, as words at their place. */
  List<String> marked() {
    return spans.stream().map(this::words).toList();
  }

  List<String> found(List<Timex> timexes) {
    return timexes.stream().map(timex -> words(timex.span())).toList();
  }

  private String words(Span span) {
    return text.cut(span) + "@" + span.start();
  }
}
