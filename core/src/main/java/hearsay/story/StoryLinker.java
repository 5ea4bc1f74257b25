package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * are one, and so are those of nearly the same where there is a flood of them ({@link
 * StoryCopies}), so that a flood of copies is no more work than its first. An article is its
 * {@value #TERMS} most telling terms, by frequency, rarity among all articles and whether they are
 * names; two articles are as near as the cosine of their terms, less the farther apart they were
 * published; articles are joined from the nearest pair on, as long as two groups are near on
 * average (Sokal and Michener 1958). Only articles that share telling terms that few have are
 * compared. Not thread-safe.
 */
public final class StoryLinker {
  static final int TERMS = 40;

  /** Copies so near are one story however often something like it comes again. */
  static final int COPY_DAYS = 6;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<ArticleVersion, StoryDraft> drafts = new TreeMap<>();

  /** Keeps the terms of one article. A version that is known already changes nothing. */
  public void add(StoryArticle article) {
    add(StoryEvidence.of(article));
  }

  /** The same of an article whose terms were read before. */
  public void add(StoryEvidence article) {
    drafts.computeIfAbsent(article.version(), version -> draft(article));
  }

  private StoryDraft draft(StoryEvidence article) {
    List<StoryEvidence.Term> terms =
        article.terms().stream().sorted(Comparator.comparing(StoryEvidence.Term::words)).toList();
    int[] uses = new int[2 * terms.size()];
    for (int i = 0; i < terms.size(); i++) {
      uses[2 * i] = number(terms.get(i).words());
      uses[2 * i + 1] = StoryDraft.use(terms.get(i));
    }
    return new StoryDraft(List.of(article.version()), IntBuffer.wrap(uses), article.published());
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, words.size());
    if (known == null) {
      words.add(term);
    }
    return known == null ? words.size() - 1 : known;
  }

  /** The stories of two articles or more, by the order of their first members. */
  public List<StoryCluster> settle() {
    List<StoryDraft> all = StoryCopies.collapse(copies(), words);
    int[] spread = new int[words.size()];
    for (StoryDraft one : all) {
      for (int i = 0; i < one.size(); i++) {
        spread[one.term(i)]++;
      }
    }
    int[] ranks = ranks();
    List<StoryVector> vectors = new ArrayList<>();
    all.forEach(one -> vectors.add(StoryVector.of(one, spread, ranks, all.size())));
    List<StoryCluster> clusters = new ArrayList<>();
    for (List<StoryVector> group : new StoryGrouping(vectors, words.size()).groups()) {
      List<ArticleVersion> members =
          group.stream().flatMap(vector -> vector.draft().versions().stream()).sorted().toList();
      if (members.size() > 1) {
        clusters.add(new StoryCluster(members, StoryVector.telling(group, words)));
      }
    }
    clusters.sort(Comparator.comparing(cluster -> cluster.members().get(0)));
    return clusters;
  }

  /** The place of each term in the order of letters. */
  private int[] ranks() {
    int[] ranks = new int[words.size()];
    int rank = 0;
    for (String word : words.stream().sorted().toList()) {
      ranks[numbers.get(word)] = rank++;
    }
    return ranks;
  }

  /** All articles, those that are one together; by their first versions. */
  private List<StoryDraft> copies() {
    Map<IntBuffer, List<ArticleVersion>> byTerms = new HashMap<>();
    drafts.forEach(
        (version, draft) ->
            byTerms.computeIfAbsent(draft.uses(), any -> new ArrayList<>(1)).add(version));
    // Texts without a term tell of nothing.
    byTerms.remove(IntBuffer.wrap(new int[0]));
    List<StoryDraft> all = new ArrayList<>();
    byTerms.forEach((terms, versions) -> cut(terms, versions, all));
    all.sort(Comparator.comparing(one -> one.versions().get(0)));
    return all;
  }

  /** Cuts articles of the same terms where more than {@link #COPY_DAYS} lie between them. */
  private void cut(IntBuffer terms, List<ArticleVersion> versions, List<StoryDraft> all) {
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
      if (cover.isPresent() && !StoryCopies.isNear(cover.get(), on)) {
        all.add(copies(run, terms, cover));
        run = new ArrayList<>();
        cover = Optional.empty();
      }
      run.add(version);
      cover = Optional.of(cover.map(before -> StoryCopies.cover(before, on)).orElse(on));
    }
    all.add(copies(run, terms, cover));
  }

  private Published published(ArticleVersion version) {
    return drafts.get(version).published().orElseThrow();
  }

  private static StoryDraft copies(
      List<ArticleVersion> versions, IntBuffer terms, Optional<Published> published) {
    return new StoryDraft(versions.stream().sorted().toList(), terms, published);
  }
}
