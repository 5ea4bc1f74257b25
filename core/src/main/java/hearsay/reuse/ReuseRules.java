package hearsay.reuse;

import java.util.ArrayList;
import java.util.List;

/**
 * The decisions of {@link ReuseLinker} one by one, for whoever has the evidence spread over many
 * machines: by fingerprint, by pair of texts, by text. Each is a pure function of counts, and the
 * same numbers decide as there.
 */
public final class ReuseRules {
  private ReuseRules() {}

  /**
   * So many texts of one fingerprint are compared with all that have it; the others with these
   * only. In a flood of copies the first ones will do.
   */
  public static final int FLOOD = ReuseLinker.FLOOD;

  /**
   * Whether the shorter of two texts is contained in the longer one.
   *
   * @param shared how many fingerprints both have
   * @param ofShorter how many the shorter one has
   */
  public static boolean isContained(int shared, int ofShorter) {
    return ofShorter >= ReuseLinker.FEWEST_PRINTS && shared >= ReuseLinker.CONTAINED * ofShorter;
  }

  /** Whether of a cluster of so many texts only the pairs with the root are judged. */
  public static boolean isLarge(int texts) {
    return texts > ReuseLinker.EXPANDED;
  }

  /**
   * How far a fingerprint is spread: 0 for what few have, more for what more have.
   *
   * @param texts how many texts have it
   * @param clusters how many copy clusters these texts are of
   */
  public static int level(int texts, int clusters) {
    return texts <= Spread.FEW ? Spread.RARE.level() : Spread.of(clusters).level();
  }

  /** Whether what is so far spread is no evidence. */
  public static boolean isCommon(int level) {
    return level == Spread.COMMON.level();
  }

  /** What a fingerprint counts for that is so far spread. */
  public static int weight(long print, int level) {
    return weight(level, Winnowing.isQuoted(print));
  }

  /**
   * What a fingerprint counts for: a rare one of quoted words is enough to have a closer look.
   * Where several clusters have the words it takes two, as any eight words in a row have.
   */
  static int weight(int level, boolean isQuoted) {
    boolean telling = isQuoted && level == Spread.RARE.level();
    return isCommon(level) ? 0 : telling ? ReuseLinker.QUOTED_WEIGHT : 1;
  }

  /**
   * Whether two texts share enough to be aligned.
   *
   * @param weights what the fingerprints count for that both have
   * @param prints how many fingerprints the one has that has fewer
   */
  public static boolean isEnough(int weights, int prints) {
    return weights >= Math.min(ReuseLinker.LEAST_EVIDENCE, prints);
  }

  /** A pair of articles by their places in two lists. */
  public record Places(int one, int other) {}

  /**
   * Which pairs of the articles that carry two texts are judged: all, or the first ones where there
   * are too many.
   *
   * @param one how many articles carry the one
   * @param other how many carry the other
   */
  public static List<Places> pairs(int one, int other) {
    boolean few = (long) one * other <= ReuseLinker.MOST_PAIRS;
    List<Places> pairs = new ArrayList<>();
    for (int a = 0; a < (few ? one : 1); a++) {
      for (int b = 0; b < (few ? other : 1); b++) {
        pairs.add(new Places(a, b));
      }
    }
    return pairs;
  }

  /** The same of articles that carry one text. */
  public static List<Places> pairsOfOne(int articles) {
    boolean few = (long) articles * articles <= ReuseLinker.MOST_PAIRS;
    List<Places> pairs = new ArrayList<>();
    for (int a = 0; a < (few ? articles : 1); a++) {
      for (int b = a + 1; b < articles; b++) {
        pairs.add(new Places(a, b));
      }
    }
    return pairs;
  }
}
