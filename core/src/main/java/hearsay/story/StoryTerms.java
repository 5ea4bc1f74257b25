package hearsay.story;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of one article: its words in lower case, how often each comes, and how often it is
 * written as a name, with a capital letter where no sentence begins.
 */
final class StoryTerms {
  private static final int SHORTEST = 3;

  /** What stands this near the beginning, in units, is what the article is about. */
  private static final int LEAD = 600;

  /** Longer runs of letters are no words. */
  private static final int LONGEST = 40;

  /**
   * How one term comes.
   *
   * @param times in the whole text, in the lead once more
   * @param asName as a name
   */
  record Use(int times, int asName) {
    private Use plus(Use other) {
      return new Use(times + other.times, asName + other.asName);
    }
  }

  private final Map<String, Use> uses = new TreeMap<>();

  private StoryTerms() {}

  /** The terms of a text with its title, in the order of letters. Linear. */
  static Map<String, Use> of(CharSequence title, CharSequence text) {
    StoryTerms terms = new StoryTerms();
    terms.read(title);
    terms.read(text);
    return terms.uses;
  }

  private void read(CharSequence text) {
    boolean begins = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        int end = i + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        add(text, i, end, begins);
        begins = false;
        i = end;
      } else {
        begins = begins || c == '.' || c == '!' || c == '?' || c == '\n' || c == '“' || c == '"';
        i++;
      }
    }
  }

  private void add(CharSequence text, int from, int to, boolean begins) {
    if (to - from < SHORTEST || to - from > LONGEST) {
      return;
    }
    boolean name = !begins && Character.isUpperCase(text.charAt(from));
    int times = from < LEAD ? 2 : 1;
    String term = text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    uses.merge(term, new Use(times, name ? times : 0), Use::plus);
  }
}
