package hearsay.origin;

import hearsay.credit.Credit;
import hearsay.reuse.ArticleVersion;
import java.util.List;

/**
 * Outlets that credit one another in a ring, so that none of them is a source.
 *
 * @param steps each credits the outlet of the next, the last the outlet of the first
 */
public record CircularReport(List<Step> steps) {
  /** One article and its credit. */
  public record Step(ArticleVersion article, String outlet, Credit credit) {}

  public CircularReport {
    steps = List.copyOf(steps);
    if (steps.size() < 2) {
      throw new IllegalArgumentException("a ring of " + steps.size());
    }
  }
}
