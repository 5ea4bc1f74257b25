package hearsay.reuse;

import hearsay.drift.QuoteDrift;
import java.util.List;

/**
 * Two articles that share words, with what they share.
 *
 * @param a the first, by the order of versions
 * @param b the second
 * @param containmentA the share of the first's words that stand in the second, 0 to 1
 * @param containmentB the share of the second's words that stand in the first, 0 to 1
 * @param passages what they share, in the order of the second
 * @param drift quotations that stand in both in different forms
 * @param direction which way the words went, as far as the clues say
 * @param strength how much the link says about where words come from
 * @param clues the evidence on the direction
 */
public record Link(
    ArticleVersion a,
    ArticleVersion b,
    Relation relation,
    double containmentA,
    double containmentB,
    List<Passage> passages,
    List<QuoteDrift> drift,
    Direction direction,
    Strength strength,
    List<Clue> clues) {
  public Link {
    passages = List.copyOf(passages);
    drift = List.copyOf(drift);
    clues = List.copyOf(clues);
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("not in order: " + a + ", " + b);
    }
  }
}
