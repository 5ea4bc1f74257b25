package hearsay.forecast;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.Optional;

/**
 * The part of a sentence that one voice says.
 *
 * @param run the words of the sentence
 * @param low index of the first word of the part
 * @param high index behind its last word
 * @param voice the innermost attribution that it stands in; empty for the article's own words
 * @param isHeadline whether the sentence is the article's headline
 */
record Scope(WordRun run, int low, int high, Optional<Attribution> voice, boolean isHeadline) {
  private static final int LONGEST_ABBREVIATION = 4;

  boolean isInside(int i) {
    return i >= low && i < high;
  }

  /** The word, or nothing outside the scope. */
  String word(int i) {
    return isInside(i) ? run.word(i) : "";
  }

  boolean is(int i, ForecastWords words) {
    return isInside(i) && run.is(i, words);
  }

  boolean is(int i, String word) {
    return isInside(i) && run.is(i, word);
  }

  boolean isWord(int i) {
    return isInside(i) && run.isWord(i);
  }

  boolean isComma(int i) {
    return is(i, ",");
  }

  /** A dash, or a hyphen with room on both sides. */
  boolean isDash(int i) {
    String word = word(i);
    boolean hyphen = word.equals("-") && !run.isAttached(i);
    return hyphen || word.equals("–") || word.equals("—") || word.equals("--");
  }

  boolean isQuotationMark(int i) {
    String word = word(i);
    return word.equals("\"") || word.equals("“") || word.equals("”") || isSingleMark(word);
  }

  private static boolean isSingleMark(String word) {
    return word.equals("'") || word.equals("‘") || word.equals("`");
  }

  boolean isBracket(int i) {
    return is(i, "(") || is(i, ")") || is(i, "[") || is(i, "]");
  }

  /** A mark that ends a clause whatever follows. */
  boolean isStop(int i) {
    String word = word(i);
    boolean inside = word.equals("…") || word.equals(";") || word.equals(":") || isDash(i);
    boolean period = word.equals(".") && !isOfAbbreviation(i);
    return inside || period || word.equals("!") || word.equals("?");
  }

  /** The period of <i>U.S., Sen., Jan.</i> before another word. */
  private boolean isOfAbbreviation(int period) {
    Span before = period > 0 ? run.spans().get(period - 1) : run.spans().get(period);
    boolean brief = before.length() <= LONGEST_ABBREVIATION || run.word(period - 1).contains(".");
    boolean lower = run.isWord(period + 1) && !run.isCapitalized(period + 1);
    return run.isAttached(period)
        && run.isWord(period + 1)
        && ((brief && run.isCapitalized(period - 1)) || lower);
  }

  /** Whether the sentence around a word asks something. */
  boolean isAsked(int i) {
    for (int k = i; k < run.size(); k++) {
      if (run.is(k, "?")) {
        return true;
      }
      if (run.is(k, ".") || run.is(k, "!")) {
        return false;
      }
    }
    return false;
  }

  /** The next word from here on that is no quotation mark or bracket. */
  int skipMarks(int i) {
    int at = i;
    while (isInside(at) && (isQuotationMark(at) || isBracket(at))) {
      at++;
    }
    return at;
  }

  Span span(int from, int to) {
    return run.span(from, to);
  }
}
