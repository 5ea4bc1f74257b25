package hearsay.time;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A full date that a text gives itself: alone in its line, or behind a label such as <i>Published:
 * </i>. A line that holds nothing else counts at the head of the text only: further down it is as
 * likely the date of a correction.
 */
final class DateLine {
  /** What may stand in the line beside a date that is alone in it, in characters. */
  private static final int MOST_BESIDE = 4;

  /** The head of a text, in characters. */
  private static final int HEAD = 400;

  /** So far around a date its line is followed, in characters. */
  private static final int LONGEST_LINE = 200;

  /** What may stand between a label and its date, and behind the date, in characters. */
  private static final int NEAR_LABEL = 40;

  private static final String RULE = "dateline";

  private DateLine() {}

  static Optional<DateReason> find(SourceText text, List<TimePhrase> phrases) {
    Optional<DateReason> alone = Optional.empty();
    for (TimePhrase phrase : phrases) {
      Optional<TimeInterval> day = StatedDate.day(phrase);
      if (day.isPresent()) {
        Span line = line(text, phrase.span());
        if (isLabeled(text, line, phrase.span())) {
          return Optional.of(reason(phrase, day.get(), 0));
        }
        boolean head = phrase.span().start() < HEAD && alone.isEmpty();
        boolean first = head && line.length() <= phrase.span().length() + MOST_BESIDE;
        alone = first ? Optional.of(reason(phrase, day.get(), 1)) : alone;
      }
    }
    return alone;
  }

  private static DateReason reason(TimePhrase phrase, TimeInterval day, int slack) {
    return new DateReason(
        RULE,
        slack == 0 ? "a label names the day" : "a line holds nothing but a date",
        List.of(phrase.span()),
        DayRange.between(day.firstDay().minusDays(slack), day.firstDay().plusDays(slack)));
  }

  private static Span line(SourceText text, Span span) {
    int start = span.start();
    while (start > 0 && span.start() - start < LONGEST_LINE && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = span.end();
    while (end < text.length() && end - span.end() < LONGEST_LINE && text.charAt(end) != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  /** The label is the first word of the line, and not much stands between it and the date. */
  private static boolean isLabeled(SourceText text, Span line, Span date) {
    boolean near = date.start() - line.start() <= NEAR_LABEL;
    boolean first = PublicationWords.LABEL.isRightBehind(text, line.start());
    return near && first && line.end() - date.end() <= NEAR_LABEL;
  }
}
