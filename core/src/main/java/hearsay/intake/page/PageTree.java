package hearsay.intake.page;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A parsed page laid out flat: its elements and its texts, each numbered in the order of the
 * document, so that what an element holds is a range of numbers and a sum over it is one
 * subtraction. Made by one iterative walk; immutable afterwards.
 */
final class PageTree {
  /** Elements that a browser shows nothing of, or nothing that is text of the page. */
  private static final Set<String> WITHOUT_TEXT =
      Set.of(
          "head",
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
          "audio",
          "video",
          "canvas",
          "datalist",
          "dialog");

  /**
   * Blocks to the parser, but they stand inside paragraphs: scripts between words, corrections that
   * are marked as such.
   */
  private static final Set<String> BREAKS_NOTHING =
      Set.of(
          "script",
          "noscript",
          "style",
          "template",
          "meta",
          "link",
          "svg",
          "math",
          "ins",
          "del",
          "button",
          "iframe");

  /**
   * From here on a character of Chinese, Japanese or Korean says about as much as so many letters:
   * the ratio of English to Chinese characters in parallel texts is near 3, to Japanese near 2.
   */
  private static final char FIRST_DENSE = '\u2E80';

  private static final int DENSE_WEIGHT = 2;

  private final List<Element> elements = new ArrayList<>();
  private final List<TextNode> texts = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  private final IntList parents = new IntList();
  private final IntList elementEnds = new IntList();
  private final IntList firstTexts = new IntList();
  private final IntList textEnds = new IntList();
  private final IntList owners = new IntList();

  /** Of text before each text, and of it, what is linked; one entry more than texts. */
  private final IntList charsBefore = new IntList();

  private final IntList linkedBefore = new IntList();
  private int[] blockOfText = {};
  private int depth;

  /**
   * Texts that no block begins or ends between.
   *
   * @param firstText its first text
   * @param textEnd the text behind its last
   * @param element the nearest element that is a block to the browser, of the first text with words
   */
  record Block(int firstText, int textEnd, int element) {}

  /** A growing array of numbers. */
  static final class IntList {
    private int[] values = new int[256];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int get(int index) {
      return values[index];
    }

    void set(int index, int value) {
      values[index] = value;
    }
  }

  private final SourceText page;
  private final SlimPage slim;

  private PageTree(SourceText page, SlimPage slim) {
    this.page = page;
    this.slim = slim;
  }

  /**
   * Lays out a document.
   *
   * @param page the characters that came in
   * @param slim what of them was parsed
   */
  static PageTree of(SourceText page, SlimPage slim, Document document) {
    PageTree tree = new PageTree(page, slim);
    tree.charsBefore.add(0);
    tree.linkedBefore.add(0);
    Walk walk = tree.new Walk();
    NodeTraversor.traverse(walk, document);
    walk.closeBlock();
    tree.numberBlocks();
    return tree;
  }

  SourceText page() {
    return page;
  }

  /** Where a text begins in the page, in units. */
  int start(int text) {
    return slim.inPage(texts.get(text).sourceRange().startPos());
  }

  /** Where a text ends in the page, in units. */
  int endInPage(int text) {
    return slim.endInPage(texts.get(text).sourceRange().endPos());
  }

  /** The start tag of an element in the page; empty for one that the parser made. */
  Optional<Span> startTag(Element element) {
    Range range = element.sourceRange();
    if (!range.isTracked() || range.endPos() <= range.startPos()) {
      return Optional.empty();
    }
    return Optional.of(new Span(slim.inPage(range.startPos()), slim.endInPage(range.endPos())));
  }

  /** How deep the deepest element stands. */
  int depth() {
    return depth;
  }

  int elementCount() {
    return elements.size();
  }

  Element element(int index) {
    return elements.get(index);
  }

  /** The element around an element; -1 for the outermost. */
  int parent(int index) {
    return parents.get(index);
  }

  /** The number behind the last element inside this one. */
  int end(int index) {
    return elementEnds.get(index);
  }

  int firstText(int element) {
    return firstTexts.get(element);
  }

  int textEnd(int element) {
    return textEnds.get(element);
  }

  int textCount() {
    return texts.size();
  }

  TextNode text(int index) {
    return texts.get(index);
  }

