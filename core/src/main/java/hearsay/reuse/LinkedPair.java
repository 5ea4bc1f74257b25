package hearsay.reuse;

import java.util.Objects;

/**
 * That two articles share words, without what they share.
 *
 * @param a the first, by the order of versions
 * @param b the second
 */
public record LinkedPair(ArticleVersion a, ArticleVersion b, Strength strength) {
  public LinkedPair {
    Objects.requireNonNull(strength);
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException("not in order: " + a + ", " + b);
    }
  }

  /** The pair of a link. */
  public static LinkedPair of(Link link) {
    return new LinkedPair(link.a(), link.b(), link.strength());
  }
}
