package hearsay.speaker;

import hearsay.statement.Quotation;
import hearsay.statement.QuotationFinder;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where things stand in an article: paragraphs, sentences, quotations. */
final class Scene {
  private static final int LONGEST_PARTICIPLE = 7;
  private static final int FEW_BLANKS = 4;

  private final CharSequence text;
  private final List<Span> paragraphs;
  private final List<WordRun> runs = new ArrayList<>();

  /** Starts of sentences, and how many that are told, not quoted, there were so far. */
  private final TreeMap<Integer, Integer> sentences = new TreeMap<>();

  /** How many sentences outside quotations there were so far. */
  private int told;

  /** Where those are named who did something to whom a sentence is about. */
  private final Set<Integer> agents = new HashSet<>();

  /** For each paragraph, how many there were so far that are more than a quotation. */
  private final List<Integer> toldParagraphs = new ArrayList<>();

  /** Parts of quotations by their starts. */
  private final TreeMap<Integer, Span> quoted = new TreeMap<>();

  /**
   * @param paragraphs of the text that are the article's own, in order
   */
  Scene(CharSequence text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
    for (Quotation quotation : QuotationFinder.find(text, paragraphs).quotations()) {
      quotation.parts().forEach(part -> quoted.put(part.start(), part));
    }
    int paragraphsTold = 0;
    for (Span paragraph : paragraphs) {
      WordRun run = WordRun.of(text, paragraph.start(), paragraph.end());
      runs.add(run);
      addSentences(run);
      boolean spoken = isQuoted(paragraph) || run.size() == 0;
      paragraphsTold += spoken ? 0 : 1;
      toldParagraphs.add(paragraphsTold);
    }
  }

  /** What is said within quotation marks does not count: the one who says it stays as near. */
  private void addSentences(WordRun run) {
    for (int i = 0; i < run.size(); i++) {
      if (i == 0 || (run.isWord(i) && isBehindEnd(run, i) && NameFinder.beginsSentence(run, i))) {
        told += isQuoted(run.spans().get(i)) ? 0 : 1;
        sentences.put(run.spans().get(i).start(), told);
        addAgent(run, i);
      }
    }
  }

  /** <i>Cross-examined by Colm, the witness agreed ...</i>. */
  private void addAgent(WordRun run, int first) {
    boolean done = run.word(first).endsWith("ed") || SpeakerWords.DONE.has(run.word(first));
    for (int i = first + 1; done && i < first + LONGEST_PARTICIPLE && run.isWord(i); i++) {
      if (run.is(i, "by") && i + 1 < run.size()) {
        agents.add(run.spans().get(i + 1).start());
        return;
      }
    }
  }

  /** Whether somebody named at a place did something to whom the sentence is about. */
  boolean isAgent(int start) {
    return agents.contains(start);
  }

  /** Whether a full stop stands before a word, quotation marks left out. */
  private static boolean isBehindEnd(WordRun run, int i) {
    int before = i - 1;
    while (before > 0 && !run.isWord(before) && "”“\"’‘'»«)".contains(run.word(before))) {
      before--;
    }
    return !run.isWord(before) && ".?!…".contains(run.word(before));
  }

  CharSequence text() {
    return text;
  }

  List<WordRun> runs() {
    return runs;
  }

  /** The number of the paragraph that a place is in. */
  int paragraph(int offset) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (paragraphs.get(mid).start() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  int paragraphStart(int offset) {
    int number = paragraph(offset);
    return number == 0 ? 0 : paragraphs.get(number - 1).start();
  }

  /** Where the paragraph of a place ends. */
  int paragraphEnd(int offset) {
    int number = paragraph(offset);
    return number == 0 ? offset : Math.max(offset, paragraphs.get(number - 1).end());
  }

  /** How many paragraphs that are more than a quotation there are up to a place. */
  int toldParagraph(int offset) {
    int number = paragraph(offset);
    return number == 0 ? 0 : toldParagraphs.get(number - 1);
  }

  /** The number of the sentence that a place is in, those in quotations left out. */
  int sentence(int offset) {
    Map.Entry<Integer, Integer> entry = sentences.floorEntry(offset);
    return entry == null ? 0 : entry.getValue();
  }

  /** Where the sentence of a place ends. */
  int sentenceEnd(int offset) {
    Integer next = sentences.higherKey(offset);
    return next == null ? text.length() : next;
  }

  int sentenceStart(int offset) {
    Integer start = sentences.floorKey(offset);
    return start == null ? 0 : start;
  }

  /** Whether nothing but a few blanks stands between a place and a quotation before it. */
  boolean isRightBehindQuotation(int offset) {
    int end = offset;
    while (end > 0 && offset - end < FEW_BLANKS && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    Map.Entry<Integer, Span> before = quoted.lowerEntry(offset);
    return before != null && before.getValue().end() == end;
  }

  boolean isQuoted(Span span) {
    return quotation(span).isPresent();
  }

  /** The quotation, or the part of one, that something stands in. */
  Optional<Span> quotation(Span span) {
    return Optional.ofNullable(quoted.floorEntry(span.start()))
        .map(Map.Entry::getValue)
        .filter(part -> part.contains(span));
  }
}
