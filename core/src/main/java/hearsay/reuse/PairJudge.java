package hearsay.reuse;

import hearsay.alignment.Aligner;
import hearsay.alignment.Block;
import hearsay.alignment.Mates;
import hearsay.alignment.SmallWords;
import hearsay.alignment.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says of two texts whether they share words in a way that chance and custom do not explain, and
 * how. What stands in many unrelated texts (a notice, a slogan) is no evidence.
 *
 * <p>Depends on the two texts and on what is common, on nothing else. Confined to one thread. How
 * the figures move when each of these numbers is a third smaller or larger stands in {@code
 * docs/accuracy.md}.
 */
final class PairJudge {
  /** Shorter blocks are chance: the longest run of words that strangers share by custom. */
  private static final int SHORTEST_BLOCK = 5;

  /** Quoted words that two texts must share to be linked by quotations alone. */
  private static final int QUOTED_EVIDENCE = 6;

  /**
   * ... and so many of them are not everybody's words; one fewer where there are two words more.
   */
  private static final int TELLING_EVIDENCE = 3;

  /** Other words that they must share to be linked by them ... */
  private static final int OTHER_EVIDENCE = 30;

  /** ... if they are also this share of the shorter text. */
  private static final double OTHER_SHARE = 0.08;

  /** Where less than this share of the shorter text is shared narration, quotations are shared. */
  private static final double NARRATED = 0.08;

  /** ... or fewer such words than this: with a quotation goes <i>said the mayor on Monday</i>. */
  private static final int NARRATED_WORDS = 8;

  private static final double COPIED = 0.92;

  /**
   * A copy may have so many words of its own, a lead-in and a credit ... Swept on generated reuse:
   * with 25 copies are called so in 0.959 and rewrites in 0.959, with 30 in 0.993 and 0.959, with
   * 35 in 1.000 and 0.932, with 45 in 1.000 and 0.838.
   */
  private static final int OWN_WORDS = 35;

  /** ... if at least this share of it stands in the other text, word for word and in order. */
  private static final double COPIED_WITH_LEAD = 0.65;

  private static final double VERBATIM = 0.94;
  private static final double IN_ORDER = 0.8;
  private static final double REWRITTEN = 0.4;

  private final Aligner aligner = new Aligner();
  private final PrintIndex index;

  /**
   * @param index whose levels say how far fingerprints are spread
   */
  PairJudge(PrintIndex index) {
    this.index = index;
  }

  /** What a pair shares. */
  record Finding(Relation relation, Overlap overlap, List<Block> blocks, Mates mates) {}

  /** What two texts share, if it is evidence. */
  Optional<Finding> judge(Side a, Side b) {
    List<Block> blocks = new ArrayList<>();
    double other = 0;
    boolean quoted = false;
    Aligner.Alignment alignment = aligner.align(a.words(), b.words());
    for (Block block : alignment.blocks()) {
      Spread spread = block.same() < SHORTEST_BLOCK ? Spread.COMMON : spread(a, block);
      if (spread != Spread.COMMON) {
        blocks.add(block);
        other += spread.weight() * unquoted(a.words(), block);
        quoted |= isUtterance(a.words(), b.words(), block);
      }
    }
    int shorter = Math.min(a.words().size(), b.words().size());
    boolean isEvidence = quoted || (other >= OTHER_EVIDENCE && other >= OTHER_SHARE * shorter);
    Overlap overlap = Overlap.of(a.words(), b.words(), blocks);
    return isEvidence
        ? Optional.of(new Finding(relation(overlap), overlap, blocks, alignment.mates()))
        : Optional.empty();
  }

  /** How far the least spread part of a block is spread. */
  private Spread spread(Side a, Block block) {
    Spread least = null;
    Prints prints = a.prints(index);
    for (int i = 0; i < prints.size() && least != Spread.RARE; i++) {
      if (prints.isWithin(i, block.aFrom(), block.aTo())) {
        Spread one = Spread.at(index.level(prints.number(i)));
        least = least == null || one.compareTo(least) < 0 ? one : least;
      }
    }
    return least == null ? Spread.RARE : least;
  }

  private static int unquoted(Words words, Block block) {
    int n = 0;
    for (int i = block.aFrom(); i < block.aTo(); i++) {
      n += words.isQuoted(i) ? 0 : 1;
    }
    return n;
  }

  /** Whether a block holds enough words that are quoted in both texts and are not everybody's. */
  private static boolean isUtterance(Words a, Words b, Block block) {
    return telling(a, block.aFrom(), block.aTo()) && telling(b, block.bFrom(), block.bTo());
  }

  private static boolean telling(Words words, int from, int to) {
    int quoted = 0;
    int telling = 0;
    for (int i = from; i < to; i++) {
      if (words.isQuoted(i)) {
        quoted++;
        telling += SmallWords.has(words.hash(i)) ? 0 : 1;
      }
    }
    return (quoted >= QUOTED_EVIDENCE && telling >= TELLING_EVIDENCE)
        || (quoted > QUOTED_EVIDENCE + 1 && telling == TELLING_EVIDENCE - 1);
  }

  private static Relation relation(Overlap overlap) {
    int narrated = Math.min(overlap.a().other(), overlap.b().other());
    int shorter = Math.min(overlap.a().words(), overlap.b().words());
    int quoted = Math.min(overlap.a().quoted(), overlap.b().quoted());
    boolean isCueOnly = narrated < NARRATED_WORDS && narrated < quoted;
    if (narrated < NARRATED * shorter || isCueOnly) {
      return quoted > 0 ? Relation.SHARED_QUOTES : Relation.SHARED_PASSAGE;
    }
    boolean verbatim = overlap.same() >= VERBATIM && overlap.inOrder() >= IN_ORDER;
    boolean withLead =
        overlap.contained().own() <= OWN_WORDS && overlap.containment() >= COPIED_WITH_LEAD;
    if (verbatim && (overlap.containment() >= COPIED || withLead)) {
      return Relation.COPY;
    }
    return overlap.containment() >= REWRITTEN ? Relation.REWRITE : Relation.SHARED_PASSAGE;
  }
}
