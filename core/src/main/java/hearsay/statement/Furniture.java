package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
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

  private Furniture() {}

  /** The paragraphs of a text that are the article's own, in order. */
  public static List<Span> without(CharSequence text) {
    return ParagraphFinder.find(text).stream().filter(paragraph -> !is(text, paragraph)).toList();
  }

  static boolean is(CharSequence text, Span paragraph) {
    if (paragraph.length() > LONGEST) {
      return false;
    }
    CharSequence line = paragraph.cut(text);
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }
}
