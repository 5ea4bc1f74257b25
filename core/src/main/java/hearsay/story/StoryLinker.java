package hearsay.story;

import hearsay.reuse.ArticleVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups articles into stories, as articles arrive.
 *
 * <p>{@link #add} keeps the terms of one article, in any order and twice for the same one. {@link
 * #settle} is a pure function of all that was added: how rare a term is depends on all articles, so
 * all are weighed again.
 *
 * <p>How it works: an article is its {@value #TERMS} most telling terms, by frequency, rarity among
 * all articles and whether they are names; two articles are as near as the cosine of their terms,
 * less the farther apart they were published; articles are joined from the nearest pair on, as long
 * as two groups are near on average (Sokal and Michener 1958). Only articles that share telling
 * terms that few have are compared. Not thread-safe.
 */
public final class StoryLinker {
  static final int TERMS = 40;

  private final Map<ArticleVersion, StoryVector.Draft> drafts = new TreeMap<>();

  /** Keeps the terms of one article. A version that is known already changes nothing. */
  public void add(StoryArticle article) {
    add(StoryEvidence.of(article));
  }

  /** The same of an article whose terms were read before. */
  public void add(StoryEvidence article) {
    drafts.computeIfAbsent(article.version(), version -> StoryVector.draft(article));
  }

  /** The stories of two articles or more, by the order of their first members. */
  public List<StoryCluster> settle() {
    Map<String, Integer> spread = new HashMap<>();
    for (StoryVector.Draft draft : drafts.values()) {
      draft.uses().keySet().forEach(term -> spread.merge(term, 1, Integer::sum));
    }
    List<StoryVector> vectors = new ArrayList<>();
    drafts.forEach(
        (version, draft) -> vectors.add(StoryVector.of(version, draft, spread, drafts.size())));
    List<StoryCluster> clusters = new ArrayList<>();
    for (List<StoryVector> group : new StoryGrouping(vectors).groups()) {
      clusters.add(cluster(group));
    }
    clusters.sort(Comparator.comparing(cluster -> cluster.members().get(0)));
    return clusters;
  }

  private static StoryCluster cluster(List<StoryVector> group) {
    List<ArticleVersion> members = group.stream().map(StoryVector::version).sorted().toList();
    return new StoryCluster(members, StoryVector.telling(group));
  }
}
