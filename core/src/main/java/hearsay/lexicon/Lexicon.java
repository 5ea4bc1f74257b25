package hearsay.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words and the class that each stands in, out of a {@link RuleTable} with a column of words and a
 * column of classes. Case does not count.
 */
public final class Lexicon {
  private final Map<String, String> classes = new HashMap<>();

  /**
   * @param wordColumn holds the words of a row, between blanks
   * @param classColumn holds the class of the row
   */
  public Lexicon(RuleTable table, String wordColumn, String classColumn) {
    for (RuleTable.Row row : table.rows()) {
      for (String word : row.words(wordColumn)) {
        String before = classes.put(word.toLowerCase(Locale.ROOT), row.cell(classColumn));
        if (before != null) {
          throw new IllegalStateException(
              "\"" + word + "\" stands in two rows, the second is " + row.id());
        }
      }
    }
  }

  /** The class of a word in any case. */
  public Optional<String> classOf(String word) {
    return Optional.ofNullable(classes.get(word.toLowerCase(Locale.ROOT)));
  }

  public boolean has(String word) {
    return classes.containsKey(word.toLowerCase(Locale.ROOT));
  }
}
