package hearsay.intake.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the elements that hold the article's body.
 *
 * <p>Two pickers check each other. The first goes down from the page's body as long as one child
 * holds nearly all of the running text. The second takes what the page's makers call the body. The
 * second is believed where it holds a fair share of what the first has found. A body that is split
 * over several boxes of one name, as around advertisements, is taken whole; an article that follows
 * under another headline is not.
 */
final class BodyPicker {
  /**
   * So much of the running text must be in a child to go down to it. Swept over 0.6, 0.75, 0.9 on
   * 91 and 129 news pages: F1 0.988, 0.986, 0.984 and 0.965, 0.966, 0.964; the lower value loses
   * text on the second set.
   */
  private static final double NEARLY_ALL = 0.75;

  /**
   * What is called the body must hold this share of what stands together (0.4, 0.5, 0.7: 0.986
   * thrice and 0.964, 0.966, 0.966) ...
   */
  private static final double FAIR_SHARE = 0.5;

  /**
   * ... or this one, where the whole page or the headline's box was all that stands together (0.2,
   * 0.3, 0.5: 0.986, 0.986, 0.978 and 0.966 thrice).
   */
  private static final double LEAST_SHARE = 0.3;

  /** An inner box is as good as the outer one if it has this share of its running text. */
  private static final double AS_GOOD = 0.9;

  /** An article among others on one page has this share at least. */
  private static final double OF_MANY = 0.15;

  /** What stands under the headline is its body from this weight of running text on. */
  private static final int LEAST_BODY = 200;

  private static final List<String> NOT_GONE_INTO = List.of("p", "ul", "ol", "blockquote", "table");

  private final PageTree tree;
  private final ElementParts parts;
  private final Headline headline;
  private final Cut cut;
  private final GoodText good;
  private final int[] articles;

  BodyPicker(PageTree tree, ElementParts parts, Headline headline, Cut cut) {
    this.tree = tree;
    this.parts = parts;
    this.headline = headline;
    this.cut = cut;
    this.good = GoodText.of(tree, cut);
    this.articles = new int[tree.elementCount()];
    for (int e = 0; e < articles.length; e++) {
      boolean isArticle = tree.element(e).normalName().equals("article");
      articles[e] = isArticle ? e : tree.parent(e) < 0 ? -1 : articles[tree.parent(e)];
    }
  }

  /** The boxes in the order of the page, none inside another. */
  List<Integer> pick() {
    List<Integer> called = underTheHeadline(calledBody());
    int together = ofTheHeadline(goDown(tree.body()));
    int best = best(called);
    boolean isWide = together == tree.body() || headline.isIn(together);
    double least = isWide ? LEAST_SHARE : FAIR_SHARE;
    return best >= 0 && good.of(best) >= least * good.of(together)
        ? partsOfOne(best, called)
        : List.of(together);
  }

  private int goDown(int from) {
    int at = from;
    int next = heir(at);
    while (next >= 0 && !isParagraph(next)) {
      at = next;
      next = heir(at);
    }
    return at;
  }

  private boolean isParagraph(int element) {
    String name = tree.element(element).normalName();
    return NOT_GONE_INTO.contains(name) || PageTree.isHeading(name);
  }

  private int heir(int element) {
    for (int child = element + 1; child < tree.end(element); child = tree.end(child)) {
      if (good.of(child) > 0 && good.of(child) >= NEARLY_ALL * good.of(element)) {
        return child;
      }
    }
    return -1;
  }

  private List<Integer> calledBody() {
    List<Integer> called = new ArrayList<>();
    for (int e = 0; e < tree.elementCount(); e++) {
      if (good.of(e) > 0 && parts.isBody(e)) {
        called.add(e);
      }
    }
    return called;
  }

  /** Those between the headline and the headline of another article; all where there are none. */
  private List<Integer> underTheHeadline(List<Integer> called) {
    int from = headline.textEnd();
    int to = nextHeadline();
    List<Integer> under =
        called.stream()
            .filter(
                e ->
                    headline.isIn(e)
                        || (tree.firstText(e) >= from
                            && tree.firstText(e) < to
                            && good.of(e) >= LEAST_BODY))
            .toList();
    return headline.isOnPage() && !under.isEmpty() ? under : called;
  }

  private int nextHeadline() {
    int own = headline.isOnPage() ? articles[headline.element()] : -1;
    int from = headline.isOnPage() ? tree.end(headline.element()) : tree.elementCount();
    for (int e = from; e < tree.elementCount(); e++) {
      boolean isOther = Headline.isOne(tree, e) && articles[e] != own;
      if (isOther && cut.isKept(tree.firstText(e))) {
        return tree.firstText(e);
      }
    }
    return tree.textCount();
  }

  /** Where several articles stand in a row, the one with the headline. */
  private int ofTheHeadline(int together) {
    int many = 0;
    int own = -1;
    int e = together;
    while (e < tree.end(together)) {
      boolean isArticle =
          tree.element(e).normalName().equals("article")
              && good.of(e) >= OF_MANY * good.of(together);
      many += isArticle ? 1 : 0;
      own = isArticle && headline.isIn(e) ? e : own;
      e = isArticle ? tree.end(e) : e + 1;
    }
    return many > 1 && own >= 0 ? goDown(own) : together;
  }

  private int best(List<Integer> called) {
    int most = called.stream().mapToInt(good::of).max().orElse(0);
    int best = -1;
    for (int e : called) {
      boolean isGood = good.of(e) >= AS_GOOD * most;
      best = isGood && (best < 0 || tree.holds(best, e)) ? e : best;
    }
    return best;
  }

  private List<Integer> partsOfOne(int best, List<Integer> called) {
    String names = tree.element(best).className();
    List<Integer> boxes = new ArrayList<>();
    int end = -1;
    for (int e : called) {
      boolean isAlike =
          !names.isEmpty()
              && tree.element(e).className().equals(names)
              && articles[e] == articles[best];
      if (e >= end && (e == best || isAlike)) {
        boxes.add(e);
        end = tree.end(e);
      }
    }
    return boxes;
  }
}
