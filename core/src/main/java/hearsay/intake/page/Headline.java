package hearsay.intake.page;

import java.util.Optional;

/**
 * The headline as it stands on the page.
 *
 * @param tree the page
 * @param element the heading's number; -1 where the page has none
 * @param words what the article is called, by the page's head where it says so; may be empty
 */
record Headline(PageTree tree, int element, String words) {
  /**
   * The heading of the first rank that says what the page's head calls the article, else the first.
   */
  static Headline find(PageTree tree, Optional<String> declared) {
    String bare = PageWords.bare(declared.orElse(""));
    int first = -1;
    for (int e = 0; e < tree.elementCount(); e++) {
      if (isOne(tree, e)) {
        first = first < 0 ? e : first;
        if (PageWords.bare(tree.words(e)).equals(bare)) {
          return new Headline(tree, e, bare);
        }
      }
    }
    return new Headline(tree, first, bare);
  }

  static boolean isOne(PageTree tree, int element) {
    return tree.element(element).normalName().equals("h1")
        && tree.chars(tree.firstText(element), tree.textEnd(element)) > 0;
  }

  boolean isOnPage() {
    return element >= 0;
  }

  boolean isIn(int outer) {
    return element >= 0 && tree.holds(outer, element);
  }

  /** The text behind the headline; the first one where there is no headline. */
  int textEnd() {
    return element >= 0 ? tree.textEnd(element) : 0;
  }

  boolean isSaidBy(String bareWords) {
    return !words.isEmpty() && words.equals(bareWords);
  }
}
