package hearsay.alignment;

import hearsay.lexicon.RuleTable;
import java.util.HashSet;
import java.util.Set;

/** The words that anybody says all the time, by their hashes. */
public final class SmallWords {
  private static final Set<Integer> HASHES = load();

  private SmallWords() {}

  private static Set<Integer> load() {
    Set<Integer> hashes = new HashSet<>();
    for (RuleTable.Row row : RuleTable.load(SmallWords.class, "small-words.tsv").rows()) {
      row.words("words").forEach(word -> hashes.add(Words.hashOf(word)));
    }
    return hashes;
  }

  /** Whether a word of this hash ({@link Words#hashOf}) is one of them. */
  public static boolean has(int hash) {
    return HASHES.contains(hash);
  }
}
