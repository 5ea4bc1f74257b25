package hearsay.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns two texts: the stretches of words that stand in both, in whatever order.
 *
 * <p>How it works: seed and extend, as in sequence search (BLAST, Altschul et al. 1990). Every four
 * words in a row of the first text are entered in a table; the second text is walked through once,
 * and where its next four words are in the table, the match is extended both ways word by word,
 * over gaps of up to {@value #GAP} words where the words behind them agree again. Of several places
 * in the first text the one that gives the longest match is taken. Blocks that follow one another
 * in both texts with little between are joined.
 *
 * <p>At most {@value #PLACES} places of a seed are tried, so the work is linear in both texts, also
 * in a text of one repeated sentence. Keeps its tables from call to call: confined to one thread.
 */
public final class Aligner {
  private static final int SEED = 4;
  private static final int PLACES = 8;

  /** The most words that a gap may have on either side. */
  private static final int GAP = 6;

  /** Behind a gap of up to this many words on both sides together, two agreeing words will do. */
  private static final int NARROW_GAP = 2;

  private static final int BEHIND_NARROW = 2;
  private static final int BEHIND_WIDE = 3;

  /** Blocks with at most so many words between them in both texts are one. */
  private static final int JOINED = 8;

  private static final int PRESENT_BITS = 1 << 15;

  private int[] heads = new int[1024];
  private int[] keys = new int[1024];
  private int[] before = new int[512];
  private int mask;

  /**
   * A bit for every seed of the first text, by part of its hash: most seeds are told absent here.
   */
  private final long[] present = new long[PRESENT_BITS / 64];

  private Words entered;
  private Words a;
  private Words b;

  /** What an extension reached: the last words that agree, and how many agreed on the way. */
  private int reachedA;

  private int reachedB;
  private int reachedSame;

  private Mates mates;

  /**
   * What two texts share.
   *
   * @param blocks in the order of the second text; they do not overlap there
   * @param mates for every word of the second text the index of the word of the first that it is
   *     the same as, -1 where it is in no block
   */
  public record Alignment(List<Block> blocks, Mates mates) {}

  /** Aligns the words of two texts. */
  public Alignment align(Words first, Words second) {
    a = first;
    b = second;
    mates = new Mates(b.size());
    if (a != entered) {
      enterSeeds();
      entered = a;
    }
    List<Block> blocks = new ArrayList<>();
    int j = 0;
    int free = 0;
    while (j + SEED <= b.size()) {
      int key = seed(b, j);
      Block best = isPresent(key) ? longest(key, j, free, blocks) : null;
      if (best == null) {
        j++;
      } else {
        blocks.add(best);
        pair(best);
        j = best.bTo();
        free = j;
      }
    }
    return new Alignment(join(blocks), mates);
  }

  private void enterSeeds() {
    int seeds = Math.max(0, a.size() - SEED + 1);
    int room = Math.max(1024, Integer.highestOneBit(Math.max(1, seeds)) * 8);
    if (heads.length < room) {
      heads = new int[room];
      keys = new int[room];
    }
    if (before.length < seeds) {
      before = new int[seeds * 2];
    }
    mask = room - 1;
    Arrays.fill(heads, 0, room, -1);
    Arrays.fill(present, 0);
    // From the end, so that of equal places the first comes first.
    for (int i = seeds - 1; i >= 0; i--) {
      int key = seed(a, i);
      present[(key >>> 6) & (present.length - 1)] |= 1L << key;
      int slot = slot(key);
      before[i] = heads[slot];
      heads[slot] = i;
      keys[slot] = key;
    }
  }

  private static int seed(Words words, int at) {
    int h = words.hash(at);
    for (int k = 1; k < SEED; k++) {
      h = h * 0x01000193 + words.hash(at + k);
    }
    return h ^ (h >>> 15);
  }

  private boolean isPresent(int key) {
    return (present[(key >>> 6) & (present.length - 1)] & (1L << key)) != 0;
  }

  private int slot(int key) {
    int slot = key & mask;
    while (heads[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The longest match of the words at {@code j}; null where there is none. */
  private Block longest(int key, int j, int free, List<Block> blocks) {
    int i = heads[slot(key)];
    Block best = ongoing(j, free, blocks);
    for (int tried = 0; i >= 0 && tried < PLACES; tried++) {
      Block found = extend(i, j, free);
      if (found != null && (best == null || isBetter(found, best, blocks))) {
        best = found;
      }
      i = before[i];
    }
    return best;
  }

  /** The match where the last block would go on; null where there is none. */
  private Block ongoing(int j, int free, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return null;
    }
    Block last = blocks.get(blocks.size() - 1);
    int i = last.aTo() + j - last.bTo();
    return i + SEED <= a.size() ? extend(i, j, free) : null;
  }

  /** Whether a match is longer, or as long and goes on where the last block ended. */
  private static boolean isBetter(Block found, Block best, List<Block> blocks) {
    if (found.same() != best.same() || blocks.isEmpty()) {
      return found.same() >= best.same();
    }
    int last = blocks.get(blocks.size() - 1).aTo();
    return Math.abs(found.aFrom() - last) <= Math.abs(best.aFrom() - last);
  }

  private Block extend(int i, int j, int free) {
    for (int k = 0; k < SEED; k++) {
      if (a.hash(i + k) != b.hash(j + k)) {
        return null;
      }
    }
    reach(i + SEED - 1, j + SEED - 1, 1, b.size());
    int aTo = reachedA + 1;
    int bTo = reachedB + 1;
    int same = SEED + reachedSame;
    reach(i, j, -1, free - 1);
    return new Block(reachedA, aTo, reachedB, bTo, same + reachedSame);
  }

  /** Walks from two agreeing words in one direction, to {@code stop} in the second text. */
  private void reach(int fromA, int fromB, int step, int stop) {
    int stopA = step > 0 ? a.size() : -1;
    int i = fromA;
    int j = fromB;
    reachedSame = 0;
    while (true) {
      int nextA = i + step;
      int nextB = j + step;
      if (nextA == stopA || nextB == stop) {
        break;
      }
      if (a.hash(nextA) != b.hash(nextB)) {
        int over = gap(nextA, nextB, step, stopA, stop);
        if (over < 0) {
          break;
        }
        nextA += step * (over / (GAP + 1));
        nextB += step * (over % (GAP + 1));
      }
      i = nextA;
      j = nextB;
      reachedSame++;
    }
    reachedA = i;
    reachedB = j;
  }

  /**
   * The smallest gap behind which the words agree again, as words of the first text times {@code
   * GAP + 1} plus words of the second; -1 where there is none.
   */
  private int gap(int i, int j, int step, int stopA, int stopB) {
    for (int total = 1; total <= 2 * GAP; total++) {
      int need = total <= NARROW_GAP ? BEHIND_NARROW : BEHIND_WIDE;
      for (int inA = Math.max(0, total - GAP); inA <= Math.min(total, GAP); inA++) {
        int inB = total - inA;
        if (agree(i + step * inA, j + step * inB, step, need, stopA, stopB)) {
          return inA * (GAP + 1) + inB;
        }
      }
    }
    return -1;
  }

  private boolean agree(int i, int j, int step, int need, int stopA, int stopB) {
    for (int k = 0; k < need; k++) {
      int x = i + step * k;
      int y = j + step * k;
      boolean inside = step > 0 ? x < stopA && y < stopB : x > stopA && y > stopB;
      if (!inside || a.hash(x) != b.hash(y)) {
        return false;
      }
    }
    return true;
  }

  /** Notes which words of a block are the same, walking over its gaps as they were found. */
  private void pair(Block block) {
    int i = block.aFrom();
    int j = block.bFrom();
    while (i < block.aTo() && j < block.bTo()) {
      if (a.hash(i) != b.hash(j)) {
        int over = gap(i, j, 1, block.aTo(), block.bTo());
        i += over < 0 ? 1 : over / (GAP + 1);
        j += over < 0 ? 1 : over % (GAP + 1);
      } else {
        mates.set(j++, i++);
      }
    }
  }

  private static List<Block> join(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      int last = joined.size() - 1;
      if (last >= 0 && follows(joined.get(last), block)) {
        joined.set(last, joined.get(last).join(block));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  private static boolean follows(Block block, Block next) {
    int inA = next.aFrom() - block.aTo();
    int inB = next.bFrom() - block.bTo();
    return inA >= 0 && inA <= JOINED && inB >= 0 && inB <= JOINED;
  }
}
