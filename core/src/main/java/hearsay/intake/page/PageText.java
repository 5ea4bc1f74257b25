package hearsay.intake.page;

import hearsay.intake.Paragraph;
import hearsay.intake.ParagraphKind;
import hearsay.intake.page.BlockSieve.KeptBlock;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * The text of chosen blocks of a page, one line a block, with a map back to the page.
 *
 * <p>How it works: each text node knows the stretch of the page that it was parsed from. The two
 * are walked side by side; characters that agree are mapped one for one, an entity or a run of
 * white space as a whole, and where they do not agree (the parser repaired something) the rest of
 * the node is mapped as a whole, with a diagnostic. The parser moves text that stands loose in a
 * table to before the table; here it is put back to where the page has it. Linear in the page, but
 * for the sorting of a page with such text.
 */
final class PageText {
  /** The longest entity of HTML has 33 characters with its ampersand and semicolon. */
  private static final int LONGEST_ENTITY = 33;

  private final PageTree tree;
  private final SourceText page;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, String> meanings = new HashMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private Gap gap = Gap.NONE;
  private ParagraphKind kind = ParagraphKind.PARAGRAPH;

  /** Where the paragraph that is being written began. */
  private int paragraphStart;

  /** The end, in the page, of the last character that was kept or stands for a pending blank. */
  private int used;

  /** A place in the page, and how many code points stand before it. */
  private int counted;

  private int codePoints;

  /** What must stand before the next character, if any character comes. */
  private enum Gap {
    NONE(""),
    BLANK(" "),
    BLOCK("\n\n");

    private final String characters;

    Gap(String characters) {
      this.characters = characters;
    }
  }

  private PageText(PageTree tree) {
    this.tree = tree;
    this.page = tree.page();
  }

  static PageText of(PageTree tree, MainText found) {
    PageText text = new PageText(tree);
    List<Piece> pieces = new ArrayList<>();
    for (KeptBlock kept : found.body()) {
      boolean starts = true;
      for (int i = kept.block().firstText(); i < kept.block().textEnd(); i++) {
        if (found.cut().isKept(i)) {
          pieces.add(new Piece(i, tree.start(i), pieces.size(), starts, kept.kind()));
          starts = false;
        }
      }
    }
    for (Piece piece : inPageOrder(pieces)) {
      if (piece.startsBlock()) {
        text.endParagraph();
        text.gap = Gap.BLOCK;
        text.kind = piece.kind();
      }
      text.append(piece.text());
    }
    text.endParagraph();
    return text;
  }

  /** The paragraph that was being written ends here, if anything was written of it. */
  private void endParagraph() {
    if (text.length() > paragraphStart) {
      paragraphs.add(new Paragraph(new Span(paragraphStart, text.length()), kind));
      paragraphStart = text.length();
    }
  }

  String text() {
    return text.toString();
  }

  OffsetMap map() {
    return map.build();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The paragraphs of the text in order, in units of it. */
  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** A text node, its number, whether a block begins with it, and what its block is. */
  private record Piece(int text, int start, int number, boolean startsBlock, ParagraphKind kind) {}

  private static List<Piece> inPageOrder(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingInt(Piece::start));
    for (int i = 0; i < sorted.size(); i++) {
      Piece piece = sorted.get(i);
      if (i > 0 && piece.number() != sorted.get(i - 1).number() + 1) {
        sorted.set(i, new Piece(piece.text(), piece.start(), piece.number(), true, piece.kind()));
      }
    }
    return sorted;
  }

  private void append(int index) {
    String decoded = tree.text(index).getWholeText();
    int at = tree.start(index);
    int end = Math.min(tree.endInPage(index), page.length());
    if (!tree.text(index).sourceRange().isTracked() || at < used) {
      appendWhole(decoded, used, end);
      return;
    }
    int i = 0;
    while (i < decoded.length()) {
      int plain = plainLength(decoded, i, at, end);
      if (plain > 0) {
        appendPlain(decoded, i, plain, at);
        i += plain;
        at += plain;
        continue;
      }
      int entity = at < end && page.charAt(at) == '&' ? entityLength(decoded, i, at, end) : 0;
      if (entity > 0) {
        int length = meaning(at, entity).length();
        appendGroup(decoded.substring(i, i + length), at, at + entity);
        i += length;
        at += entity;
      } else if (at < end && page.charAt(at) == decoded.charAt(i)) {
        appendOne(decoded.charAt(i), at, at + 1);
        i++;
        at++;
      } else if (at < end && page.charAt(at) == '\r' && decoded.charAt(i) == '\n') {
        appendOne('\n', at, at + 1);
        i++;
        at += at + 1 < end && page.charAt(at + 1) == '\n' ? 2 : 1;
      } else {
        appendWhole(decoded.substring(i), at, end);
        return;
      }
    }
  }

