package hearsay.reuse;

import java.util.Arrays;

/**
 * Which texts have which fingerprint. Texts are known by their numbers here, and fingerprints too,
 * once they were entered.
 *
 * <p>How it works: an open-addressing table from fingerprint to number; what belongs to a
 * fingerprint stands in arrays by its number, so that the fingerprints of one text, which are
 * entered together, lie side by side. Most fingerprints stand in one text only, whose number is
 * kept in place; the others have a list. Not thread-safe.
 */
final class PrintIndex {
  /** A list is never longer: what so many texts have tells nothing about any two of them. */
  static final int LONGEST_LIST = 512;

  private static final int NONE = -1;

  /** The table is at most this full. */
  private static final double FULL = 0.6;

  private int[] table = new int[1 << 12];
  private long[] prints = new long[1 << 11];

  /** The one text of a fingerprint, or -2 minus the number of its list. */
  private int[] holders = new int[1 << 11];

  private int size;
  private int[][] lists = new int[64][];
  private int[] sizes = new int[64];
  private byte[] levels = new byte[64];
  private int listCount;

  PrintIndex() {
    Arrays.fill(table, NONE);
  }

  /** How many different fingerprints there are. */
  int size() {
    return size;
  }

  /** The number of a fingerprint, a new one where it has none yet. */
  int enter(long print) {
    int slot = slot(print);
    if (table[slot] != NONE) {
      return table[slot];
    }
    if (size == prints.length) {
      prints = Arrays.copyOf(prints, size * 2);
      holders = Arrays.copyOf(holders, size * 2);
    }
    prints[size] = print;
    holders[size] = NONE;
    table[slot] = size++;
    if (size > table.length * FULL) {
      grow();
    }
    return size - 1;
  }

  boolean isQuoted(int number) {
    return Winnowing.isQuoted(prints[number]);
  }

  /** How many texts are known to have a fingerprint, at most {@link #LONGEST_LIST}. */
  int count(int number) {
    int holder = holders[number];
    return holder == NONE ? 0 : holder >= 0 ? 1 : sizes[-holder - 2];
  }

  /** The text at a place in the list of a fingerprint, in the order of arrival. */
  int text(int number, int place) {
    int holder = holders[number];
    return holder >= 0 ? holder : lists[-holder - 2][place];
  }

  /** The level that was set for a fingerprint, 0 where none was. */
  int level(int number) {
    int holder = holders[number];
    return holder < NONE ? levels[-holder - 2] : 0;
  }

  /**
   * Sets a level for what at least two texts have.
   *
   * @throws IllegalArgumentException where fewer have it
   */
  void setLevel(int number, int level) {
    if (holders[number] >= NONE) {
      throw new IllegalArgumentException("fewer than two texts have fingerprint " + number);
    }
    levels[-holders[number] - 2] = (byte) level;
  }

  /** Whether no further text can be noted to have a fingerprint. */
  boolean isFull(int number) {
    return count(number) == LONGEST_LIST;
  }

  /**
   * Notes that a text has a fingerprint. Each text is to be noted once.
   *
   * @throws IllegalStateException where the list of those that have it is full
   */
  void add(int number, int text) {
    int holder = holders[number];
    if (holder == NONE) {
      holders[number] = text;
    } else if (holder >= 0) {
      holders[number] = -newList(holder, text) - 2;
    } else {
      append(-holder - 2, text);
    }
  }

  private int newList(int first, int second) {
    if (listCount == lists.length) {
      lists = Arrays.copyOf(lists, listCount * 2);
      sizes = Arrays.copyOf(sizes, listCount * 2);
      levels = Arrays.copyOf(levels, listCount * 2);
    }
    lists[listCount] = new int[] {first, second};
    sizes[listCount] = 2;
    return listCount++;
  }

  private void append(int list, int text) {
    int held = sizes[list];
    if (held == LONGEST_LIST) {
      throw new IllegalStateException("no text more can be noted in list " + list);
    }
    if (held == lists[list].length) {
      lists[list] = Arrays.copyOf(lists[list], Math.min(LONGEST_LIST, held * 2));
    }
    lists[list][held] = text;
    sizes[list]++;
  }

  private int slot(long print) {
    int mask = table.length - 1;
    int slot = (int) (print >>> 20) & mask;
    while (table[slot] != NONE && prints[table[slot]] != print) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    table = new int[table.length * 2];
    Arrays.fill(table, NONE);
    for (int number = 0; number < size; number++) {
      table[slot(prints[number])] = number;
    }
  }
}
