package hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Finds the sentences of a paragraph: the OpenNLP model for English, with its breaks taken back
 * after abbreviations that it does not know (<i>Gov.</i>, <i>Jan. 5</i>, initials). Not safe for
 * use by two threads at once.
 */
public final class SentenceFinder {
  private static final SentenceModel MODEL = loadModel();
  private static final Set<String> ABBREVIATIONS = loadAbbreviations();

  private final SentenceDetectorME detector = new SentenceDetectorME(MODEL);

  /**
   * The sentences of a paragraph in order, without the white space around them. Linear in the
   * paragraph.
   */
  public List<Span> find(CharSequence text, Span paragraph) {
    List<Span> sentences = new ArrayList<>();
    for (opennlp.tools.util.Span found : detector.sentPosDetect(withoutLongRuns(text, paragraph))) {
      Span sentence = new Span(found.getStart(), found.getEnd()).shift(paragraph.start());
      int last = sentences.size() - 1;
      if (last >= 0 && !breaksBetween(text, sentences.get(last), sentence)) {
        sentences.set(last, sentences.get(last).cover(sentence));
      } else {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  /**
   * The paragraph with every long run blanked out by letters, so that it holds nothing that could
   * end a sentence.
   */
  private static CharSequence withoutLongRuns(CharSequence text, Span paragraph) {
    StringBuilder shown = new StringBuilder(paragraph.cut(text));
    for (Span run : LongRuns.find(text, paragraph)) {
      for (int i = run.start(); i < run.end(); i++) {
        shown.setCharAt(i - paragraph.start(), 'x');
      }
    }
    return shown;
  }

  private static boolean breaksBetween(CharSequence text, Span sentence, Span next) {
    char first = text.charAt(next.start());
    if (Character.isLowerCase(first)) {
      return false;
    }
    if (text.charAt(sentence.end() - 1) != '.') {
      return true;
    }
    String word = lastWord(text, sentence);
    return !isInitials(word) && !ABBREVIATIONS.contains(word);
  }

  /** Capital letters with periods between them: <i>G. K.</i> without the last period. */
  private static boolean isInitials(String word) {
    boolean alternating = word.length() % 2 == 1 && word.length() <= 5;
    for (int i = 0; alternating && i < word.length(); i++) {
      char c = word.charAt(i);
      alternating = i % 2 == 0 ? Character.isUpperCase(c) : c == '.';
    }
    return alternating;
  }

  /** The letters and inner periods right before the final period. */
  private static String lastWord(CharSequence text, Span sentence) {
    int end = sentence.end() - 1;
    int start = end;
    while (start > sentence.start()
        && isOfAbbreviation(text.charAt(start - 1))
        && end - start < LongRuns.LIMIT) {
      start--;
    }
    return text.subSequence(start, end).toString();
  }

  private static boolean isOfAbbreviation(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static SentenceModel loadModel() {
    try (InputStream in =
        SentenceFinder.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model is not on the class path", e);
    }
  }

  private static Set<String> loadAbbreviations() {
    try (InputStream in = SentenceFinder.class.getResourceAsStream("abbreviations.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("abbreviations.txt is not on the class path", e);
    }
  }
}
