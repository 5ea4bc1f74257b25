package hearsay.ledger;

import hearsay.quotation.QuotedForm;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import hearsay.story.StoryEvidence;
import hearsay.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger keeps of the joining of its articles into families and stories, so that it need not
 * be done again. All of it can be worked out from the texts, and may be gone at any time.
 *
 * @param state what it was made from; empty where nothing is kept
 * @param evidence of each version that was joined
 * @param families by their ids
 * @param stories by their ids
 */
public record KeptJoins(
    String state,
    Map<ArticleVersion, Evidence> evidence,
    Map<String, Family> families,
    Map<String, Story> stories) {
  /** Nothing. */
  public static final KeptJoins NONE = new KeptJoins("", Map.of(), Map.of(), Map.of());

  /**
   * What one version adds.
   *
   * @param facts digits made of all that is joined but the words
   */
  public record Evidence(String facts, List<QuotedForm> forms, List<StoryEvidence.Term> terms) {
    public Evidence {
      Objects.requireNonNull(facts);
      forms = List.copyOf(forms);
      terms = List.copyOf(terms);
    }
  }

  /**
   * One utterance.
   *
   * @param members where it is quoted, by article
   * @param alarm where a change turned its meaning, the day of whoever has it, empty where that is
   *     not known
   */
  public record Family(String id, Map<ArticleVersion, Set<Span>> members, Optional<String> alarm) {
    public Family {
      Objects.requireNonNull(id);
      members = Map.copyOf(members);
      Objects.requireNonNull(alarm);
    }
  }

  /**
   * Articles about one event, and how many origins they have.
   *
   * @param texts how many different texts they have
   * @param low how many origins at least
   * @param high how many at most
   * @param madeFrom digits made of the members and of the links between them
   */
  public record Story(StoryCluster cluster, int texts, int low, int high, String madeFrom) {
    public Story {
      Objects.requireNonNull(cluster);
      Objects.requireNonNull(madeFrom);
    }
  }

  public KeptJoins {
    Objects.requireNonNull(state);
    evidence = Map.copyOf(evidence);
    families = Map.copyOf(families);
    stories = Map.copyOf(stories);
  }
}
