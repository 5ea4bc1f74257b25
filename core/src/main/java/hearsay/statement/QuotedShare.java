package hearsay.statement;

import hearsay.text.Span;
import java.util.List;

/** How much of an attribution's content stands inside quotation marks, counted in words. */
public final class QuotedShare {
  /** From this share on, a content is direct: the corpora's border (PolNeAR; Pareti 2015). */
  private static final double DIRECT_FROM = 0.9;

  private QuotedShare() {}

  /**
   * The kind of a content.
   *
   * @param quotations all of the article's, in text order
   */
  public static QuotationKind kind(
      CharSequence text, List<Span> content, List<Quotation> quotations) {
    int words = 0;
    int quoted = 0;
    for (Span part : content) {
      words += words(text, part.start(), part.end());
      for (int i = firstEndingAfter(quotations, part.start()); i < quotations.size(); i++) {
        if (quotations.get(i).start() >= part.end()) {
          break;
        }
        quoted += wordsInBoth(text, quotations.get(i), part);
      }
    }
    return quoted == 0
        ? QuotationKind.INDIRECT
        : quoted >= DIRECT_FROM * words ? QuotationKind.DIRECT : QuotationKind.MIXED;
  }

  private static int firstEndingAfter(List<Quotation> quotations, int offset) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (quotations.get(mid).end() > offset) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }

  private static int wordsInBoth(CharSequence text, Quotation quotation, Span part) {
    int words = 0;
    for (Span quoted : quotation.parts()) {
      if (quoted.overlaps(part)) {
        words +=
            words(text, Math.max(quoted.start(), part.start()), Math.min(quoted.end(), part.end()));
      }
    }
    return words;
  }

  /** The words of a stretch: runs of letters and digits. */
  static int words(CharSequence text, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean starts =
          Character.isLetterOrDigit(text.charAt(i))
              && (i == from || !Character.isLetterOrDigit(text.charAt(i - 1)));
      words += starts ? 1 : 0;
    }
    return words;
  }
}
