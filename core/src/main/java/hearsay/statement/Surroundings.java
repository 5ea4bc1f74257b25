package hearsay.statement;

import hearsay.text.SentenceFinder;
import hearsay.text.Span;
import hearsay.text.Token;
import hearsay.text.TokenFinder;
import java.util.List;
import java.util.Optional;

/**
 * The narration around quotations: what stands in the same sentence before one and behind it.
 * Confined to one thread.
 */
final class Surroundings {
  /**
   * So many units on each side are looked at; a sentence whose cue is farther off is none that a
   * reader follows.
   */
  private static final int REACH = 700;

  private final CharSequence text;
  private final List<Span> paragraphs;
  private final SentenceFinder sentences;
  private final TokenFinder tokens;

  Surroundings(
      CharSequence text, List<Span> paragraphs, SentenceFinder sentences, TokenFinder tokens) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.tokens = tokens;
  }

  /**
   * The clause that leads up to a quotation: the unfinished sentence before it, or where the
   * quotation begins its paragraph, a last sentence before that ends in a colon.
   *
   * @param from where the quotation before it ends
   */
  Optional<Clause> before(Quotation quotation, int from) {
    Span paragraph = paragraphs.get(quotation.firstParagraph());
    int start = Math.max(from, paragraph.start());
    Optional<Clause> clause = lastSentence(start, quotation.start(), "");
    boolean beginsParagraph = quotation.start() == paragraph.start();
    if (!beginsParagraph || quotation.firstParagraph() == 0) {
      return clause;
    }
    Span previous = paragraphs.get(quotation.firstParagraph() - 1);
    return lastSentence(Math.max(from, previous.start()), previous.end(), ":");
  }

  /**
   * The clause behind a quotation.
   *
   * @param to where the next quotation begins
   */
  Optional<Clause> after(Quotation quotation, int to) {
    Span paragraph = paragraphs.get(quotation.lastParagraph());
    int start = quotation.end();
    int end = Math.min(Math.min(to, paragraph.end()), start + REACH);
    if (isBlank(start, end)) {
      return Optional.empty();
    }
    List<Span> found = sentences.find(text, new Span(start, end));
    return found.isEmpty() ? Optional.empty() : clause(start, found.get(0).end());
  }

  private Optional<Clause> lastSentence(int from, int to, String ending) {
    int start = Math.max(from, to - REACH);
    if (isBlank(start, to)) {
      return Optional.empty();
    }
    List<Span> found = sentences.find(text, new Span(start, to));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Span last = found.get(found.size() - 1);
    char end = text.charAt(last.end() - 1);
    boolean complete = end == '.' || end == '?' || end == '!';
    boolean fits = ending.isEmpty() ? !complete : ending.indexOf(end) >= 0;
    return fits ? clause(last.start(), last.end()) : Optional.empty();
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!QuotationMarkFinder.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Clause> clause(int from, int to) {
    List<Token> found = from < to ? tokens.find(text, new Span(from, to)) : List.of();
    return found.isEmpty() ? Optional.empty() : Optional.of(new Clause(text, found));
  }
}
