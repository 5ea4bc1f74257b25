package hearsay.intake.page;

import hearsay.lexicon.RuleTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the names that its makers gave an element say of it: the words of its classes and its id,
 * looked up in {@code page-names.tsv}, whose entries are one word, two words in a row ({@code
 * read-more}) or the beginning of one ({@code newsletter*}).
 *
 * <p>A word behind one that only speaks of what is around ({@code has-newsletter}) does not count.
 */
final class NameWords {
  /** The shortest beginning that the table may hold. */
  private static final int SHORTEST_STEM = 4;

  /** Longer names are not written by people; the rest of them is not looked at. */
  private static final int LONGEST_NAME = 400;

  private static final NameWords TABLE =
      new NameWords(RuleTable.load(NameWords.class, "page-names.tsv"));

  private final Map<String, PagePart> wholes = new HashMap<>();
  private final Map<String, PagePart> stems = new HashMap<>();
  private final Set<String> modifiers = new HashSet<>();

  private NameWords(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      for (String word : row.words("words")) {
        if (row.id().equals("modifier")) {
          modifiers.add(word);
        } else {
          add(word, PagePart.valueOf(row.cell("part").toUpperCase(Locale.ROOT)));
        }
      }
    }
  }

  private void add(String word, PagePart part) {
    boolean isStem = word.endsWith("*");
    PagePart before =
        isStem ? stems.put(word.substring(0, word.length() - 1), part) : wholes.put(word, part);
    if (before != null || word.length() <= (isStem ? SHORTEST_STEM : 0)) {
      throw new IllegalStateException("page-names.tsv: \"" + word + "\" stands twice or is short");
    }
  }

  /** The parts that a name speaks of. */
  static Set<PagePart> partsOf(String name) {
    return TABLE.find(name);
  }

  private Set<PagePart> find(String name) {
    Set<PagePart> parts = EnumSet.noneOf(PagePart.class);
    String before = "";
    for (String word : words(name)) {
      PagePart part = modifiers.contains(before) ? null : partOf(before, word);
      if (part != null) {
        parts.add(part);
      }
      before = word;
    }
    return Collections.unmodifiableSet(parts);
  }

  private PagePart partOf(String before, String word) {
    PagePart part = wholes.get(before + "-" + word);
    part = part == null ? wholes.get(word) : part;
    for (int length = SHORTEST_STEM; part == null && length <= word.length(); length++) {
      part = stems.get(word.substring(0, length));
    }
    return part;
  }

  /**
   * The words of a name in lower case: cut where neither letter nor digit stands and before a
   * capital; a running number behind a word ({@code teaser2}) is no part of it.
   */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int end = Math.min(name.length(), LONGEST_NAME);
    for (int i = 0; i <= end; i++) {
      boolean isLetter = i < end && Character.isLetterOrDigit(name.charAt(i));
      boolean isHump =
          isLetter
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!isLetter || isHump) {
        addWord(name, start, i, words);
        start = isHump ? i : i + 1;
      }
    }
    return words;
  }

  private static void addWord(String name, int start, int end, List<String> words) {
    int last = end;
    while (last > start && Character.isDigit(name.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      words.add(name.substring(start, last).toLowerCase(Locale.ROOT));
    }
  }
}
