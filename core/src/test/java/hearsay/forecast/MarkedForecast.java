package hearsay.forecast;

import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence with its parts marked in place: [statement], {likelihood}, &lt;condition&gt;,
 * (horizon) in tildes as ~by Friday~. What one voice says, the test says by the words of source and
 * content.
 */
record MarkedForecast(
    SourceText text,
    Optional<Span> statement,
    Optional<Span> likelihood,
    Optional<Span> condition,
    Optional<Span> horizon) {
  private static final String MARKS = "[]{}<>~";

  static MarkedForecast parse(String marked) {
    StringBuilder plain = new StringBuilder();
    int[] starts = {-1, -1, -1, -1};
    int[] ends = {-1, -1, -1, -1};
    for (int i = 0; i < marked.length(); i++) {
      int mark = MARKS.indexOf(marked.charAt(i));
      if (mark < 0) {
        plain.append(marked.charAt(i));
      } else {
        boolean opens = mark == 6 ? starts[3] < 0 : mark % 2 == 0;
        (opens ? starts : ends)[mark / 2] = plain.length();
      }
    }
    return new MarkedForecast(
        SourceText.of(plain.toString()),
        span(starts[0], ends[0]),
        span(starts[1], ends[1]),
        span(starts[2], ends[2]),
        span(starts[3], ends[3]));
  }

  private static Optional<Span> span(int start, int end) {
    return start < 0 ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** The forecasts of the sentence in the article's own words, published on 14 May 2031. */
  List<Forecast> read() {
    return read(List.of());
  }

  List<Forecast> read(List<Attribution> attributions) {
    ArticleTimes times = ArticleTimes.read(text, Optional.of("2031-05-14"));
    return new ForecastFinder().find(text, ParagraphFinder.find(text), attributions, 0.5, times);
  }

  /** Somebody says a stretch of the sentence, with a cue between or behind. */
  Attribution said(String source, String cue, String content) {
    return new Attribution(
        Optional.of(find(source)),
        find(cue),
        List.of(find(content)),
        QuotationKind.INDIRECT,
        Manner.of("states"),
        Optional.empty(),
        0.9,
        new Reason("made-up", Optional.empty()));
  }

  Span find(String words) {
    int start = text.toString().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("no \"" + words + "\" in " + text);
    }
    return new Span(start, start + words.length());
  }

  /** Every part of a forecast in brackets, as the sentence was marked. */
  String mark(Forecast forecast) {
    List<String> marks = new ArrayList<>();
    marks.add("[" + text.cut(forecast.statement()) + "]");
    forecast.likelihood().ifPresent(span -> marks.add("{" + text.cut(span) + "}"));
    forecast.condition().ifPresent(span -> marks.add("<" + text.cut(span) + ">"));
    forecast.horizon().ifPresent(span -> marks.add("~" + text.cut(span) + "~"));
    return String.join(" ", marks);
  }
}
