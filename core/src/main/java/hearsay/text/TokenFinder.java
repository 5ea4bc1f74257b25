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
        add(text, new Span(from + found.getStart(), from + found.getEnd()), tokens);
      }
    }
  }

  private static void splitByKind(CharSequence text, Span run, List<Token> tokens) {
    int start = run.start();
    for (int i = run.start() + 1; i <= run.end(); i++) {
      boolean goesOn =
          i < run.end()
              && Character.isLetterOrDigit(text.charAt(i))
              && Character.isLetterOrDigit(text.charAt(i - 1));
      if (!goesOn) {
        add(text, new Span(start, i), tokens);
        start = i;
      }
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
