package hearsay.speaker;

import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text in which sources stand in square brackets and what they say in angle brackets; a source
 * without words of its own says the end of the text. {@code \n} is a line's end.
 */
record MarkedSpeakers(SourceText text, List<Attribution> attributions) {
  static MarkedSpeakers parse(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    List<Span> contents = new ArrayList<>();
    int open = 0;
    String text = marked.replace("\\n", "\n");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '[' -> open = plain.length();
        case '<' -> contents.add(new Span(plain.length(), plain.length() + 1));
        case ']' -> sources.add(new Span(open, plain.length()));
        case '>' -> {
          Span last = contents.remove(contents.size() - 1);
          contents.add(new Span(last.start(), plain.length()));
        }
        default -> plain.append(c);
      }
    }
    List<Attribution> attributions = new ArrayList<>();
    Span end = new Span(plain.length() - 1, plain.length());
    for (Span source : sources) {
      Span content =
          contents.stream()
              .filter(one -> Math.abs(one.end() - source.start()) < 12 && !one.contains(source))
              .findFirst()
              .orElse(end);
      attributions.add(
          new Attribution(
              Optional.of(source),
              end,
              List.of(content),
              QuotationKind.INDIRECT,
              Manner.of("states"),
              Optional.empty(),
              1,
              new Reason("marked", Optional.empty())));
    }
    return new MarkedSpeakers(SourceText.of(plain.toString()), attributions);
  }

  Speakers find() {
    return SpeakerFinder.find(text, ParagraphFinder.find(text), attributions, 0.4);
  }

  /** Each source as KIND name, or - where nobody is claimed. */
  List<String> names() {
    Speakers speakers = find();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      names.add(speakers.behind(i).map(one -> one.kind() + " " + text.cut(one.name())).orElse("-"));
    }
    return names;
  }
}
