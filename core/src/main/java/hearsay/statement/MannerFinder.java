package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;

/**
 * Finds how something was said, whoever found the attribution: rules or a model.
 *
 * <p>Looks at no more than {@value #REACH} units on either side of the cue, inside its line, so the
 * work for one attribution does not grow with the text.
 */
public final class MannerFinder {
  /** So far from the cue, in units, whom it was said to is looked for. */
  static final int REACH = 300;

  private MannerFinder() {}

  /**
   * The manner of one attribution. A pure function, and safe on any text and any spans: what lies
   * beyond the text is not looked at.
   *
   * @param source the words that name the speaker, if any
   * @param content in text order; may be empty
   */
  public static Manner find(
      CharSequence text, Optional<Span> source, Span cue, List<Span> content) {
    Optional<Span> shown = clip(text, cue);
    return shown.isEmpty()
        ? manner(CueClass.unknown(0), false, Optional.empty())
        : read(
            text,
            source.flatMap(one -> clip(text, one)),
            shown.get(),
            content.stream().flatMap(part -> clip(text, part).stream()).toList());
  }

  private static Manner read(
      CharSequence text, Optional<Span> source, Span cue, List<Span> content) {
    boolean wordy = cue.length() > REACH;
    int start = start(text, cue.start());
    int end = wordy ? cue.start() + REACH : end(text, cue.end());
    WordRun run = WordRun.of(text, start, end);
    int from = run.firstEndingAfter(cue.start());
    int to = Math.min(run.size(), run.firstEndingAfter(cue.end() - 1) + 1);
    to = to > from && run.spans().get(to - 1).start() >= cue.end() ? to - 1 : to;
    CueClass cueClass = CueClass.of(run, from, to);
    boolean denied = Denial.is(run, from, cueClass, cue, source, content);
    boolean whole = start == 0 || isLineEnd(text.charAt(start - 1));
    Optional<Span> told =
        wordy
            ? Optional.empty()
            : new ToldFinder(run, whole, source, cue, content, from, to).find(cueClass);
    return manner(cueClass, denied, told);
  }

  private static Manner manner(CueClass cueClass, boolean denied, Optional<Span> told) {
    return new Manner(cueClass.name(), denied, told);
  }

  private static Optional<Span> clip(CharSequence text, Span span) {
    return span.start() >= text.length()
        ? Optional.empty()
        : Optional.of(new Span(span.start(), Math.min(span.end(), text.length())));
  }

  /** Where the line begins, or the first whole word within reach. */
  private static int start(CharSequence text, int cue) {
    int start = cue;
    while (start > 0 && cue - start < REACH && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    boolean cut = start > 0 && !isLineEnd(text.charAt(start - 1));
    while (cut && start < cue && isInWord(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Where the line ends, or the last whole word within reach. */
  private static int end(CharSequence text, int cue) {
    int end = cue;
    while (end < text.length() && end - cue < REACH && !isLineEnd(text.charAt(end))) {
      end++;
    }
    boolean cut = end < text.length() && !isLineEnd(text.charAt(end));
    while (cut && end > cue && isInWord(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
  }
}
