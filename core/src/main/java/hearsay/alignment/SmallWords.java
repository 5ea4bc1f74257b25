package hearsay.alignment;

import hearsay.lexicon.RuleTable;
import java.util.HashSet;
import java.util.Set;

/**
 * The words that anybody says all the time, by their hashes, in an open-addressing table: asked
 * about every word of every pair.
 */
public final class SmallWords {
  /** The table has so many places for each word, so that most questions end at the first. */
  private static final int ROOM = 8;

  private static final int[] TABLE = load();

  private SmallWords() {}

  private static int[] load() {
    Set<Integer> hashes = new HashSet<>();
    for (RuleTable.Row row : RuleTable.load(SmallWords.class, "small-words.tsv").rows()) {
      row.words("words").forEach(word -> hashes.add(Words.hashOf(word)));
    }
    int[] table = new int[Integer.highestOneBit(hashes.size()) * ROOM];
    for (int hash : hashes) {
      if (hash == 0) {
        throw new IllegalStateException("a small word whose hash is that of an empty place");
      }
      table[slot(table, hash)] = hash;
    }
    return table;
  }

  /** Where a hash is, or would be. */
  private static int slot(int[] table, int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0 && table[slot] != hash) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** Whether a word of this hash ({@link Words#hashOf}) is one of them. */
  public static boolean has(int hash) {
    return hash != 0 && TABLE[slot(TABLE, hash)] == hash;
  }
}
