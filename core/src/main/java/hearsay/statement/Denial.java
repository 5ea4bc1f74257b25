package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;

/**
 * Whether a source rejects the truth of what it is given: <i>denied that</i>, but not <i>did not
 * deny that</i>, <i>denied bail</i>, <i>rejected the offer</i>, nor <i>“Never,” he denied</i>,
 * where the words are its own.
 */
final class Denial {
  /** So many words of a content show whether it is a claim or an offer. */
  private static final int FIRST_WORDS = 6;

  /** So many units hold them. */
  private static final int FIRST_UNITS = 80;

  /** A negation may stand so many words before the cue: <i>did not {deny}</i>. */
  private static final int WORDS_BEFORE = 3;

  private static final String MARKS = "\"“”‘'«»„`";

  private Denial() {}

  static boolean is(
      WordRun run,
      int from,
      CueClass cue,
      Span cueSpan,
      Optional<Span> source,
      List<Span> content) {
    return cue.is(CueClass.DENIES)
        && (MannerWords.DENYING.has(cue.form()) || isRejection(cue))
        && !isNegated(run, from, cue.at())
        && source.filter(one -> isNobody(run.text(), one)).isEmpty()
        && content.stream()
            .findFirst()
            .filter(one -> isOwnWords(run.text(), cueSpan, one) || isOffer(run.text(), cue, one))
            .isEmpty();
  }

  private static boolean isRejection(CueClass cue) {
    return MannerWords.REJECTING.has(cue.form());
  }

  /** Whether a negation stands before the verb, in the cue or right before it. */
  static boolean isNegated(WordRun run, int from, int verb) {
    int first = from;
    while (first > 0 && from - first < WORDS_BEFORE && belongsToVerb(run, first - 1)) {
      first--;
    }
    for (int i = first; i < verb; i++) {
      boolean negation = run.is(i, MannerWords.NEGATION) || run.word(i).endsWith("n't");
      if (negation && !run.is(i + 1, "only")) {
        return true;
      }
    }
    return false;
  }

  private static boolean belongsToVerb(WordRun run, int i) {
    String word = run.word(i);
    return FunctionWords.AUXILIARY.has(word)
        || FunctionWords.ADVERB.has(word)
        || MannerWords.NEGATION.has(word)
        || word.endsWith("n't")
        || word.endsWith("ly");
  }

  private static boolean isNobody(CharSequence text, Span source) {
    WordRun run = firstWords(text, source);
    return run.is(0, MannerWords.NOBODY);
  }

  /** A quotation before the verb or behind a colon or a comma is what the source says itself. */
  private static boolean isOwnWords(CharSequence text, Span cue, Span content) {
    if (MARKS.indexOf(text.charAt(content.start())) < 0) {
      return false;
    }
    int before = content.start() - 1;
    if (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean apart = before >= 0 && (text.charAt(before) == ':' || text.charAt(before) == ',');
    return content.end() <= cue.start() || apart;
  }

  /** Whether the first telling word of the content names what one turns down, not what is false. */
  private static boolean isOffer(CharSequence text, CueClass cue, Span content) {
    MannerWords turnedDown = isRejection(cue) ? MannerWords.OFFER : MannerWords.GRANT;
    WordRun run = firstWords(text, content);
    for (int i = 0; i < Math.min(FIRST_WORDS, run.size()); i++) {
      if (run.is(i, turnedDown)) {
        return true;
      }
      if (run.is(i, MannerWords.CLAIM)) {
        return false;
      }
    }
    return false;
  }

  private static WordRun firstWords(CharSequence text, Span span) {
    return WordRun.of(text, span.start(), Math.min(span.end(), span.start() + FIRST_UNITS));
  }
}
