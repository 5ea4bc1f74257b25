package hearsay.intake;

import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a page's body, one line a block, with a map back to the page.
 *
 * <p>How it works: each text node knows the stretch of the page that it was parsed from. The two
 * are walked side by side; characters that agree are mapped one for one, an entity or a run of
 * white space as a whole, and where they do not agree (the parser repaired something) the rest of
 * the node is mapped as a whole, with a diagnostic. The parser moves text that stands loose in a
 * table to before the table; here it is put back to where the page has it. A walk is iterative and
 * linear in the page, but for the sorting of a page with such text.
 */
final class PageText {
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "button",
          "nav",
          "footer");

  /**
   * Blocks to the parser, but they stand inside paragraphs: scripts between words, corrections that
   * are marked as such.
   */
  private static final Set<String> BREAKS_NOTHING =
      Set.of(
          "script", "noscript", "style", "template", "meta", "link", "svg", "math", "ins", "del");

  /** The longest entity of HTML has 33 characters with its ampersand and semicolon. */
  private static final int LONGEST_ENTITY = 33;

  private final SourceText page;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = new OffsetMap.Builder();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, String> meanings = new HashMap<>();
  private Gap gap = Gap.NONE;

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

  private PageText(SourceText page) {
    this.page = page;
  }

  static PageText of(SourceText page, Element body) {
    PageText text = new PageText(page);
    Walk walk = new Walk();
    NodeTraversor.traverse(walk, body);
    for (Piece piece : inPageOrder(walk.pieces)) {
      if (piece.startsBlock()) {
        text.gap = Gap.BLOCK;
      }
      text.append(piece.node());
    }
    return text;
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

  /** A text node, its number, and whether a block begins or ends right before it. */
  private record Piece(TextNode node, int number, boolean startsBlock) {
    int start() {
      return node.sourceRange().startPos();
    }
  }

  private static List<Piece> inPageOrder(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingInt(Piece::start));
    for (int i = 0; i < sorted.size(); i++) {
      Piece piece = sorted.get(i);
      if (i > 0 && piece.number() != sorted.get(i - 1).number() + 1) {
        sorted.set(i, new Piece(piece.node(), piece.number(), true));
      }
    }
    return sorted;
  }

  /** Collects the text nodes; what stands in an element without text is passed over. */
  private static final class Walk implements NodeVisitor {
    private final List<Piece> pieces = new ArrayList<>();
    private int silentDepth = -1;
    private boolean blockEnded;

    @Override
    public void head(Node node, int depth) {
      if (silentDepth >= 0) {
        return;
      }
      if (node instanceof TextNode textNode) {
        pieces.add(new Piece(textNode, pieces.size(), blockEnded));
        blockEnded = false;
      } else if (node instanceof Element element) {
        if (WITHOUT_TEXT.contains(element.normalName())) {
          silentDepth = depth;
        }
        breakAround(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (silentDepth == depth) {
        silentDepth = -1;
      }
      if (silentDepth < 0 && node instanceof Element element) {
        breakAround(element);
      }
    }

    private void breakAround(Element element) {
      boolean isBlock = element.isBlock() && !BREAKS_NOTHING.contains(element.normalName());
      if (isBlock || element.normalName().equals("br")) {
        blockEnded = true;
      }
    }
  }

  private void append(TextNode node) {
    String decoded = node.getWholeText();
    int at = node.sourceRange().startPos();
    int end = Math.min(node.sourceRange().endPos(), page.length());
    if (!node.sourceRange().isTracked() || at < used) {
      appendWhole(decoded, used, end);
      return;
    }
    int i = 0;
    while (i < decoded.length()) {
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
    String kept = SourceText.repair(characters).strip();
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
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
