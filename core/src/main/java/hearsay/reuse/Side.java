package hearsay.reuse;

import hearsay.alignment.Words;
import hearsay.drift.QuotedText;

/** One of the two texts of a pair, made ready to be compared. Confined to one thread. */
final class Side {
  private final ReuseArticle article;
  private final QuotedText text;

  /** Made when first asked for: of two texts that are compared only one needs them. */
  private Prints prints;

  Side(ReuseArticle article) {
    this.article = article;
    this.text = article.quotedText();
  }

  ReuseArticle article() {
    return article;
  }

  QuotedText text() {
    return text;
  }

  Words words() {
    return text.words();
  }

  /** Its fingerprints as the index numbers them. */
  Prints prints(PrintIndex index) {
    if (prints == null) {
      prints = new Prints(text.words(), index);
    }
    return prints;
  }
}
