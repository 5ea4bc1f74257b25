package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that are the page's, not the article's: teasers, sign-up notices, source lines. */
public final class Furniture {
  /** The longest line that can be furniture, in units: the patterns are never shown more. */
  private static final int LONGEST = 600;

  private static final List<Pattern> PATTERNS =
      RuleTable.load(Furniture.class, "furniture.tsv").rows().stream()
          .map(row -> Pattern.compile(row.cell("pattern"), Pattern.CASE_INSENSITIVE))
          .toList();

  /** So many headlines in a row are a list of links. */
  private static final int LINKS_IN_A_ROW = 3;

  private static final int LONGEST_HEADLINE = 130;
  private static final int FEWEST_WORDS = 4;

  /** In a text whose paragraphs stand apart, this share of them does so at least. */
  private static final double STANDING_APART = 0.5;

  private Furniture() {}

  /** The paragraphs of a text that are the article's own, in order. */
  public static List<Span> without(CharSequence text) {
    List<Span> paragraphs = ParagraphFinder.find(text);
    List<Span> kept = new ArrayList<>();
    boolean apart = standApart(text, paragraphs);
    int from = 0;
    while (from < paragraphs.size()) {
      int to = from + 1;
      while (apart && to < paragraphs.size() && touch(text, paragraphs, to)) {
        to++;
      }
      List<Span> block = paragraphs.subList(from, to);
      if (!isListOfLinks(text, block)) {
        block.stream().filter(paragraph -> !is(text, paragraph)).forEach(kept::add);
      }
      from = to;
    }
    return kept;
  }

  /** Whether most paragraphs have a blank line between them. */
  private static boolean standApart(CharSequence text, List<Span> paragraphs) {
    int apart = 0;
    for (int i = 1; i < paragraphs.size(); i++) {
      apart += touch(text, paragraphs, i) ? 0 : 1;
    }
    return apart >= STANDING_APART * (paragraphs.size() - 1);
  }

  /** Whether a paragraph begins on the line behind the one before it. */
  private static boolean touch(CharSequence text, List<Span> paragraphs, int i) {
    int ends = 0;
    for (int at = paragraphs.get(i - 1).end(); at < paragraphs.get(i).start(); at++) {
      ends += text.charAt(at) == '\n' ? 1 : 0;
    }
    return ends <= 1;
  }

  /** Lines right under one another that all look like headlines. */
  private static boolean isListOfLinks(CharSequence text, List<Span> block) {
    return block.size() >= LINKS_IN_A_ROW
        && block.stream().allMatch(line -> looksLikeHeadline(text, line));
  }

  private static boolean looksLikeHeadline(CharSequence text, Span line) {
    char last = text.charAt(line.end() - 1);
    return line.length() <= LONGEST_HEADLINE
        && ".:;,!\"”".indexOf(last) < 0
        && Character.isUpperCase(firstLetter(text, line))
        && QuotedShare.words(text, line.start(), line.end()) >= FEWEST_WORDS;
  }

  private static char firstLetter(CharSequence text, Span line) {
    int i = line.start();
    while (i < line.end() - 1 && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return text.charAt(i);
  }

  static boolean is(CharSequence text, Span paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    CharSequence line = paragraph.cut(text);
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }
}
