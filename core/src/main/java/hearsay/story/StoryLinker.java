package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups articles into stories, as articles arrive.
 *
 * <p>{@link #add} keeps the terms of one article, in any order and twice for the same one. {@link
 * #settle} is a pure function of all that was added: how rare a term is depends on all articles, so
 * all are weighed again.
 *
 * <p>How it works: articles of the same terms that were published within {@value #COPY_DAYS} days
 * are one, so that a flood of copies is no more work than its first. An article is its {@value
 * #TERMS} most telling terms, by frequency, rarity among all articles and whether they are names;
 * two articles are as near as the cosine of their terms, less the farther apart they were
 * published; articles are joined from the nearest pair on, as long as two groups are near on
 * average (Sokal and Michener 1958). Only articles that share telling terms that few have are
 * compared. Not thread-safe.
 */
public final class StoryLinker {
  static final int TERMS = 40;

  /** Copies so near are one story however often something like it comes again. */
  private static final int COPY_DAYS = 6;

  /** Articles that nothing but their names tells apart, by version. */
  private record Copies(List<ArticleVersion> versions, StoryVector.Draft draft) {}

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
    List<Copies> all = copies();
    Map<String, Integer> spread = new HashMap<>();
    for (Copies one : all) {
      one.draft().uses().keySet().forEach(term -> spread.merge(term, 1, Integer::sum));
    }
    Map<ArticleVersion, Copies> byFirst = new HashMap<>();
    List<StoryVector> vectors = new ArrayList<>();
    for (Copies one : all) {
      byFirst.put(one.versions().get(0), one);
      vectors.add(StoryVector.of(one.versions().get(0), one.draft(), spread, all.size()));
    }
    List<StoryCluster> clusters = new ArrayList<>();
    for (List<StoryVector> group : new StoryGrouping(vectors).groups()) {
      List<ArticleVersion> members =
          group.stream()
              .flatMap(vector -> byFirst.get(vector.version()).versions().stream())
              .sorted()
              .toList();
      if (members.size() > 1) {
        clusters.add(new StoryCluster(members, StoryVector.telling(group)));
      }
    }
    clusters.sort(Comparator.comparing(cluster -> cluster.members().get(0)));
    return clusters;
  }

  /** All articles, those that are one together; by their first versions. */
  private List<Copies> copies() {
    Map<Map<String, StoryTerms.Use>, List<ArticleVersion>> byTerms = new LinkedHashMap<>();
    drafts.forEach(
        (version, draft) ->
            byTerms.computeIfAbsent(draft.uses(), any -> new ArrayList<>(1)).add(version));
    // Texts without a term tell of nothing.
    byTerms.remove(Map.of());
    List<Copies> all = new ArrayList<>();
    byTerms.forEach((terms, versions) -> cut(terms, versions, all));
    all.sort(Comparator.comparing(one -> one.versions().get(0)));
    return all;
  }

  /** Cuts articles of the same terms where more than {@link #COPY_DAYS} lie between them. */
  private void cut(
      Map<String, StoryTerms.Use> terms, List<ArticleVersion> versions, List<Copies> all) {
    List<ArticleVersion> undated = new ArrayList<>();
    List<ArticleVersion> dated = new ArrayList<>();
    for (ArticleVersion version : versions) {
      (drafts.get(version).published().isPresent() ? dated : undated).add(version);
    }
    dated.sort(
        Comparator.comparing((ArticleVersion version) -> published(version).earliest())
            .thenComparing(version -> version));
    List<ArticleVersion> run = undated;
    Optional<Published> cover = Optional.empty();
    for (ArticleVersion version : dated) {
      Published on = published(version);
      if (cover.isPresent() && !isNear(cover.get(), on)) {
        all.add(copies(run, terms, cover));
        run = new ArrayList<>();
        cover = Optional.empty();
      }
      run.add(version);
      cover = Optional.of(cover.map(before -> cover(before, on)).orElse(on));
    }
    all.add(copies(run, terms, cover));
  }

  private Published published(ArticleVersion version) {
    return drafts.get(version).published().orElseThrow();
  }

  private static boolean isNear(Published cover, Published on) {
    return Duration.between(cover.earliest(), on.earliest()).toDays() < COPY_DAYS;
  }

  private static Published cover(Published one, Published later) {
    boolean isLast = later.latest().isAfter(one.latest());
    return isLast ? new Published(one.earliest(), later.latest()) : one;
  }

  private static Copies copies(
      List<ArticleVersion> versions,
      Map<String, StoryTerms.Use> terms,
      Optional<Published> published) {
    return new Copies(versions.stream().sorted().toList(), new StoryVector.Draft(terms, published));
  }
}
