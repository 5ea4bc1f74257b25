package hearsay.story;

import hearsay.alignment.Words;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes articles for one that have nearly the same terms, where very many of them come within a few
 * days: else all their terms would be too common to find their story by. Elsewhere nothing is done,
 * as ordinary copies find one another.
 *
 * <p>How it works: hashes of an article's terms fall into a few bins, of which each keeps the
 * smallest (one permutation hashing; Li, Owen and Zhang, NIPS 2012). Articles that agree in all
 * bins of a band are compared with the first ones of their kind, where more than {@value #FLOOD}
 * do.
 */
final class StoryCopies {
  /** So many likes are a flood: {@code ReuseLinker} has the same number for texts. */
  static final int FLOOD = 64;

  /** So large a share of the terms of both together is in both. Copies with a lead-in have that. */
  private static final double ALIKE = 0.7;

  private static final int BANDS = 6;
  private static final int BINS_OF_A_BAND = 3;

  /** An article is compared with so many of those that stand for others. */
  private static final int MOST_COMPARED = 64;

  private static final Comparator<StoryDraft> BY_DAY =
      Comparator.comparing(
              (StoryDraft one) -> one.published().map(Published::earliest).orElse(Instant.MIN))
          .thenComparing(one -> one.versions().get(0));

  private final long[] hashes;

  /** One article that stands for others, and those. */
  private static final class Leader {
    private final StoryDraft first;
    private final int[] terms;
    private final List<ArticleVersion> versions = new ArrayList<>();
    private Optional<Published> cover;

    Leader(StoryDraft first) {
      this.first = first;
      this.terms = terms(first);
      this.cover = first.published();
      versions.addAll(first.versions());
    }

    boolean takes(StoryDraft other, int[] otherTerms) {
      boolean isThen =
          cover.isPresent() == other.published().isPresent()
              && (cover.isEmpty() || isNear(cover.get(), other.published().get()));
      return isThen && share(terms, otherTerms) >= ALIKE;
    }

    void take(StoryDraft other) {
      versions.addAll(other.versions());
      cover = cover.map(before -> cover(before, other.published().orElse(before)));
    }

    StoryDraft draft() {
      return versions.size() == first.versions().size()
          ? first
          : new StoryDraft(versions.stream().sorted().toList(), first.uses(), cover);
    }
  }

  private StoryCopies(List<String> words) {
    hashes = new long[words.size()];
    Arrays.setAll(hashes, i -> Words.spread(words.get(i).hashCode()));
  }

  /**
   * Articles with those in floods taken for one.
   *
   * @param words the terms by their numbers
   */
  static List<StoryDraft> collapse(List<StoryDraft> all, List<String> words) {
    if (all.size() <= FLOOD) {
      return all;
    }
    StoryCopies copies = new StoryCopies(words);
    List<StoryDraft> rest = all;
    for (int band = 0; band < BANDS; band++) {
      rest = copies.collapse(rest, band);
    }
    return rest.stream().sorted(Comparator.comparing(one -> one.versions().get(0))).toList();
  }

  private List<StoryDraft> collapse(List<StoryDraft> all, int band) {
    Map<List<Long>, List<StoryDraft>> buckets = new HashMap<>();
    for (StoryDraft one : all) {
      buckets.computeIfAbsent(bins(one, band), any -> new ArrayList<>(1)).add(one);
    }
    return buckets.values().stream()
        .flatMap(bucket -> bucket.size() > FLOOD ? leaders(bucket) : bucket.stream())
        .toList();
  }

  /** The smallest hash of the terms in each bin of a band. */
  private List<Long> bins(StoryDraft one, int band) {
    Long[] bins = new Long[BINS_OF_A_BAND];
    Arrays.fill(bins, Long.MAX_VALUE);
    for (int i = 0; i < one.size(); i++) {
      long hash = hashes[one.term(i)];
      int bin = (int) Long.remainderUnsigned(hash, (long) BANDS * BINS_OF_A_BAND);
      if (bin / BINS_OF_A_BAND == band) {
        bins[bin % BINS_OF_A_BAND] = Math.min(bins[bin % BINS_OF_A_BAND], hash);
      }
    }
    return List.of(bins);
  }

  private static Stream<StoryDraft> leaders(List<StoryDraft> bucket) {
    List<Leader> leaders = new ArrayList<>();
    for (StoryDraft one : bucket.stream().sorted(BY_DAY).toList()) {
      int[] terms = terms(one);
      Optional<Leader> like =
          leaders.subList(Math.max(0, leaders.size() - MOST_COMPARED), leaders.size()).stream()
              .filter(leader -> leader.takes(one, terms))
              .findFirst();
      like.ifPresentOrElse(leader -> leader.take(one), () -> leaders.add(new Leader(one)));
    }
    return leaders.stream().map(Leader::draft);
  }

  private static int[] terms(StoryDraft one) {
    int[] terms = new int[one.size()];
    Arrays.setAll(terms, one::term);
    Arrays.sort(terms);
    return terms;
  }

  /** The share of the terms of both together that is in both, 0 to 1 (Jaccard 1901). */
  private static double share(int[] one, int[] other) {
    int common = 0;
    int j = 0;
    for (int term : one) {
      while (j < other.length && other[j] < term) {
        j++;
      }
      common += j < other.length && other[j] == term ? 1 : 0;
    }
    return (double) common / (one.length + other.length - common);
  }

  /** Whether what was published then comes soon enough after what was published so far. */
  static boolean isNear(Published cover, Published on) {
    return Duration.between(cover.earliest(), on.earliest()).toDays() < StoryLinker.COPY_DAYS;
  }

  /** From the first to the last of both. */
  static Published cover(Published one, Published later) {
    boolean isLast = later.latest().isAfter(one.latest());
    return isLast ? new Published(one.earliest(), later.latest()) : one;
  }
}
