package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of {@code time-words.tsv} and {@code clause-words.tsv}, found by their characters in
 * the text without cutting them out: every word of every article is asked for here. An open hash
 * table over lower-case words; phrases hang on their first word.
 */
final class TimeWords {
  /** What a table says of one word. */
  record Entry(TimeWord word, TimeWord capitalized, List<Phrase> phrases) {}

  /** A phrase: the words behind its first one. */
  record Phrase(List<String> rest, TimeWord word) {}

  private static final TimeWords SHIPPED = new TimeWords();

  /** Longer words are not looked up; the longest in the tables has 14 letters. */
  private static final int LONGEST = 20;

  private final String[] keys;
  private final Entry[] entries;

  private TimeWords() {
    Map<String, Draft> drafts = new HashMap<>();
    for (RuleTable.Row row : RuleTable.load(TimeWords.class, "time-words.tsv").rows()) {
      WordClass one = WordClass.valueOf(row.cell("class"));
      for (String word : row.words("words")) {
        add(drafts, word, one, value(row.cell("value")), row.cell("case").isEmpty());
      }
    }
    List<RuleTable.Row> holidays = RuleTable.load(Holiday.class, "holidays.tsv").rows();
    for (int i = 0; i < holidays.size(); i++) {
      for (String word : holidays.get(i).words("words")) {
        add(drafts, word, WordClass.HOLIDAY, i, true);
      }
    }
    for (RuleTable.Row row : RuleTable.load(TimeWords.class, "clause-words.tsv").rows()) {
      for (String word : row.words("words")) {
        Draft draft = drafts.computeIfAbsent(word, any -> new Draft());
        draft.plain = draft.plain.with(tense(row));
        draft.capitalized = draft.capitalized.with(tense(row));
      }
    }
    int capacity = Integer.highestOneBit(drafts.size()) * 8;
    keys = new String[capacity];
    entries = new Entry[capacity];
    drafts.forEach(this::put);
  }

  private static final class Draft {
    private TimeWord plain = TimeWord.PLAIN;
    private TimeWord capitalized = TimeWord.PLAIN;
    private final List<Phrase> phrases = new ArrayList<>();
  }

  private static Tense tense(RuleTable.Row row) {
    return Tense.valueOf(row.cell("tense").toUpperCase(Locale.ROOT));
  }

  static TimeWords shipped() {
    return SHIPPED;
  }

  private static void add(
      Map<String, Draft> drafts, String written, WordClass one, int value, boolean anyCase) {
    String[] parts = written.split("_");
    Draft draft = drafts.computeIfAbsent(parts[0], any -> new Draft());
    if (parts.length > 1) {
      List<String> rest = List.of(parts).subList(1, parts.length);
      draft.phrases.add(new Phrase(rest, TimeWord.of(one, value)));
      return;
    }
    draft.capitalized = draft.capitalized.with(one, value);
    draft.plain = anyCase ? draft.plain.with(one, value) : draft.plain;
  }

  /** A number, or the name of a unit or a modifier, for which its place in the list stands. */
  private static int value(String cell) {
    if (cell.isEmpty()) {
      return 0;
    }
    char first = cell.charAt(0);
    if (first == '-' || Character.isDigit(first)) {
      return Integer.parseInt(cell);
    }
    for (Grain grain : Grain.values()) {
      if (grain.name().equals(cell)) {
        return grain.place();
      }
    }
    return Modifier.valueOf(cell).place();
  }

  private void put(String word, Draft draft) {
    draft.phrases.sort((a, b) -> b.rest().size() - a.rest().size());
    int slot = hash(word, 0, word.length()) & (keys.length - 1);
    while (keys[slot] != null) {
      slot = slot + 1 & (keys.length - 1);
    }
    keys[slot] = word;
    entries[slot] = new Entry(draft.plain, draft.capitalized, List.copyOf(draft.phrases));
  }

  /** What the tables say of the word between two offsets; {@code null} if nothing. */
  Entry find(String text, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    int slot = hash(text, from, to) & (keys.length - 1);
    while (keys[slot] != null) {
      if (same(keys[slot], text, from, to)) {
        return entries[slot];
      }
      slot = slot + 1 & (keys.length - 1);
    }
    return null;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(text.charAt(i));
    }
    return hash ^ hash >>> 15;
  }

  /** Whether a word in lower case is what stands between two offsets, in any case. */
  static boolean same(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != lower(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c == '’') {
      return '\'';
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
