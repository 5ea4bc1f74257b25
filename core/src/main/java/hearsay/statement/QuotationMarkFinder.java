package hearsay.statement;

import hearsay.statement.QuotationMark.Family;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds quotation marks in a paragraph and says of each whether it can open or close. Curly marks
 * and guillemets say so themselves; for straight ones, two apostrophes and single ones it is read
 * off the neighbours. Apostrophes are told from single marks here as far as one character on each
 * side goes.
 */
final class QuotationMarkFinder {
  /** Words that begin with an apostrophe: the mark before them opens nothing. */
  private static final Set<String> ELISIONS =
      Set.of("tis", "twas", "em", "til", "cause", "n", "ere", "bout", "round");

  private QuotationMarkFinder() {}

  static List<QuotationMark> find(CharSequence text, Span paragraph) {
    List<QuotationMark> marks = new ArrayList<>();
    int at = paragraph.start();
    while (at < paragraph.end()) {
      QuotationMark mark = markAt(text, at, paragraph);
      if (mark != null) {
        marks.add(mark);
        at = mark.end();
      } else {
        at++;
      }
    }
    return marks;
  }

  private static QuotationMark markAt(CharSequence text, int at, Span paragraph) {
    char c = text.charAt(at);
    boolean doubled = at + 1 < paragraph.end() && text.charAt(at + 1) == c;
    return switch (c) {
      case '“', '‟', '„' -> curly(at, Family.DOUBLE, !isMisplacedClosing(text, at, paragraph));
      case '”' -> curly(at, Family.DOUBLE, isMisplacedOpening(text, at, paragraph));
      case '«' -> curly(at, Family.GUILLEMET, true);
      case '»' -> curly(at, Family.GUILLEMET, false);
      case '"', '＂' -> straight(text, at, 1, paragraph);
      case '`' ->
          new QuotationMark(
              at, doubled ? 2 : 1, doubled ? Family.DOUBLE : Family.SINGLE, false, true, false);
      case '\'' -> doubled ? straight(text, at, 2, paragraph) : single(text, at, paragraph);
      case '‘', '‛', '’' -> doubled ? curlyPair(at, c) : single(text, at, paragraph);
      default -> null;
    };
  }

  private static QuotationMark curly(int at, Family family, boolean opens) {
    return new QuotationMark(at, 1, family, true, opens, !opens);
  }

  /**
   * An opening mark typed for a closing one: it stands right behind a comma or a period, before a
   * space.
   */
  private static boolean isMisplacedClosing(CharSequence text, int at, Span paragraph) {
    boolean spaceAfter = at + 1 == paragraph.end() || isSpace(text.charAt(at + 1));
    return spaceAfter && at > paragraph.start() && ",.?!".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** A closing mark typed for an opening one: it begins the paragraph, right before a word. */
  private static boolean isMisplacedOpening(CharSequence text, int at, Span paragraph) {
    return at == paragraph.start()
        && at + 1 < paragraph.end()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Two single curly marks typed for one double mark. */
  private static QuotationMark curlyPair(int at, char c) {
    return new QuotationMark(at, 2, Family.DOUBLE, true, c != '’', c == '’');
  }

  private static QuotationMark straight(CharSequence text, int at, int width, Span paragraph) {
    boolean spaceBefore = at == paragraph.start() || leavesRoom(text.charAt(at - 1));
    int after = at + width;
    boolean wordAfter = after < paragraph.end() && !isSpace(text.charAt(after));
    boolean opens = spaceBefore && wordAfter;
    boolean closes = at > paragraph.start() && !isSpace(text.charAt(at - 1)) && !opens;
    boolean alone = !opens && !closes && at > paragraph.start() && after < paragraph.end();
    return alone
        ? null
        : new QuotationMark(at, width, Family.DOUBLE, false, opens || !closes, closes);
  }

  private static QuotationMark single(CharSequence text, int at, Span paragraph) {
    char c = text.charAt(at);
    boolean afterWord = at > paragraph.start() && Character.isLetterOrDigit(text.charAt(at - 1));
    int next = at + 1;
    boolean beforeWord = next < paragraph.end() && Character.isLetterOrDigit(text.charAt(next));
    if (afterWord && beforeWord) {
      return null;
    }
    boolean room = at == paragraph.start() || leavesRoom(text.charAt(at - 1));
    boolean beforeSomething = next < paragraph.end() && !isSpace(text.charAt(next));
    boolean opens = c != '’' && room && beforeSomething && !isElision(text, next, paragraph);
    boolean closes =
        c != '‘'
            && !opens
            && at > paragraph.start()
            && !isSpace(text.charAt(at - 1))
            && !beforeWord;
    return opens || closes
        ? new QuotationMark(at, 1, Family.SINGLE, c != '\'', opens, closes)
        : null;
  }

  private static boolean isElision(CharSequence text, int from, Span paragraph) {
    int end = from;
    while (end < paragraph.end() && Character.isLetterOrDigit(text.charAt(end)) && end - from < 8) {
      end++;
    }
    String word = text.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
    boolean decade = word.length() == 3 && Character.isDigit(word.charAt(0)) && word.endsWith("s");
    return decade || ELISIONS.contains(word);
  }

  /**
   * Whether a mark after this character can open: white space, a bracket, a dash, or another mark.
   */
  private static boolean leavesRoom(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "([{<—–-‒―‘“\"'/:".indexOf(c) >= 0;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
