package hearsay.intake.page;

import hearsay.intake.ParagraphKind;
import hearsay.intake.page.BlockSieve.KeptBlock;
import hearsay.intake.page.PageTree.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the main text of a page.
 *
 * <p>How it works: what the page's makers call menus, teasers, boxes of all kinds is swept out
 * ({@link Sweep}) unless it holds too much; of what is left, the element with the body is picked
 * ({@link BodyPicker}); in it, blocks are kept or not ({@link BlockSieve}). Where that leaves
 * little of much running text, names have misled, and the same is done again without them. All of
 * it is sums over ranges of a flat layout ({@link PageTree}): linear in the page, no recursion.
 *
 * @param body the blocks of the article in the order of the page; empty where the page has no
 *     running text
 * @param standfirst the lines between headline and body
 * @param cut what was left out inside these blocks too
 */
record MainText(List<KeptBlock> body, List<Block> standfirst, Cut cut) {
  /** Less than this share of the running text found: look again without names. */
  private static final double TOO_LITTLE = 0.25;

  /** A longer body, in weight of text, is believed anyway. */
  private static final int ENOUGH = 1000;

  /**
   * What the page's head says that helps to find the text.
   *
   * @param title what it calls the article
   * @param description how it describes it; may be empty
   */
  record Hints(Optional<String> title, String description) {}

  static MainText find(PageTree tree, Hints hints) {
    Headline headline = Headline.find(tree, hints.title());
    MainText found = find(tree, headline, new ElementParts(tree, true), hints);
    int running = GoodText.of(tree, new Cut(tree)).ofPage();
    int weight = found.weight();
    if (weight >= ENOUGH || weight >= TOO_LITTLE * running) {
      return found;
    }
    MainText again = find(tree, headline, new ElementParts(tree, false), hints);
    return again.weight() > 2 * weight ? again : found;
  }

  private static MainText find(PageTree tree, Headline headline, ElementParts parts, Hints hints) {
    Cut cut = Sweep.sweep(tree, parts, headline);
    List<Integer> boxes = new BodyPicker(tree, parts, headline, cut).pick();
    List<KeptBlock> body = new BlockSieve(tree, headline, cut).sieve(boxes);
    boolean isRunning =
        body.stream().anyMatch(kept -> cut.chars(kept.block()) >= GoodText.LEAST_WEIGHT);
    if (!isRunning) {
      return new MainText(List.of(), List.of(), cut);
    }
    StandfirstFinder finder = new StandfirstFinder(tree, parts, headline, cut);
    int lead = finder.lead(body);
    if (lead > 0) {
      return new MainText(withStandfirst(body, lead), blocks(body.subList(0, lead)), cut);
    }
    int start = cut.firstKept(body.get(0).block());
    return new MainText(body, finder.find(hints.description(), start), cut);
  }

  private static List<Block> blocks(List<KeptBlock> kept) {
    return kept.stream().map(KeptBlock::block).toList();
  }

  /** A standfirst that stands in the body stays there, as what it is. */
  private static List<KeptBlock> withStandfirst(List<KeptBlock> body, int lead) {
    List<KeptBlock> named = new ArrayList<>(body);
    for (int i = 0; i < lead; i++) {
      named.set(i, new KeptBlock(body.get(i).block(), ParagraphKind.STANDFIRST, 0));
    }
    return named;
  }

  /** The whole page but for what is nobody's text: menus and feet. */
  static MainText whole(PageTree tree) {
    Cut cut = new Cut(tree);
    for (int e = 0; e < tree.elementCount(); e++) {
      String name = tree.element(e).normalName();
      if (name.equals("nav") || name.equals("footer")) {
        cut.leaveOut(e, PagePart.MENU);
      }
    }
    List<KeptBlock> body = new ArrayList<>();
    for (Block block : tree.blocks()) {
      if (cut.chars(block) > 0) {
        body.add(new KeptBlock(block, ParagraphKind.PARAGRAPH, 0));
      }
    }
    return new MainText(body, List.of(), cut);
  }

  /** How much text was found. */
  int weight() {
    return body.stream().mapToInt(kept -> cut.chars(kept.block())).sum();
  }

  /** The same without what is linked. */
  int ownWeight() {
    return body.stream()
        .mapToInt(kept -> cut.chars(kept.block()) - cut.linkedChars(kept.block()))
        .sum();
  }
}
