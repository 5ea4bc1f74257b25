package hearsay.drift;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the table of drift, and where they stand in a run of words. */
final class DriftWords {
  private record Phrase(DriftKind kind, List<String> words) {}

  /** A phrase of the table: its words from one index to another, the end exclusive. */
  record Found(DriftKind kind, String words, int from, int to) {
    boolean touches(int start, int end) {
      return from < end && start < to;
    }
  }

  private static final Map<String, List<Phrase>> PHRASES = load();

  private DriftWords() {}

  private static Map<String, List<Phrase>> load() {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    for (RuleTable.Row row : RuleTable.load(DriftWords.class, "drift-words.tsv").rows()) {
      DriftKind kind = DriftKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
      for (String phrase : row.words("words")) {
        List<String> words = List.of(phrase.split("_"));
        phrases.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(new Phrase(kind, words));
      }
    }
    return phrases;
  }

  /** The phrases in a run of normalized words; of those that begin at one word the longest. */
  static List<Found> find(List<String> words) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Phrase longest = longest(words, at);
      int length = longest == null ? 0 : longest.words.size();
      if (longest != null) {
        found.add(new Found(longest.kind, String.join(" ", longest.words), at, at + length));
      } else if (isNumeral(words.get(at))) {
        found.add(new Found(DriftKind.NUMBER, words.get(at), at, at + 1));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private static Phrase longest(List<String> words, int at) {
    Phrase longest = null;
    for (Phrase phrase : PHRASES.getOrDefault(words.get(at), List.of())) {
      int end = at + phrase.words.size();
      boolean stands = end <= words.size() && words.subList(at, end).equals(phrase.words);
      if (stands && (longest == null || phrase.words.size() > longest.words.size())) {
        longest = phrase;
      }
    }
    return longest;
  }

  private static boolean isNumeral(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
