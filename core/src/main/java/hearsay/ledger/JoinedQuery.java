package hearsay.ledger;

import hearsay.reuse.ArticleVersion;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger keeps of its articles joined, asked piece by piece: no answer takes a look at the
 * whole. It is as the ledger was when it was kept; whether that holds is {@link #isCurrent}.
 */
public interface JoinedQuery {
  /** How much there is. */
  record Counts(int articles, int stories, int families, int alarms) {}

  /** A few digits that are others as soon as anything has changed that joining depends on. */
  String mark();

  /** Whether anything is kept. */
  boolean isThere();

  /** Whether what is kept is what would be found now. */
  boolean isCurrent();

  Counts counts();

  /** All of it. */
  KeptJoins all();

  /** All utterances. */
  List<KeptJoins.Family> families();

  Optional<KeptJoins.Family> family(String id);

  /** The utterances that an article quotes with others, by their ids. */
  List<KeptJoins.Family> familiesOf(ArticleVersion article);

  /** Those whose meaning a change turned, the latest first. */
  List<KeptJoins.Family> alarms(int most);

  Optional<KeptJoins.Story> story(String id);

  /** Stories by the keys of their first members. */
  List<KeptJoins.Story> stories(int from, int most);

  /** The links of an article. */
  List<KeptReuse.KeptLink> links(ArticleVersion article);
}
