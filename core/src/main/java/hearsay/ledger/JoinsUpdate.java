package hearsay.ledger;

import hearsay.reuse.ArticleVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the joining of articles found that a ledger does not keep yet.
 *
 * @param before the state that this goes on from; empty where all that is kept is to go first
 * @param after the state that this leads to
 * @param links the state of the links that origins were counted with
 * @param mark {@link JoinedQuery#mark} of the ledger that it was made from
 * @param evidence of versions that are new or have changed
 * @param gone versions that are joined no more
 * @param families that are new or have changed
 * @param goneFamilies by their ids
 * @param stories that are new or have changed
 * @param goneStories by their ids
 */
public record JoinsUpdate(
    String before,
    String after,
    String links,
    String mark,
    Map<ArticleVersion, KeptJoins.Evidence> evidence,
    Set<ArticleVersion> gone,
    List<KeptJoins.Family> families,
    Set<String> goneFamilies,
    List<KeptJoins.Story> stories,
    Set<String> goneStories) {
  public JoinsUpdate {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    Objects.requireNonNull(links);
    Objects.requireNonNull(mark);
    evidence = Map.copyOf(evidence);
    gone = Set.copyOf(gone);
    families = List.copyOf(families);
    goneFamilies = Set.copyOf(goneFamilies);
    stories = List.copyOf(stories);
    goneStories = Set.copyOf(goneStories);
  }
}