  /** The element that a text stands in. */
  int owner(int text) {
    return owners.get(text);
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Characters of texts in a range, white space left out. */
  int chars(int firstText, int textEnd) {
    return charsBefore.get(textEnd) - charsBefore.get(firstText);
  }

  /** The same, of texts inside links. */
  int linkedChars(int firstText, int textEnd) {
    return linkedBefore.get(textEnd) - linkedBefore.get(firstText);
  }

  int chars(Block block) {
    return chars(block.firstText(), block.textEnd());
  }

  int linkedChars(Block block) {
    return linkedChars(block.firstText(), block.textEnd());
  }

  /** Whether one element is another or stands inside it. */
  boolean holds(int outer, int inner) {
    return outer <= inner && inner < end(outer);
  }

  /** The blocks that have a text in a range. */
  List<Block> blocksIn(int firstText, int textEnd) {
    return firstText >= textEnd
        ? List.of()
        : blocks.subList(blockOfText[firstText], blockOfText[textEnd - 1] + 1);
  }

  /** The first text of a block that holds words, else its first. */
  int firstWords(Block block) {
    int first = block.firstText();
    while (first < block.textEnd() - 1 && chars(first, first + 1) == 0) {
      first++;
    }
    return first;
  }

  /** All words of an element. */
  String words(int element) {
    return words(firstText(element), textEnd(element));
  }

  String words(Block block) {
    return words(block.firstText(), block.textEnd());
  }

  String words(int firstText, int textEnd) {
    StringBuilder words = new StringBuilder();
    for (int i = firstText; i < textEnd; i++) {
      words.append(text(i).getWholeText());
    }
    return PageWords.oneLine(words);
  }

  /** The body's number; the outermost element's where there is none. */
  int body() {
    for (int e = 0; e < elements.size(); e++) {
      if (elements.get(e).normalName().equals("body")) {
        return e;
      }
    }
    return 0;
  }

  /** The first element of a name in the page. */
  Optional<Element> first(String name) {
    return elements.stream().filter(element -> element.normalName().equals(name)).findFirst();
  }

  static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private void numberBlocks() {
    blockOfText = new int[texts.size()];
    for (int b = 0; b < blocks.size(); b++) {
      Arrays.fill(blockOfText, blocks.get(b).firstText(), blocks.get(b).textEnd(), b);
    }
  }

  private final class Walk implements NodeVisitor {
    private int current = -1;
    private int silentDepth = -1;
    private int linkDepth = -1;
    private int blockStart;
    private boolean blockEnded;

    /** The nearest block element around the current place. */
    private int blockElement = -1;

    private int blockOwner = -1;
    private final IntList blockElements = new IntList();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        enter(element, depth);
      } else if (silentDepth < 0 && node instanceof TextNode text) {
        add(text);
      }
    }

    private void enter(Element element, int depth) {
      parents.add(current);
      elementEnds.add(0);
      firstTexts.add(texts.size());
      textEnds.add(0);
      current = elements.size();
      PageTree.this.depth = Math.max(PageTree.this.depth, depth);
      elements.add(element);
      blockElements.add(blockElement);
      if (silentDepth < 0 && WITHOUT_TEXT.contains(element.normalName())) {
        silentDepth = depth;
      }
      if (linkDepth < 0 && element.normalName().equals("a") && element.hasAttr("href")) {
        linkDepth = depth;
      }
      if (breaks(element)) {
        blockEnded = true;
        blockElement = element.normalName().equals("br") ? blockElement : current;
      }
    }

    private boolean breaks(Element element) {
      String name = element.normalName();
      return name.equals("br") || (element.isBlock() && !BREAKS_NOTHING.contains(name));
    }

    private void add(TextNode text) {
      int chars = weight(text.getWholeText());
      if (chars > 0 && blockEnded) {
        closeBlock();
        blockEnded = false;
      }
      if (chars > 0 && blockOwner < 0) {
        blockOwner = blockElement;
      }
      texts.add(text);
      owners.add(current);
      charsBefore.add(charsBefore.get(texts.size() - 1) + chars);
      linkedBefore.add(linkedBefore.get(texts.size() - 1) + (linkDepth >= 0 ? chars : 0));
    }

    /** How much text stands there: letters and marks without white space. */
    private static int weight(String words) {
      int weight = 0;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (c > ' ' && c != '\u00A0' && c != '\u200B' && c != '\uFEFF') {
          weight += c >= FIRST_DENSE ? DENSE_WEIGHT : 1;
        }
      }
      return weight;
    }

    private void closeBlock() {
      if (texts.size() > blockStart) {
        blocks.add(new Block(blockStart, texts.size(), Math.max(0, blockOwner)));
      }
      blockStart = texts.size();
      blockOwner = -1;
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      silentDepth = silentDepth == depth ? -1 : silentDepth;
      linkDepth = linkDepth == depth ? -1 : linkDepth;
      elementEnds.set(current, elements.size());
      textEnds.set(current, texts.size());
      if (breaks(element)) {
        blockEnded = true;
      }
      blockElement = blockElements.get(current);
      current = parents.get(current);
    }
  }
}
