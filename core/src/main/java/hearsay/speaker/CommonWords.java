package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows the words of everyday English. A name of nothing but such words (<i>Cold Boot, Division
 * Bench</i>) is hardly a person's.
 */
final class CommonWords {
  private static final Set<String> WORDS = load();

  private CommonWords() {}

  /**
   * @param word in lower case, as dictionaries have it
   */
  static boolean has(String word) {
    return WORDS.contains(word);
  }

  private static Set<String> load() {
    Set<String> words = new HashSet<>();
    RuleTable.load(CommonWords.class, "common-words.tsv")
        .rows()
        .forEach(row -> words.addAll(row.words("words")));
    return words;
  }
}
