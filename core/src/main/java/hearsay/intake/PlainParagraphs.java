package hearsay.intake;

import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what the paragraphs of a plain text are: title line, captions, teasers, notices, credits,
 * and the article's own. Lines are told by their words ({@link Furnishings}), blocks of teasers by
 * their shape, the title by its place. Nothing is taken out of the text. Linear in it.
 */
public final class PlainParagraphs {
  /** So many lines like headlines in a row, with no blank line between them, are teasers. */
  private static final int LINKS_IN_A_ROW = 3;

  private static final int LONGEST_HEADLINE = 130;
  private static final int FEWEST_WORDS = 4;

  /** A longer first line is no title. */
  private static final int LONGEST_TITLE = 220;

  /** In a text whose paragraphs stand apart, this share of them does so at least. */
  private static final double STANDING_APART = 0.5;

  /** A second line that has so many words of the title, and this share, is a film's title. */
  private static final int COMMON_WORDS = 3;

  private static final double COMMON_SHARE = 0.3;

  private static final String SENTENCE_ENDS = ".:;,!\"”";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final CharSequence text;
  private final List<Span> spans;

  private PlainParagraphs(CharSequence text) {
    this.text = text;
    this.spans = ParagraphFinder.find(text);
  }

  /** The paragraphs of a text, each with its kind, in order. */
  public static List<Paragraph> find(CharSequence text) {
    return new PlainParagraphs(text).find();
  }

  /** Those of a text that are the article's own, in order. */
  public static List<Span> own(CharSequence text) {
    return find(text).stream()
        .filter(paragraph -> paragraph.kind().isText())
        .map(Paragraph::span)
        .toList();
  }

  private List<Paragraph> find() {
    List<Paragraph> found = new ArrayList<>();
    boolean apart = standApart();
    int from = 0;
    while (from < spans.size()) {
      int to = from + 1;
      while (apart && to < spans.size() && touch(to)) {
        to++;
      }
      boolean areTeasers = to - from >= LINKS_IN_A_ROW && areHeadlines(from, to);
      for (int i = from; i < to; i++) {
        found.add(new Paragraph(spans.get(i), areTeasers ? ParagraphKind.TEASER : kindOf(i)));
      }
      from = to;
    }
    return found;
  }

  private ParagraphKind kindOf(int index) {
    Optional<ParagraphKind> furnishing = Furnishings.kindOf(spans.get(index).cut(text));
    if (furnishing.isPresent()) {
      return furnishing.get();
    }
    if (index == 0 && isTitle()) {
      return ParagraphKind.TITLE;
    }
    boolean isSecondTitle = index == 1 && isTitle() && isHeadline(spans.get(1)) && repeatsTitle();
    return isSecondTitle ? ParagraphKind.CAPTION : ParagraphKind.PARAGRAPH;
  }

  /** A first line that stands apart, ends like no sentence, and has text under it. */
  private boolean isTitle() {
    Span first = spans.get(0);
    char last = text.charAt(first.end() - 1);
    return spans.size() > 1
        && first.length() <= LONGEST_TITLE
        && ".:;,".indexOf(last) < 0
        && !touch(1)
        && standApart();
  }

  private boolean repeatsTitle() {
    Set<String> title = words(spans.get(0));
    Set<String> second = words(spans.get(1));
    second.retainAll(title);
    return second.size() >= COMMON_WORDS
        && second.size() >= COMMON_SHARE * words(spans.get(1)).size();
  }

  private Set<String> words(Span span) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(span.cut(text).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** Whether most paragraphs have a blank line between them. */
  private boolean standApart() {
    int apart = 0;
    for (int i = 1; i < spans.size(); i++) {
      apart += touch(i) ? 0 : 1;
    }
    return apart >= STANDING_APART * (spans.size() - 1);
  }

  /** Whether a paragraph begins on the line behind the one before it. */
  private boolean touch(int index) {
    int ends = 0;
    for (int at = spans.get(index - 1).end(); at < spans.get(index).start(); at++) {
      ends += text.charAt(at) == '\n' ? 1 : 0;
    }
    return ends <= 1;
  }

  private boolean areHeadlines(int from, int to) {
    return spans.subList(from, to).stream().allMatch(this::isHeadline);
  }

  private boolean isHeadline(Span line) {
    char last = text.charAt(line.end() - 1);
    return line.length() <= LONGEST_HEADLINE
        && SENTENCE_ENDS.indexOf(last) < 0
        && Character.isUpperCase(firstLetter(line))
        && WORD.matcher(line.cut(text)).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS;
  }

  private char firstLetter(Span line) {
    int i = line.start();
    while (i < line.end() - 1 && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return text.charAt(i);
  }
}
