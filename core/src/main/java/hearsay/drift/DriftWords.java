package hearsay.drift;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the table of drift, and where they stand in a run of words. */
final class DriftWords {
  private record Phrase(DriftKind kind, List<String> words) {
    boolean stands(List<String> run, int at) {
      int end = at + words.size();
      return end <= run.size() && run.subList(at, end).equals(words);
    }
  }

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

  /**
   * The phrases in a run of normalized words; of those that begin at one word the longest, under
   * each kind that it has: <i>wouldn’t</i> is a hedge and a negation.
   */
  static List<Found> find(List<String> words) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at);
      for (Phrase phrase : PHRASES.getOrDefault(words.get(at), List.of())) {
        if (phrase.words.size() == length && phrase.stands(words, at)) {
          found.add(new Found(phrase.kind, String.join(" ", phrase.words), at, at + length));
        }
      }
      if (length == 0 && isNumeral(words.get(at))) {
        found.add(new Found(DriftKind.NUMBER, words.get(at), at, at + 1));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  /** How many words the longest phrase has that begins at a word; 0 where none does. */
  private static int longest(List<String> words, int at) {
    return PHRASES.getOrDefault(words.get(at), List.of()).stream()
        .filter(phrase -> phrase.stands(words, at))
        .mapToInt(phrase -> phrase.words.size())
        .max()
        .orElse(0);
  }

  private static boolean isNumeral(String word) {
    return Character.isDigit(word.charAt(0));
  }
}
