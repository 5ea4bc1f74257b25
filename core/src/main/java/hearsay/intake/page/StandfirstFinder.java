package hearsay.intake.page;

import hearsay.intake.page.BlockSieve.KeptBlock;
import hearsay.intake.page.PageTree.Block;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the standfirst: the lines between headline and body that say what the article is about. It
 * is told by its makers' names, or because the page's head describes the article in the same words.
 */
final class StandfirstFinder {
  /** A shorter description is a slogan or a section's name, in bare characters. */
  private static final int LEAST_DESCRIPTION = 30;

  /** A description that was cut short agrees with the lines from here on. */
  private static final int LEAST_BEGINNING = 60;

  private static final int LEAST_LINE = 40;

  private static final double HALF = 0.5;

  /** Headers begin a little before the headline, in elements. */
  private static final int BEFORE_HEADLINE = 60;

  /** How far out from its text a standfirst's name is looked for. */
  private static final int NEAR = 3;

  /** What lines may be called that are a standfirst all the same. */
  private static final Set<PagePart> NO_HINDRANCE =
      EnumSet.of(
          PagePart.RELATED,
          PagePart.TOOLS,
          PagePart.AUTHOR,
          PagePart.TAGS,
          PagePart.ASIDE,
          PagePart.WIDGET,
          PagePart.HEADER);

  private final PageTree tree;
  private final ElementParts parts;
  private final Headline headline;
  private final Cut cut;

  StandfirstFinder(PageTree tree, ElementParts parts, Headline headline, Cut cut) {
    this.tree = tree;
    this.parts = parts;
    this.headline = headline;
    this.cut = cut;
  }

  /**
   * The blocks before the body that are its standfirst; what was left out of them stays out.
   *
   * @param description how the page's head describes the article; may be empty
   * @param bodyStart the first text of the body
   */
  List<Block> find(String description, int bodyStart) {
    List<Block> described = described(PageWords.bare(description), bodyStart);
    return described.isEmpty() ? named(bodyStart) : described;
  }

  /** How many blocks at the beginning of the body are its standfirst by their names. */
  int lead(List<KeptBlock> body) {
    int lead = 0;
    while (lead < body.size() - 1 && isNamed(body.get(lead).block())) {
      lead++;
    }
    return lead < body.size() - 1 ? lead : 0;
  }

  private boolean isNamed(Block block) {
    int element = tree.owner(cut.firstKept(block));
    for (int i = 0; i < NEAR && element >= 0; i++) {
      Set<PagePart> names = parts.byNames(element);
      if (names.contains(PagePart.BODY)) {
        return false;
      }
      if (names.contains(PagePart.STANDFIRST)) {
        return true;
      }
      element = tree.parent(element);
    }
    return false;
  }

  private List<Block> described(String description, int bodyStart) {
    if (description.length() < LEAST_DESCRIPTION) {
      return List.of();
    }
    for (Block block : tree.blocksIn(0, bodyStart)) {
      int first = cut.firstKept(block);
      PagePart reason = cut.reason(first);
      boolean isFree = reason == null || NO_HINDRANCE.contains(reason);
      if (first < bodyStart && isFree && isDescribed(block, description)) {
        cut.takeBack(block);
        return List.of(block);
      }
    }
    return List.of();
  }

  private boolean isDescribed(Block block, String description) {
    if (tree.chars(block) < LEAST_DESCRIPTION * 3 / 4) {
      return false;
    }
    String words = PageWords.bare(tree.words(block));
    return words.length() >= LEAST_DESCRIPTION
        && !headline.isSaidBy(words)
        && isMostlyText(block)
        && (words.startsWith(description)
            || (words.length() >= LEAST_BEGINNING && description.startsWith(words)));
  }

  private boolean isMostlyText(Block block) {
    return tree.linkedChars(block) < HALF * tree.chars(block);
  }

  private List<Block> named(int bodyStart) {
    int from = headline.isOnPage() ? Math.max(0, headline.element() - BEFORE_HEADLINE) : 0;
    for (int e = from; e < tree.elementCount() && tree.firstText(e) < bodyStart; e++) {
      boolean isNamed =
          tree.textEnd(e) <= bodyStart
              && tree.chars(tree.firstText(e), tree.textEnd(e)) >= LEAST_LINE
              && parts.byNames(e).contains(PagePart.STANDFIRST);
      List<Block> lines = isNamed ? linesOf(e) : List.of();
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    return List.of();
  }

  private List<Block> linesOf(int element) {
    List<Block> lines = new ArrayList<>();
    for (Block block : tree.blocksIn(tree.firstText(element), tree.textEnd(element))) {
      int first = tree.firstWords(block);
      boolean isInside = first >= tree.firstText(element) && first < tree.textEnd(element);
      PagePart reason = cut.reason(first);
      boolean isFree = reason == null || NO_HINDRANCE.contains(reason);
      boolean isLong = tree.chars(block) >= LEAST_LINE && isMostlyText(block);
      if (isInside && isFree && isLong && !headline.isSaidBy(PageWords.bare(tree.words(block)))) {
        cut.takeBack(block);
        lines.add(block);
      }
    }
    return lines;
  }
}