  /** How many characters from here on are the same on both sides, one unit each, and no blanks. */
  private int plainLength(String decoded, int i, int at, int end) {
    int most = Math.min(decoded.length() - i, end - at);
    int length = 0;
    while (length < most && isPlain(decoded.charAt(i + length))) {
      if (page.charAt(at + length) != decoded.charAt(i + length)) {
        return length;
      }
      length++;
    }
    return length;
  }

  private static boolean isPlain(char c) {
    return c != '&' && !Character.isSurrogate(c) && !isBlank(c);
  }

  private void appendPlain(String decoded, int i, int length, int from) {
    closeGap(from);
    text.append(decoded, i, i + length);
    map.equal(length, codePointsBefore(from));
    used = from + length;
  }

  /**
   * The length in the page of the entity at {@code at} that decodes to what stands in the text; 0
   * if there is none.
   */
  private int entityLength(String decoded, int i, int at, int end) {
    int longest = Math.min(LONGEST_ENTITY, end - at);
    for (int length = 1; length < longest; length++) {
      char c = page.charAt(at + length);
      boolean last = c == ';' || length + 1 == longest;
      if (c != ';' && c != '#' && !Character.isLetterOrDigit(c)) {
        return matches(decoded, i, at, length) ? length : 0;
      }
      if (last) {
        return matches(decoded, i, at, length + 1) ? length + 1 : 0;
      }
    }
    return 0;
  }

  private boolean matches(String decoded, int i, int at, int length) {
    return length > 2
        && meaning(at, length).length() < length
        && decoded.startsWith(meaning(at, length), i);
  }

  /** What the stretch of the page means; remembered, as a page has few entities, many times. */
  private String meaning(int at, int length) {
    return meanings.computeIfAbsent(
        page.subSequence(at, at + length), entity -> Parser.unescapeEntities(entity, false));
  }

  private void appendOne(char c, int from, int to) {
    if (isBlank(c)) {
      gap = gap == Gap.NONE ? Gap.BLANK : gap;
      return;
    }
    closeGap(from);
    boolean second =
        Character.isLowSurrogate(c)
            && !text.isEmpty()
            && Character.isHighSurrogate(text.charAt(text.length() - 1));
    text.append(c);
    if (!second) {
      map.equal(1, codePointsBefore(from));
    }
    used = to;
  }

  private void appendGroup(String characters, int from, int to) {
    if (characters.chars().allMatch(c -> isBlank((char) c))) {
      gap = gap == Gap.NONE ? Gap.BLANK : gap;
      return;
    }
    closeGap(from);
    addAtomic(SourceText.repair(characters), from, to);
  }

  /**
   * The rest of a node that does not agree with the page: mapped to what is left of its stretch.
   */
  private void appendWhole(String characters, int from, int to) {
    String kept = PageWords.oneLine(SourceText.repair(characters));
    if (kept.isEmpty()) {
      gap = gap == Gap.NONE ? Gap.BLANK : gap;
      return;
    }
    int start = Math.max(from, used);
    if (to <= start) {
      diagnostics.add(
          Diagnostic.of(
              "text-without-place",
              "the parser made text that stands nowhere in the page; left out"));
      return;
    }
    closeGap(start);
    diagnostics.add(
        Diagnostic.of(
            "text-mapped-as-a-whole",
            "a text node of " + kept.length() + " units differs from its page; mapped whole"));
    addAtomic(kept, start, to);
  }

  private void closeGap(int next) {
    if (!text.isEmpty() && gap != Gap.NONE && next > used) {
      if (gap == Gap.BLANK && next == used + 1 && page.charAt(used) == ' ') {
        text.append(' ');
        map.equal(1, codePointsBefore(used));
      } else {
        addAtomic(gap.characters, used, next);
      }
    }
    if (gap == Gap.BLOCK) {
      paragraphStart = text.length();
    }
    gap = Gap.NONE;
  }

  private void addAtomic(String characters, int from, int to) {
    text.append(characters);
    int start = codePointsBefore(from);
    map.atomic(
        characters.codePointCount(0, characters.length()), start, codePointsBefore(to) - start);
    used = to;
  }

  /** As the page counts, but on from the last place asked for: places mostly go forward. */
  private int codePointsBefore(int unit) {
    codePoints =
        unit < counted
            ? page.codePointsBefore(unit)
            : codePoints + Character.codePointCount(page, counted, unit);
    counted = unit;
    return codePoints;
  }

  private static boolean isBlank(char c) {
    return PageWords.isBlank(c);
  }
}
