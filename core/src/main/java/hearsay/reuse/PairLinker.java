package hearsay.reuse;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges one pair of articles when it is known from elsewhere how far their fingerprints are
 * spread: what {@link ReuseLinker} does with each pair that it finds.
 */
public final class PairLinker {
  private PairLinker() {}

  /**
   * What two articles share, if it is evidence. A pure function; linear in both texts where they
   * share little.
   *
   * @param levels how far fingerprints of either are spread, by {@link ReuseRules#level}; one that
   *     is not named is rare
   */
  public static Optional<Link> link(
      ReuseArticle one, ReuseArticle other, Map<Long, Integer> levels) {
    int order = one.version().compareTo(other.version());
    if (one.key().equals(other.key())) {
      return Optional.empty();
    }
    Side a = new Side(order < 0 ? one : other);
    Side b = new Side(order < 0 ? other : one);
    if (!isPromising(a, b, levels)) {
      return Optional.empty();
    }
    PairJudge judge = new PairJudge(index(levels));
    return judge.judge(a, b).map(finding -> PairReader.read(a, b, finding));
  }

  /** Whether there is more to it than one phrase of five quoted words: see {@link ReuseLinker}. */
  private static boolean isPromising(Side a, Side b, Map<Long, Integer> levels) {
    TextPrints one = TextPrints.of(a.words());
    TextPrints other = TextPrints.of(b.words());
    Set<Long> known = Arrays.stream(other.prints()).boxed().collect(Collectors.toSet());
    long[] shared =
        Arrays.stream(one.prints())
            .filter(known::contains)
            .filter(print -> weight(print, levels) > 0)
            .toArray();
    return shared.length != 1
        || weight(shared[0], levels) != ReuseLinker.QUOTED_WEIGHT
        || PhraseContext.agree(one.context(shared[0]), other.context(shared[0]));
  }

  private static int weight(long print, Map<Long, Integer> levels) {
    return ReuseRules.weight(print, levels.getOrDefault(print, Spread.RARE.level()));
  }

  /** An index that knows nothing but how far fingerprints are spread. */
  private static PrintIndex index(Map<Long, Integer> levels) {
    PrintIndex index = new PrintIndex();
    levels.forEach(
        (print, level) -> {
          int number = index.enter(print);
          index.add(number, 0);
          index.add(number, 1);
          index.setLevel(number, level);
        });
    return index;
  }
}
