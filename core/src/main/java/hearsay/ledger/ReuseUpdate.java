package hearsay.ledger;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.TextPrints;
import java.util.List;
import java.util.Objects;

/**
 * What the comparing of articles found that a ledger does not keep yet.
 *
 * @param before the state that this goes on from; empty where all that is kept is to go first
 * @param after the state that this leads to
 * @param texts versions that were compared, or whose facts have changed
 * @param linked links that are new or have changed
 * @param gone pairs that are linked no more
 */
public record ReuseUpdate(
    String before,
    String after,
    List<ComparedText> texts,
    List<KeptReuse.KeptLink> linked,
    List<Unlinked> gone) {
  /** A version that was compared. */
  public record ComparedText(ArticleVersion version, String facts, TextPrints prints) {
    public ComparedText {
      Objects.requireNonNull(version);
      Objects.requireNonNull(facts);
      Objects.requireNonNull(prints);
    }
  }

  /** Two versions that are linked no more. */
  public record Unlinked(ArticleVersion a, ArticleVersion b) {}

  public ReuseUpdate {
    texts = List.copyOf(texts);
    linked = List.copyOf(linked);
    gone = List.copyOf(gone);
  }
}
