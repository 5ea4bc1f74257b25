package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.Token;
import java.util.List;

/**
 * Narration beside a quotation: the part of a sentence that leads up to it, or that follows it.
 * Positions are indices of tokens.
 *
 * @param text the whole text
 * @param tokens the tokens of the clause, at least one
 */
record Clause(CharSequence text, List<Token> tokens) {
  int size() {
    return tokens.size();
  }

  String word(int i) {
    return tokens.get(i).cut(text);
  }

  /** Whether the token is this word or mark, case aside; false beyond the ends. */
  boolean is(int i, String word) {
    return i >= 0 && i < size() && word(i).equalsIgnoreCase(word);
  }

  boolean is(int i, FunctionWords words) {
    return i >= 0 && i < size() && words.has(word(i));
  }

  boolean isWord(int i) {
    return i >= 0 && i < size() && tokens.get(i).isWord();
  }

  /** Whether the token begins with a capital letter. */
  boolean isCapitalized(int i) {
    return isWord(i) && Character.isUpperCase(text.charAt(tokens.get(i).span().start()));
  }

  /** A comma, or a mark that does a comma's work. */
  boolean isComma(int i) {
    return is(i, ",") || isDash(i);
  }

  boolean isDash(int i) {
    return isSpacedHyphen(i) || is(i, "—") || is(i, "–") || is(i, "--") || is(i, "―");
  }

  /** A hyphen with room on both sides, which typewriters use for a dash. */
  private boolean isSpacedHyphen(int i) {
    boolean before =
        i == 0 || (is(i, "-") && tokens.get(i - 1).span().end() < tokens.get(i).span().start());
    return is(i, "-")
        && before
        && (i + 1 == size() || tokens.get(i).span().end() < tokens.get(i + 1).span().start());
  }

  /** From the first character of token {@code from} to the last of token {@code to - 1}. */
  Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }

  /** The index of the last token that is a word; -1 if there is none. */
  int lastWord() {
    int i = size() - 1;
    while (i >= 0 && !isWord(i)) {
      i--;
    }
    return i;
  }

  /** Whether a colon stands behind the last word. */
  boolean endsWithColon() {
    for (int i = lastWord() + 1; i < size(); i++) {
      if (is(i, ":")) {
        return true;
      }
    }
    return false;
  }

  boolean endsWithComma() {
    return isComma(size() - 1);
  }
}
