package hearsay.origin;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.Strength;
import hearsay.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why two articles are taken to have words from one place.
 *
 * @param a the first, by the order of versions
 * @param b the second
 * @param link what they share, where the reason is shared words
 * @param credits where they credit one another or the same, in the first and in the second
 */
public record ProvenanceEdge(
    ArticleVersion a,
    ArticleVersion b,
    Strength strength,
    Direction direction,
    Optional<Link> link,
    List<CreditedPlace> credits) {
  /** A credit where it stands. */
  public record CreditedPlace(ArticleVersion article, Span span, String names) {}

  public ProvenanceEdge {
    Objects.requireNonNull(strength);
    Objects.requireNonNull(direction);
    credits = List.copyOf(credits);
    if (link.isEmpty() && credits.isEmpty()) {
      throw new IllegalArgumentException("an edge without evidence: " + a + ", " + b);
    }
  }
}
