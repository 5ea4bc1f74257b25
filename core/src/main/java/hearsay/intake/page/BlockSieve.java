package hearsay.intake.page;

import hearsay.intake.Furnishings;
import hearsay.intake.ParagraphKind;
import hearsay.intake.page.PageTree.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Keeps the blocks of the body that are the article's: running text, lists and tables that are not
 * links, headings with something under them. Teasers and notices among them are told by their
 * words.
 */
final class BlockSieve {
  /** From this weight on, the same paragraph twice is a copy for another screen. */
  private static final int COPY_WEIGHT = 120;

  /** A heading that is linked to this share is another article's. */
  private static final double MOST_LINKED_HEADING = 0.8;

  /** Half of it in links: a list of links, or a teaser if it is no sentence. */
  private static final double HALF = 0.5;

  private static final double MOST_LINKED_BOX = 0.6;

  private static final double MOST_LINKED_PARAGRAPH = 0.9;

  /** How far out from its text a block's list or quotation is looked for. */
  private static final int NEAR = 9;

  private static final String SENTENCE_ENDS = ".!?:;…。！？”\"»“」’)";

  /**
   * A block that was kept.
   *
   * @param rank of a heading, 1 to 6; else 0
   */
  record KeptBlock(Block block, ParagraphKind kind, int rank) {}

  private final PageTree tree;
  private final Headline headline;
  private final Cut cut;
  private final Set<String> seen = new HashSet<>();

  BlockSieve(PageTree tree, Headline headline, Cut cut) {
    this.tree = tree;
    this.headline = headline;
    this.cut = cut;
  }

  List<KeptBlock> sieve(List<Integer> boxes) {
    List<KeptBlock> kept = new ArrayList<>();
    for (int box : boxes) {
      int from = headline.isIn(box) ? headline.textEnd() : tree.firstText(box);
      for (Block block : tree.blocksIn(from, tree.textEnd(box))) {
        int first = cut.firstKept(block);
        if (first >= from && first < tree.textEnd(box) && cut.chars(block) > 0) {
          kindOf(block).ifPresent(kind -> kept.add(new KeptBlock(block, kind, rank(block, kind))));
        }
      }
    }
    return withoutBareHeadings(kept);
  }

  private int rank(Block block, ParagraphKind kind) {
    return kind == ParagraphKind.HEADING
        ? tree.element(block.element()).normalName().charAt(1) - '0'
        : 0;
  }

  private Optional<ParagraphKind> kindOf(Block block) {
    String words = cut.words(block);
    String bare = PageWords.bare(words);
    if (bare.isEmpty() || headline.isSaidBy(bare)) {
      return Optional.empty();
    }
    Optional<ParagraphKind> furnishing = Furnishings.kindOf(words);
    if (furnishing.isPresent()) {
      return furnishing.filter(ParagraphKind.CREDIT::equals); // where words come from is evidence
    }
    Optional<ParagraphKind> kind = shape(block, words);
    boolean mayBeCopy =
        kind.filter(ParagraphKind.PARAGRAPH::equals).isPresent() && words.length() >= COPY_WEIGHT;
    return mayBeCopy && !seen.add(bare) ? Optional.empty() : kind;
  }

  private Optional<ParagraphKind> shape(Block block, String words) {
    String name = tree.element(block.element()).normalName();
    int chars = cut.chars(block);
    double linked = (double) cut.linkedChars(block) / chars;
    if (PageTree.isHeading(name)) {
      return keep(ParagraphKind.HEADING, !name.equals("h1") && linked <= MOST_LINKED_HEADING);
    }
    if (name.equals("td") || name.equals("th")) {
      return keep(ParagraphKind.TABLE, linked <= HALF);
    }
    Surroundings around = around(cut.firstKept(block));
    if (around.list() >= 0) {
      return keep(ParagraphKind.LIST, linked <= HALF || !isListOfLinks(around.list()));
    }
    if (around.isEmbed()) {
      return Optional.of(ParagraphKind.EMBED);
    }
    if (around.isQuotation()) {
      return Optional.of(ParagraphKind.QUOTATION);
    }
    boolean isSentence = SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    boolean isTeaser = linked > MOST_LINKED_PARAGRAPH || (linked > HALF && !isSentence);
    if (name.equals("p")) {
      return keep(ParagraphKind.PARAGRAPH, !isTeaser);
    }
    boolean isText = chars >= GoodText.LEAST_WEIGHT || isSentence;
    return keep(ParagraphKind.PARAGRAPH, isText && !isTeaser && linked <= MOST_LINKED_BOX);
  }

  private static Optional<ParagraphKind> keep(ParagraphKind kind, boolean isKept) {
    return isKept ? Optional.of(kind) : Optional.empty();
  }

  /**
   * What a text stands in.
   *
   * @param list the nearest list; -1 where it is in none
   */
  private record Surroundings(int list, boolean isQuotation, boolean isEmbed) {}

  private Surroundings around(int text) {
    int list = -1;
    boolean isItem = false;
    boolean isQuotation = false;
    boolean isEmbed = false;
    int element = tree.owner(text);
    for (int i = 0; i < NEAR && element >= 0; i++) {
      Element at = tree.element(element);
      String name = at.normalName();
      isItem |= name.equals("li");
      list = list < 0 && isItem && (name.equals("ul") || name.equals("ol")) ? element : list;
      isQuotation |= name.equals("blockquote");
      isEmbed |= ElementParts.isEmbed(at);
      element = tree.parent(element);
    }
    return new Surroundings(list, isQuotation, isEmbed);
  }

  private boolean isListOfLinks(int list) {
    int from = tree.firstText(list);
    int to = tree.textEnd(list);
    return tree.linkedChars(from, to) > HALF * tree.chars(from, to);
  }

  /** Without headings at the end, and without those that the next one leaves nothing under. */
  private static List<KeptBlock> withoutBareHeadings(List<KeptBlock> kept) {
    List<KeptBlock> left = new ArrayList<>();
    int next = 0;
    for (int i = kept.size() - 1; i >= 0; i--) {
      KeptBlock block = kept.get(i);
      boolean isBare = block.rank() > 0 && (left.isEmpty() || (next > 0 && block.rank() >= next));
      if (!isBare) {
        left.add(block);
        next = block.rank();
      }
    }
    Collections.reverse(left);
    return left;
  }
}
