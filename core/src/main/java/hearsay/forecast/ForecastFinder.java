package hearsay.forecast;

import hearsay.statement.Attribution;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.text.WordRun;
import hearsay.time.ArticleTimes;
import hearsay.time.HorizonTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the forecasts of an article: words that may carry one are found by table, what stands
 * around them is read by the frame of the word, and then condition, horizon and holder are looked
 * for. Linear in the text but for sorting; not safe for use by two threads at once.
 */
public final class ForecastFinder {
  private static final int LONGEST_HEADLINE = 200;

  /** A longer sentence, which no writer wrote, is read in stretches of so many words. */
  private static final int LONGEST_SENTENCE = 400;

  private final SentenceFinder sentences = new SentenceFinder();
  private final VerbalProbabilities probabilities;
  private final HorizonTable horizons;

  /** With the default conventions. */
  public ForecastFinder() {
    this(Conventions.shipped());
  }

  /**
   * @param conventions what words of likelihood and open words of time mean
   */
  public ForecastFinder(Conventions conventions) {
    this.probabilities = new VerbalProbabilities(conventions.lexicon());
    this.horizons = conventions.horizons();
  }

  /**
   * The forecasts of an article, in the order of their statements.
   *
   * @param own the paragraphs that are the article's own, in text order
   * @param attributions who said what in it
   * @param least the confidence from which on an attribution is believed
   * @param times when it was published, and the times that it speaks of
   */
  public List<Forecast> find(
      SourceText text,
      List<Span> own,
      List<Attribution> attributions,
      double least,
      ArticleTimes times) {
    Voices voices = new Voices(attributions, least);
    SentenceForecasts reader =
        new SentenceForecasts(voices, new HorizonFinder(times, horizons), probabilities);
    List<Forecast> found = new ArrayList<>();
    boolean first = true;
    for (Span paragraph : own) {
      boolean headline = first && isHeadline(text, paragraph);
      first = false;
      for (Span sentence : sentences.find(text, paragraph)) {
        WordRun run = WordRun.of(text, sentence.start(), sentence.end());
        for (int from = 0; from < run.size(); from += LONGEST_SENTENCE) {
          found.addAll(reader.read(slice(run, from), headline));
        }
      }
    }
    found.sort(Comparator.comparing(Forecast::statement));
    return found;
  }

  private static WordRun slice(WordRun run, int from) {
    int to = Math.min(run.size(), from + LONGEST_SENTENCE);
    return new WordRun(run.text(), run.spans().subList(from, to), run.words().subList(from, to));
  }

  /** The first line without a period at its end. */
  private static boolean isHeadline(SourceText text, Span paragraph) {
    char last = text.charAt(paragraph.end() - 1);
    char before = paragraph.length() > 1 ? text.charAt(paragraph.end() - 2) : last;
    return paragraph.length() < LONGEST_HEADLINE
        && ".!?".indexOf(last) < 0
        && ".!?".indexOf(before) < 0;
  }
}
