package hearsay.intake.page;

import hearsay.intake.PageFacts;
import hearsay.intake.Paragraph;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page as it was understood: the main text with its way back to the page, and what the page says
 * of the article.
 *
 * @param text the article's body, a line a paragraph, blank lines between; empty for a page without
 *     any text
 * @param map from the text to the page
 * @param paragraphs of the text, in order
 * @param coverage the share, 0 to 1, of the page's own text (all that is not linked) that was kept
 * @param facts title, authors, dates and others, each with its evidence
 * @param diagnostics what was noticed on the way
 */
public record ArticlePage(
    String text,
    OffsetMap map,
    List<Paragraph> paragraphs,
    double coverage,
    PageFacts facts,
    List<Diagnostic> diagnostics) {
  /**
   * The most elements and texts of a page that is searched for its main text; of a larger one all
   * text is taken. News pages have up to 20,000.
   */
  static final int MOST_NODES = 1_000_000;

  /** Deeper elements are made children of one at this depth; news pages go down to about 60. */
  static final int MOST_DEPTH = 512;

  public ArticlePage {
    Objects.requireNonNull(map);
    paragraphs = List.copyOf(paragraphs);
    Objects.requireNonNull(facts);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Reads a decoded page. Gives an article for any characters; work is linear in them. */
  public static ArticlePage read(SourceText page) {
    SlimPage slim = SlimPage.of(page.toString());
    Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(MOST_DEPTH);
    Document document = parser.parseInput(slim.html(), "");
    PageTree tree = PageTree.of(page, slim, document);
    List<Diagnostic> diagnostics = new ArrayList<>();
    LinkedData data = LinkedData.read(page.toString(), slim.data());
    if (data.isCut()) {
      diagnostics.add(
          Diagnostic.of("linked-data-broken", "the page's linked data breaks off; read so far"));
    }
    FactFinder facts = new FactFinder(PageSources.of(tree, data));
    MainText found = mainText(tree, facts, diagnostics);
    PageText text = PageText.of(tree, found);
    diagnostics.addAll(text.diagnostics());
    PageFacts all = facts.find(found);
    checkDates(all, diagnostics);
    return new ArticlePage(
        text.text(), text.map(), text.paragraphs(), coverage(tree, found), all, diagnostics);
  }

  private static MainText mainText(PageTree tree, FactFinder facts, List<Diagnostic> diagnostics) {
    if (tree.depth() >= MOST_DEPTH) {
      diagnostics.add(
          Diagnostic.of("page-too-deep", "elements nested below " + MOST_DEPTH + " were raised"));
    }
    if (tree.elementCount() + tree.textCount() > MOST_NODES) {
      diagnostics.add(
          Diagnostic.of(
              "page-too-large", "more than " + MOST_NODES + " nodes; its whole text was taken"));
      return MainText.whole(tree);
    }
    MainText found = MainText.find(tree, facts.hints());
    if (!found.body().isEmpty()) {
      return found;
    }
    return MainText.whole(tree);
  }

  private static double coverage(PageTree tree, MainText found) {
    int all = tree.chars(0, tree.textCount()) - tree.linkedChars(0, tree.textCount());
    return all == 0 ? 0 : Math.min(1.0, (double) found.ownWeight() / all);
  }

  private static void checkDates(PageFacts facts, List<Diagnostic> diagnostics) {
    boolean isLate =
        facts.published().isPresent()
            && facts.modified().isPresent()
            && day(facts.published().get().value()).compareTo(day(facts.modified().get().value()))
                > 0;
    if (isLate) {
      diagnostics.add(
          Diagnostic.of(
              "published-after-modified",
              "published "
                  + facts.published().get().value()
                  + ", but last changed "
                  + facts.modified().get().value()));
    }
  }

  private static String day(String iso) {
    return iso.substring(0, "2031-03-05".length());
  }
}
