package hearsay.statement;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a transcript: <i>REED: We shall rebuild.</i> One such line proves nothing
 * (<i>UPDATE: the road is open</i>); there must be several, and somebody must speak twice.
 */
final class Transcript {
  static final String RULE = "transcript";

  /** So many labelled lines make a transcript ... */
  private static final int FEWEST_LINES = 3;

  /** ... where the labels are not in capitals, so many, and this share of all lines. */
  private static final int FEWEST_PLAIN_LINES = 5;

  private static final double PLAIN_SHARE = 0.5;

  private static final Pattern CAPITALS =
      Pattern.compile("((?:\\p{Lu}[\\p{Lu}.'’-]{1,30}+ ?+){1,4}+|[QA])(:) ?(?=\\S)");

  private static final Pattern PLAIN =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’-]{1,30}+(?: \\p{Lu}[\\p{L}.'’-]{0,30}+){0,3}+)(:) ?(?=\\S)");

  private Transcript() {}

  /**
   * One line of a transcript.
   *
   * @param paragraph its index
   */
  record Line(int paragraph, Span speaker, Span colon, Span words) {
    Attribution attribution() {
      return new Attribution(
          Optional.of(speaker),
          colon,
          List.of(words),
          QuotationKind.DIRECT,
          Manner.of("states"),
          Optional.empty(),
          Rules.confidence(RULE, true),
          new Reason(RULE, Optional.empty()));
    }
  }

  /** The lines of the transcript, if the text holds one. Linear in the text. */
  static List<Line> find(CharSequence text, List<Span> paragraphs) {
    List<Line> lines = labelled(text, paragraphs, CAPITALS);
    if (lines.size() >= FEWEST_LINES && somebodySpeaksTwice(text, lines)) {
      return lines;
    }
    lines = labelled(text, paragraphs, PLAIN);
    boolean enough =
        lines.size() >= FEWEST_PLAIN_LINES && lines.size() >= PLAIN_SHARE * paragraphs.size();
    return enough && somebodySpeaksTwice(text, lines) ? lines : List.of();
  }

  private static List<Line> labelled(CharSequence text, List<Span> paragraphs, Pattern label) {
    List<Line> lines = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      Span paragraph = paragraphs.get(p);
      Matcher matcher = label.matcher(text).region(paragraph.start(), paragraph.end());
      if (matcher.lookingAt() && matcher.end() < paragraph.end()) {
        lines.add(
            new Line(
                p,
                new Span(matcher.start(1), matcher.end(1)),
                new Span(matcher.start(2), matcher.end(2)),
                new Span(matcher.end(), paragraph.end())));
      }
    }
    return lines;
  }

  private static boolean somebodySpeaksTwice(CharSequence text, List<Line> lines) {
    Map<String, Integer> turns = new HashMap<>();
    lines.forEach(line -> turns.merge(line.speaker().cut(text), 1, Integer::sum));
    return turns.values().stream().anyMatch(count -> count > 1);
  }
}
