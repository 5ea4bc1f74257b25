package hearsay.app.cli;

import java.util.Arrays;

/**
 * The articles and versions of one run, as 64-bit hashes in an open table: 16 to 32 bytes for each,
 * so that a run over millions stays small. The chance that any two of ten million share a hash is
 * about 3 in a million; then a line about two versions is printed that should not be. Confined to
 * one thread.
 */
final class KeysSeen {
  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] table = new long[FIRST_CAPACITY];
  private int size;

  /** Adds a name; whether it is new. */
  boolean add(String name) {
    if (size * 2 >= table.length) {
      grow();
    }
    boolean added = put(table, hash(name));
    size += added ? 1 : 0;
    return added;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
    table = larger;
  }

  private static boolean put(long[] table, long hash) {
    int mask = table.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    table[slot] = hash;
    return true;
  }

  /** FNV-1a over the UTF-16 units, stirred once more; never 0, which marks a free slot. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
