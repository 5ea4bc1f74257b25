package hearsay.drift;

import hearsay.text.Span;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two forms of one quotation in two articles, and what changed between them.
 *
 * @param a the whole quotation in the first article; where only a few words of it are quoted, the
 *     sentence around them
 * @param b the same in the second
 * @param kinds what changed; never empty
 * @param edits the changes one by one, in text order
 */
public record QuoteDrift(Span a, Span b, Set<DriftKind> kinds, List<Edit> edits) {
  /**
   * One change.
   *
   * @param a the words that the first article has in this place, empty where it has none
   * @param b the words that the second has
   * @param kinds what this change is
   * @param ellipsis whether an ellipsis stands where words are gone
   */
  public record Edit(Optional<Span> a, Optional<Span> b, Set<DriftKind> kinds, boolean ellipsis) {
    public Edit {
      Objects.requireNonNull(a);
      Objects.requireNonNull(b);
      kinds = Set.copyOf(kinds);
    }

    Edit flipped() {
      return new Edit(b, a, kinds, ellipsis);
    }
  }

  public QuoteDrift {
    edits = List.copyOf(edits);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a drift of no kind at " + a + " and " + b);
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
  }

  /** The same seen from the second article. */
  QuoteDrift flipped() {
    return new QuoteDrift(b, a, kinds, edits.stream().map(Edit::flipped).toList());
  }
}
