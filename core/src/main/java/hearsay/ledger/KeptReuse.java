package hearsay.ledger;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.LinkedPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a ledger keeps of the comparing of its articles, so that it need not be done again. All of
 * it can be worked out from the texts, and may be gone at any time.
 *
 * @param state what it was made from; empty where nothing is kept
 * @param facts of each version that was compared, 16 digits made of all that is compared but its
 *     words
 * @param links the pairs that share words
 */
public record KeptReuse(String state, Map<ArticleVersion, String> facts, List<KeptLink> links) {
  /** Nothing. */
  public static final KeptReuse NONE = new KeptReuse("", Map.of(), List.of());

  /**
   * A link.
   *
   * @param link what the two share, as whoever keeps it writes it
   */
  public record KeptLink(LinkedPair pair, String link) {
    public KeptLink {
      Objects.requireNonNull(pair);
      Objects.requireNonNull(link);
    }
  }

  public KeptReuse {
    Objects.requireNonNull(state);
    facts = Map.copyOf(facts);
    links = List.copyOf(links);
  }
}
