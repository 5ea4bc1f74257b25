package hearsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Finds the tokens of a stretch of text with the OpenNLP model for English. Not safe for use by two
 * threads at once.
 */
public final class TokenFinder {
  private static final TokenizerModel MODEL = loadModel();

  private final TokenizerME tokenizer = new TokenizerME(MODEL);

  /** The tokens in order. Linear in the stretch. */
  public List<Token> find(CharSequence text, Span stretch) {
    List<Token> tokens = new ArrayList<>();
    int from = stretch.start();
    for (Span run : LongRuns.find(text, stretch)) {
      tokenize(text, from, run.start(), tokens);
      splitByKind(text, run, tokens);
      from = run.end();
    }
    tokenize(text, from, stretch.end(), tokens);
    return tokens;
  }

  private void tokenize(CharSequence text, int from, int to, List<Token> tokens) {
    if (from < to) {
      for (opennlp.tools.util.Span found :
          tokenizer.tokenizePos(text.subSequence(from, to).toString())) {
        int start = from + found.getStart();
        int end = from + found.getEnd();
        // The model looks at single units and may break between the halves of a pair.
        if (splitsPair(text, start)) {
          start = tokens.remove(tokens.size() - 1).span().start();
        }
        add(text, new Span(start, end), tokens);
      }
    }
  }

  private static boolean splitsPair(CharSequence text, int unit) {
    return unit > 0 && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
  }

  private static void splitByKind(CharSequence text, Span run, List<Token> tokens) {
    int start = run.start();
    while (start < run.end()) {
      int first = Character.codePointAt(text, start);
      int end = start + Character.charCount(first);
      while (end < run.end()
          && Character.isLetterOrDigit(first)
          && Character.isLetterOrDigit(Character.codePointAt(text, end))) {
        end += Character.charCount(Character.codePointAt(text, end));
      }
      add(text, new Span(start, end), tokens);
      start = end;
    }
  }

  private static void add(CharSequence text, Span span, List<Token> tokens) {
    int first = Character.codePointAt(text, span.start());
    tokens.add(new Token(span, Character.isLetterOrDigit(first)));
  }

  private static TokenizerModel loadModel() {
    try (InputStream in =
        TokenFinder.class.getResourceAsStream("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      return new TokenizerModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the tokenizer model is not on the class path", e);
    }
  }
}
