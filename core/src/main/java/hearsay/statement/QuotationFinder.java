package hearsay.statement;

import hearsay.statement.QuotationMark.Family;
import hearsay.text.Diagnostic;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the quotations of a text: which opening mark goes with which closing mark, within a
 * paragraph and across.
 *
 * <p>How it works: paragraphs are gone through in order. A quotation that a paragraph leaves open
 * is carried into the next one, which takes it on if it opens with the same kind of mark (newspaper
 * style: every paragraph opens, only the last one closes), or closes it without opening. A
 * paragraph without any mark is taken in only between two others that are, so one mark that was
 * lost in the middle does not tear a long quotation apart. Everything else ends the quotation at
 * its own paragraph: a lost mark costs one quotation, never the article. Linear in the text.
 *
 * <p>Confined to one call of {@link #find}.
 */
public final class QuotationFinder {
  /** What {@link #find} gives. */
  public record Found(List<Quotation> quotations, List<Diagnostic> diagnostics) {}

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";

  /** Narration that has slipped into a quotation whose closing mark was lost. */
  private static final Pattern NARRATION =
      Pattern.compile(
          "[,?!]\\s+(?:(?:he|she|they|"
              + NAME
              + ")\\s+(?:said|says|told|added|asked)|(?:said|says)\\s+(?:he|she|they|the|"
              + NAME
              + "))\\b");

  private final CharSequence text;
  private final List<Span> paragraphs;
  private final List<Quotation> quotations = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** A quotation that the paragraphs so far leave open. */
  private final List<Span> carried = new ArrayList<>();

  private Family carriedFamily = Family.DOUBLE;
  private int carriedFrom;

  private QuotationFinder(CharSequence text, List<Span> paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /** The quotations of these paragraphs, in text order. */
  public static Found find(CharSequence text, List<Span> paragraphs) {
    QuotationFinder finder = new QuotationFinder(text, paragraphs);
    List<QuotationMark> marks = List.of();
    for (int p = 0; p < paragraphs.size(); p++) {
      marks = p == 0 ? QuotationMarkFinder.find(text, paragraphs.get(0)) : marks;
      List<QuotationMark> next =
          p + 1 < paragraphs.size()
              ? QuotationMarkFinder.find(text, paragraphs.get(p + 1))
              : List.of();
      finder.readParagraph(p, marks, next);
      marks = next;
    }
    finder.endCarried();
    return new Found(finder.quotations, finder.diagnostics);
  }

  private void readParagraph(int p, List<QuotationMark> marks, List<QuotationMark> next) {
    QuotationMark open = null;
    int nested = 0;
    for (int i = carried.isEmpty() ? 0 : takeOn(p, marks, next); i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (open != null && isNested(open, mark, nested)) {
        nested += mark.closes() ? -1 : 1;
      } else if (open != null) {
        open = mark.family() == open.family() ? insideOf(open, mark, p) : open;
        nested = 0;
      } else if (mark.family() == Family.SINGLE) {
        i = Math.max(i, readSingle(p, marks, i, next));
      } else if (mark.opens()) {
        open = mark;
      } else {
        closeWithoutOpening(p, mark);
      }
    }
    if (open != null) {
      carry(p, new Span(open.at(), paragraphs.get(p).end()), open.family());
    }
  }

  /**
   * A quotation in single marks. Returns the index of the last mark that was used, or -1 where none
   * opens here.
   */
  private int readSingle(int p, List<QuotationMark> marks, int i, List<QuotationMark> next) {
    QuotationMark mark = marks.get(i);
    int end = mark.opens() ? singleEnd(marks, i) : -1;
    if (end >= 0) {
      add(List.of(new Span(mark.at(), marks.get(end).end())), p, p, true);
      return end;
    }
    Span paragraph = paragraphs.get(p);
    boolean runsOn = mark.opens() && mark.at() == paragraph.start() && p + 1 < paragraphs.size();
    if (runsOn && opensAt(paragraphs.get(p + 1), next) && next.get(0).family() == Family.SINGLE) {
      carry(p, paragraph, Family.SINGLE);
      return marks.size();
    }
    return -1;
  }

  /**
   * Goes on with a carried quotation, or ends it. Returns the index of the first mark that is still
   * to be read.
   */
  private int takeOn(int p, List<QuotationMark> marks, List<QuotationMark> next) {
    Span paragraph = paragraphs.get(p);
    int first = firstOf(carriedFamily, marks);
    boolean reopens = opensAt(paragraph, marks);
    boolean closes = first < marks.size() && marks.get(first).closes() && !marks.get(first).opens();
    if (reopens || closes) {
      return goOn(p, marks, reopens ? 1 : first);
    }
    boolean hasNone = first == marks.size() && p + 1 < paragraphs.size();
    if (hasNone && opensAt(paragraphs.get(p + 1), next) && next.get(0).family() == carriedFamily) {
      carried.add(paragraph);
      diagnostics.add(
          Diagnostic.at(
              paragraph, "quotation-mark-lost", "a paragraph within a quotation has no mark"));
    } else {
      endCarried();
    }
    return 0;
  }

  private int goOn(int p, List<QuotationMark> marks, int from) {
    Span paragraph = paragraphs.get(p);
    for (int i = from; i < marks.size(); i++) {
      QuotationMark mark = marks.get(i);
      if (mark.family() == carriedFamily && endsSingle(marks, i)) {
        if (mark.closes()) {
          carried.add(new Span(paragraph.start(), mark.end()));
          add(carried, carriedFrom, p, true);
          carried.clear();
          return i + 1;
        }
        break;
      }
    }
    carry(p, paragraph, carriedFamily);
    return marks.size();
  }

  /**
   * For single marks, whether this one is no mere apostrophe after a plural; others always end what
   * they close.
   */
  private boolean endsSingle(List<QuotationMark> marks, int i) {
    return marks.get(i).family() != Family.SINGLE || !isPossessive(marks.get(i));
  }

  private void carry(int p, Span part, Family family) {
    if (carried.isEmpty()) {
      carriedFrom = p;
      carriedFamily = family;
    }
    Matcher narration = NARRATION.matcher(text).region(part.start(), part.end());
    if (narration.find()) {
      carried.add(new Span(part.start(), narration.start() + 1));
      endCarried();
    } else {
      carried.add(part);
    }
  }

  private void endCarried() {
    if (!carried.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(
              carried.get(0),
              "quotation-not-closed",
              "a quotation opens here and is never closed"));
      add(carried, carriedFrom, carriedFrom + carried.size() - 1, false);
      carried.clear();
    }
  }

  private boolean opensAt(Span paragraph, List<QuotationMark> marks) {
    return !marks.isEmpty()
        && marks.get(0).opens()
        && marks.get(0).at() == paragraph.start()
        && (carried.isEmpty() || marks.get(0).family() == carriedFamily);
  }

  private static int firstOf(Family family, List<QuotationMark> marks) {
    int i = 0;
    while (i < marks.size() && marks.get(i).family() != family) {
      i++;
    }
    return i;
  }

  /**
   * Whether a mark belongs to a pair of the other shape inside the open one: curly ones in straight
   * ones, say.
   */
  private static boolean isNested(QuotationMark open, QuotationMark mark, int nested) {
    boolean otherShape = mark.family() == open.family() && mark.curly() != open.curly();
    return otherShape && (mark.closes() ? nested > 0 : true);
  }

  /** What is open after a mark of the same family inside a quotation: nothing, or this mark. */
  private QuotationMark insideOf(QuotationMark open, QuotationMark mark, int p) {
    if (mark.closes()) {
      add(List.of(new Span(open.at(), mark.end())), p, p, true);
      return null;
    }
    diagnostics.add(
        Diagnostic.at(
            new Span(open.at(), mark.at()),
            "quotation-not-closed",
            "a quotation opens here and another one before it closes"));
    return mark;
  }

  /**
   * The index of the mark that closes the single mark at {@code i}; -1 where none does before
   * another one opens.
   */
  private int singleEnd(List<QuotationMark> marks, int i) {
    int possessive = -1;
    for (int k = i + 1; k < marks.size(); k++) {
      QuotationMark mark = marks.get(k);
      if (mark.family() == Family.SINGLE) {
        if (mark.opens()) {
          break;
        }
        if (!isPossessive(mark)) {
          return k;
        }
        possessive = possessive < 0 ? k : possessive;
      }
    }
    return possessive;
  }

  /** Whether a closing single mark may be the apostrophe of a plural: <i>the dockers' union</i>. */
  private boolean isPossessive(QuotationMark mark) {
    int after = mark.end();
    return mark.at() > 0
        && text.charAt(mark.at() - 1) == 's'
        && after + 1 < text.length()
        && text.charAt(after) == ' '
        && Character.isLetter(text.charAt(after + 1));
  }

  /**
   * A closing mark alone: where it ends a sentence that begins the paragraph, the opening one was
   * lost.
   */
  private void closeWithoutOpening(int p, QuotationMark mark) {
    Span paragraph = paragraphs.get(p);
    boolean isFirst =
        quotations.isEmpty() || quotations.get(quotations.size() - 1).end() <= paragraph.start();
    boolean endsSentence =
        mark.at() > paragraph.start() && ",.?!…—".indexOf(text.charAt(mark.at() - 1)) >= 0;
    if (isFirst && endsSentence) {
      add(List.of(new Span(paragraph.start(), mark.end())), p, p, false);
    }
    diagnostics.add(
        Diagnostic.at(
            new Span(mark.at(), mark.end()),
            "quotation-not-opened",
            "a quotation closes here that was never opened"));
  }

  private void add(List<Span> parts, int first, int last, boolean isWhole) {
    boolean saysSomething =
        parts.stream()
            .anyMatch(part -> part.cut(text).codePoints().anyMatch(Character::isLetterOrDigit));
    if (saysSomething) {
      quotations.add(new Quotation(parts, first, last, isWhole));
    }
  }
}
