package hearsay.encoder;

import hearsay.statement.GluedWord;
import hearsay.statement.Quotation;
import hearsay.statement.QuotationFinder;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of one text as the encoder sees them: where each stands, the pieces that it falls into,
 * and what its letters' case and the quotation marks around it say. Words are runs of what is
 * neither space nor punctuation; every punctuation mark is a word. Words stand in segments, which
 * are paragraphs, or sentences' runs of paragraphs that are too long for a window.
 */
public final class Words {
  /** The most pieces of a segment, so that one always fits a window with its marks. */
  static final int LONGEST_SEGMENT = 250;

  /** How many values a word's feature can have; 0 is for what is no word. */
  public static final int FEATURES = 13;

  private static final int CASES = 4;

  /** The longest word that is looked at for a lost blank. */
  private static final int LONGEST_GLUED = 24;

  private final SourceText text;
  private final List<Span> paragraphs;
  private final List<Quotation> quotations;
  private final int[] start;
  private final int[] end;
  private final int[] firstPiece;
  private final int[] pieces;
  private final byte[] feature;
  private final int[] segmentStart;
  private final int[] segmentParagraph;

  private Words(
      SourceText text, List<Span> paragraphs, List<Quotation> quotations, Builder builder) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.quotations = quotations;
    this.start = builder.start.toArray();
    this.end = builder.end.toArray();
    builder.firstPiece.add(builder.pieces.size());
    this.firstPiece = builder.firstPiece.toArray();
    this.pieces = builder.pieces.toArray();
    builder.segmentStart.add(start.length);
    this.segmentStart = builder.segmentStart.toArray();
    this.segmentParagraph = builder.segmentParagraph.toArray();
    this.feature = new byte[start.length];
    tagFeatures();
  }

  /**
   * Finds the words of a text.
   *
   * @param paragraphs of the text that are the article's own, in order
   * @param sentences only used on paragraphs that are too long for a window
   */
  public static Words find(
      SourceText text, List<Span> paragraphs, WordPiece vocabulary, SentenceFinder sentences) {
    List<Quotation> quotations = QuotationFinder.find(text, paragraphs).quotations();
    Builder builder = new Builder(text, vocabulary, sentences);
    for (int p = 0; p < paragraphs.size(); p++) {
      builder.addParagraph(p, paragraphs.get(p));
    }
    return new Words(text, paragraphs, quotations, builder);
  }

  /** How many words there are. */
  public int size() {
    return start.length;
  }

  public SourceText text() {
    return text;
  }

  List<Span> paragraphs() {
    return paragraphs;
  }

  List<Quotation> quotations() {
    return quotations;
  }

  public int start(int word) {
    return start[word];
  }

  public int end(int word) {
    return end[word];
  }

  /** The words of a stretch of words, first inclusive, last exclusive. */
  Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  int firstPiece(int word) {
    return firstPiece[word];
  }

  int piece(int index) {
    return pieces[index];
  }

  /** Quotation state and case of a word, 1 to {@link #FEATURES} - 1. */
  int feature(int word) {
    return feature[word];
  }

  public int segments() {
    return segmentParagraph.length;
  }

  public int segmentStart(int segment) {
    return segmentStart[segment];
  }

  public int segmentEnd(int segment) {
    return segmentStart[segment + 1];
  }

  boolean beginsSegment(int word) {
    return Arrays.binarySearch(segmentStart, word) >= 0;
  }

  /** Whether two words stand in one paragraph. */
  boolean isOneParagraph(int word, int other) {
    return paragraphOf(word) == paragraphOf(other);
  }

  int paragraphOf(int word) {
    int found = Arrays.binarySearch(segmentStart, word);
    return segmentParagraph[found >= 0 ? found : -found - 2];
  }

  int segmentPieces(int segment) {
    return firstPiece[segmentEnd(segment)] - firstPiece[segmentStart(segment)];
  }

  /** The first word that ends behind an offset; {@link #size()} if there is none. */
  public int wordAfter(int offset) {
    int low = 0;
    int high = end.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (end[mid] > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  /** The first word that begins at an offset or behind it; {@link #size()} if there is none. */
  int wordFrom(int offset) {
    int word = offset == 0 ? 0 : wordAfter(offset - 1);
    return word < size() && start[word] < offset ? word + 1 : word;
  }

  private void tagFeatures() {
    for (int w = 0; w < start.length; w++) {
      feature[w] = (byte) (1 + caseOf(w));
    }
    for (Quotation quotation : quotations) {
      for (Span part : quotation.parts()) {
        int first = wordAfter(part.start());
        for (int w = first; w < start.length && start[w] < part.end(); w++) {
          boolean isMark = !isWord(w) && (start[w] < part.start() + 2 || end[w] > part.end() - 2);
          feature[w] = (byte) (1 + (isMark ? 2 : 1) * CASES + caseOf(w));
        }
      }
    }
  }

  /** Whether a word stands in quotation marks, or is one. */
  boolean isQuoted(int word) {
    return feature[word] > CASES;
  }

  /** Whether a word holds a letter or digit first. */
  boolean isWord(int word) {
    return Character.isLetterOrDigit(text.charAt(start[word]));
  }

  /** 0 lower, 1 initial capital, 2 capitals, 3 no letter. */
  private int caseOf(int word) {
    char first = text.charAt(start[word]);
    if (!Character.isLetter(first)) {
      return 3;
    }
    if (!Character.isUpperCase(first)) {
      return 0;
    }
    boolean capitals = end[word] - start[word] > 1;
    for (int i = start[word] + 1; i < end[word] && capitals; i++) {
      capitals = !Character.isLowerCase(text.charAt(i));
    }
    return capitals ? 2 : 1;
  }

  /** Collects words. Confined to {@link #find}. */
  private static final class Builder {
    private final SourceText text;
    private final WordPiece vocabulary;
    private final SentenceFinder sentences;
    private final IntList start = new IntList();
    private final IntList end = new IntList();
    private final IntList firstPiece = new IntList();
    private final IntList pieces = new IntList();
    private final IntList segmentStart = new IntList();
    private final IntList segmentParagraph = new IntList();

    Builder(SourceText text, WordPiece vocabulary, SentenceFinder sentences) {
      this.text = text;
      this.vocabulary = vocabulary;
      this.sentences = sentences;
    }

    void addParagraph(int index, Span paragraph) {
      int firstWord = start.size();
      int before = pieces.size();
      addWords(paragraph);
      if (start.size() == firstWord) {
        return;
      }
      if (pieces.size() - before <= LONGEST_SEGMENT) {
        openSegment(firstWord, index);
      } else {
        cut(index, paragraph, firstWord);
      }
    }

    private void openSegment(int word, int paragraph) {
      segmentStart.add(word);
      segmentParagraph.add(paragraph);
    }

    /** Cuts a long paragraph at ends of sentences, or where a sentence is too long, anywhere. */
    private void cut(int index, Span paragraph, int firstWord) {
      List<Span> found = sentences.find(text, paragraph);
      int sentence = 0;
      int from = firstWord;
      int lastBreak = firstWord;
      openSegment(firstWord, index);
      for (int w = firstWord + 1; w < start.size(); w++) {
        while (sentence + 1 < found.size() && found.get(sentence + 1).start() <= start.get(w)) {
          sentence++;
          lastBreak = w;
        }
        int until = w + 1 < start.size() ? firstPiece.get(w + 1) : pieces.size();
        if (until - firstPiece.get(from) > LONGEST_SEGMENT) {
          from = lastBreak > from ? lastBreak : w;
          openSegment(from, index);
        }
      }
    }

    private void addWords(Span paragraph) {
      int i = paragraph.start();
      while (i < paragraph.end()) {
        int c = Character.codePointAt(text, i);
        int next = i + Character.charCount(c);
        if (!isSpace(c)) {
          if (!standsAlone(c)) {
            next = endOfRun(next, paragraph.end());
          }
          addWord(i, next);
        }
        i = next;
      }
    }

    private int endOfRun(int from, int to) {
      int i = from;
      while (i < to) {
        int c = Character.codePointAt(text, i);
        if (isSpace(c) || standsAlone(c)) {
          return i;
        }
        i += Character.charCount(c);
      }
      return i;
    }

    private void addWord(int from, int to) {
      String word = text.subSequence(from, to).toString();
      boolean known = vocabulary.contains(word.toLowerCase(Locale.ROOT));
      int cut = known || word.length() > LONGEST_GLUED ? 0 : GluedWord.split(word);
      if (cut > 0) {
        addWhole(from, from + cut, word.substring(0, cut));
        addWhole(from + cut, to, word.substring(cut));
      } else {
        addWhole(from, to, word);
      }
    }

    private void addWhole(int from, int to, String word) {
      int before = pieces.size();
      vocabulary.split(word, pieces);
      if (pieces.size() > before) {
        start.add(from);
        end.add(to);
        firstPiece.add(before);
      }
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Punctuation, and characters of scripts that put no space between words. */
  private static boolean standsAlone(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(c);
    };
  }
}
