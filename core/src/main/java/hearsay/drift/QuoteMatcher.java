package hearsay.drift;

import hearsay.alignment.Mates;
import hearsay.alignment.WordStretch;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds which quotations of two aligned articles are forms of one utterance, and compares them.
 *
 * <p>Two quoted stretches belong together where enough of their words were aligned with one
 * another. Words beyond the end of one that are quoted elsewhere in the other article are not
 * missing there: a quotation may be broken by its speaker in one outlet and not in the other.
 */
public final class QuoteMatcher {
  /** At least so many aligned words, or most of a shorter quotation, make a pair ... */
  private static final int FEWEST_ALIGNED = 3;

  /** ... if they are this share of the shorter one. */
  private static final double ALIGNED_SHARE = 0.4;

  /**
   * The longest quotation that is compared, in words: with more, thousands of short quotations
   * against one endless one would take time in the product of both.
   */
  private static final int LONGEST = 1_000;

  private static final long UNQUOTED_PAIR = -1;

  private final QuotedText a;
  private final QuotedText b;
  private final Mates mates;
  private final int[] matesOfA;

  private QuoteMatcher(QuotedText a, QuotedText b, Mates mates) {
    this.a = a;
    this.b = b;
    this.mates = mates;
    this.matesOfA = new int[a.words().size()];
    Arrays.fill(matesOfA, -1);
  }

  /**
   * The quotations that differ, in the order of the first article.
   *
   * @param mates which words of the two are the same, as {@link hearsay.alignment.Aligner} found
   */
  public static List<QuoteDrift> drift(QuotedText a, QuotedText b, Mates mates) {
    return new QuoteMatcher(a, b, mates).drift();
  }

  private List<QuoteDrift> drift() {
    Map<Long, Integer> aligned = new TreeMap<>();
    long last = UNQUOTED_PAIR;
    int words = 0;
    for (int j = 0; j < mates.size(); j++) {
      int i = mates.of(j);
      if (i >= 0) {
        matesOfA[i] = j;
        long pair = pair(i, j);
        if (pair != last && words > 0) {
          aligned.merge(last, words, Integer::sum);
          words = 0;
        }
        last = pair;
        words += pair == UNQUOTED_PAIR ? 0 : 1;
      }
    }
    if (words > 0) {
      aligned.merge(last, words, Integer::sum);
    }
    List<QuoteDrift> found = new ArrayList<>();
    aligned.forEach(
        (pair, count) ->
            compare((int) (pair >> 32), (int) (long) pair, count).ifPresent(found::add));
    return found;
  }

  /** The quotations that two words stand in, as one number. */
  private long pair(int i, int j) {
    boolean quoted = a.words().isQuoted(i) && b.words().isQuoted(j);
    return quoted ? ((long) a.words().quotation(i) << 32) | b.words().quotation(j) : UNQUOTED_PAIR;
  }

  private Optional<QuoteDrift> compare(int quotationA, int quotationB, int aligned) {
    WordStretch inA = a.stretch(quotationA);
    WordStretch inB = b.stretch(quotationB);
    int shorter = Math.min(inA.size(), inB.size());
    boolean isPair =
        aligned >= ALIGNED_SHARE * shorter && (aligned >= FEWEST_ALIGNED || 2 * aligned > shorter);
    boolean isFragment =
        FragmentMatcher.isFragmentOf(inA, inB) || FragmentMatcher.isFragmentOf(inB, inA);
    boolean isBounded = Math.max(inA.size(), inB.size()) <= LONGEST;
    if (!isPair || isFragment || !isBounded) {
      return Optional.empty();
    }
    List<QuoteDrift.Edit> edits =
        new QuoteDiffer(inA, inB)
            .edits(
                i -> isBeyond(matesOfA[inA.from() + i], inB),
                j -> isBeyond(mates.of(inB.from() + j), inA));
    Optional<QuotedBy> speakerB = b.speakers().get(quotationB);
    boolean isOther =
        a.speakers()
            .get(quotationA)
            .filter(one -> speakerB.filter(one::contradicts).isPresent())
            .isPresent();
    return drift(inA.part(), inB.part(), edits, isOther);
  }

  private static boolean isBeyond(int mate, WordStretch run) {
    return mate >= 0 && (mate < run.from() || mate >= run.to());
  }

  private static Optional<QuoteDrift> drift(
      Span inA, Span inB, List<QuoteDrift.Edit> edits, boolean isOtherSpeaker) {
    EnumSet<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
    if (isOtherSpeaker) {
      kinds.add(DriftKind.SPEAKER);
    }
    edits.forEach(edit -> kinds.addAll(edit.kinds()));
    return kinds.isEmpty() ? Optional.empty() : Optional.of(new QuoteDrift(inA, inB, kinds, edits));
  }
}
