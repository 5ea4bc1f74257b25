package hearsay.intake.page;

import hearsay.intake.page.PageTree.Block;

/** Which texts of a page are left out, and as what. Written by one {@link Sweep}, then read. */
final class Cut {
  private final PageTree tree;
  private final PagePart[] reasons;

  Cut(PageTree tree) {
    this.tree = tree;
    this.reasons = new PagePart[tree.textCount()];
  }

  void leaveOut(int element, PagePart part) {
    for (int i = tree.firstText(element); i < tree.textEnd(element); i++) {
      reasons[i] = part;
    }
  }

  void takeBack(Block block) {
    for (int i = block.firstText(); i < block.textEnd(); i++) {
      reasons[i] = null;
    }
  }

  boolean isKept(int text) {
    return reasons[text] == null;
  }

  /** What a text was left out as; null where it was kept. */
  PagePart reason(int text) {
    return reasons[text];
  }

  /** The first text of a block that holds words and was kept, else its first. */
  int firstKept(Block block) {
    for (int i = block.firstText(); i < block.textEnd(); i++) {
      if (isKept(i) && tree.chars(i, i + 1) > 0) {
        return i;
      }
    }
    return block.firstText();
  }

  int chars(Block block) {
    int chars = 0;
    for (int i = block.firstText(); i < block.textEnd(); i++) {
      chars += isKept(i) ? tree.chars(i, i + 1) : 0;
    }
    return chars;
  }

  int linkedChars(Block block) {
    int chars = 0;
    for (int i = block.firstText(); i < block.textEnd(); i++) {
      chars += isKept(i) ? tree.linkedChars(i, i + 1) : 0;
    }
    return chars;
  }

  /** The words of a block as a person reads them: one blank for many. */
  String words(Block block) {
    StringBuilder words = new StringBuilder();
    for (int i = block.firstText(); i < block.textEnd(); i++) {
      if (isKept(i)) {
        words.append(tree.text(i).getWholeText());
      }
    }
    return PageWords.oneLine(words);
  }
}
