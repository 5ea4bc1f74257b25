package hearsay.intake.page;

import hearsay.intake.Furnishings;
import hearsay.intake.ParagraphKind;
import java.util.Optional;

/**
 * Leaves out what is not the article's by what it is: one pass in the order of the page, each
 * element decided once, with what stands inside it. An element that holds the headline, the body or
 * too much of the page's running text stays, whatever it is called.
 */
final class Sweep {
  /** A box of any name stays if it holds running text of which less than this is linked. */
  private static final double FEW_LINKS = 0.3;

  private final PageTree tree;
  private final ElementParts parts;
  private final Headline headline;
  private final GoodText good;
  private final int[] bodiesBefore;

  private Sweep(PageTree tree, ElementParts parts, Headline headline, GoodText good) {
    this.tree = tree;
    this.parts = parts;
    this.headline = headline;
    this.good = good;
    this.bodiesBefore = new int[tree.elementCount() + 1];
    for (int e = 0; e < tree.elementCount(); e++) {
      bodiesBefore[e + 1] = bodiesBefore[e] + (good.of(e) > 0 && parts.isBody(e) ? 1 : 0);
    }
  }

  static Cut sweep(PageTree tree, ElementParts parts, Headline headline) {
    Cut cut = new Cut(tree);
    Sweep sweep = new Sweep(tree, parts, headline, GoodText.of(tree, cut));
    int element = 0;
    while (element < tree.elementCount()) {
      Optional<PagePart> part = parts.partOf(element);
      if (part.isPresent() && sweep.mayGo(element, part.get())) {
        cut.leaveOut(element, part.get());
        element = tree.end(element);
      } else {
        element++;
      }
    }
    return cut;
  }

  private boolean mayGo(int element, PagePart part) {
    boolean holdsHeadline = headline.isIn(element) && part != PagePart.CONSENT;
    return !holdsHeadline
        && good.of(element) <= part.limit() * good.ofPage()
        && !isSaved(element, part);
  }

  private boolean isSaved(int element, PagePart part) {
    return switch (part) {
      case SHARE -> parts.holdsEmbed(element);
      case CAPTION -> isCredit(element);
      case CONSENT, COMMENTS, ADVERTISEMENT, NEWSLETTER, RELATED, FIGURE -> false;
      case WIDGET -> holdsBody(element) || isRunningText(element);
      default -> holdsBody(element);
    };
  }

  /** Whether it says where words come from, which is evidence, whatever the page calls it. */
  private boolean isCredit(int element) {
    return Furnishings.kindOf(tree.words(element)).filter(ParagraphKind.CREDIT::equals).isPresent();
  }

  private boolean holdsBody(int element) {
    return bodiesBefore[tree.end(element)] > bodiesBefore[element];
  }

  private boolean isRunningText(int element) {
    int from = tree.firstText(element);
    int to = tree.textEnd(element);
    return good.of(element) > 0 && tree.linkedChars(from, to) < FEW_LINKS * tree.chars(from, to);
  }
}
