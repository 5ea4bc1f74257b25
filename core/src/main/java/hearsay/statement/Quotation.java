package hearsay.statement;

import hearsay.text.Span;
import java.util.List;

/**
 * What stands between one opening and one closing quotation mark, both included: one part for each
 * paragraph that it runs through.
 *
 * @param firstParagraph the index of the paragraph of the first part
 * @param lastParagraph the index of the paragraph of the last part
 * @param isWhole whether both marks are there
 */
public record Quotation(List<Span> parts, int firstParagraph, int lastParagraph, boolean isWhole) {
  public Quotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a quotation without a part");
    }
  }

  public int start() {
    return parts.get(0).start();
  }

  public int end() {
    return parts.get(parts.size() - 1).end();
  }
}
