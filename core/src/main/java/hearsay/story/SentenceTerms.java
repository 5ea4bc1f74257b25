package hearsay.story;

import hearsay.lexicon.RuleTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The terms by which two sentences are compared: words cut to their first letters, in lower case,
 * without small words, words of saying and words of the calendar.
 *
 * <p>Cutting words to five letters stands for stemming (truncation as in McNamee and Mayfield,
 * <i>Character N-Gram Tokenization for European Language Text Retrieval</i>, 2004): it needs no
 * table and makes <i>elected</i> and <i>election</i> one.
 *
 * @param all in the order of letters
 * @param names those that are written as a name
 * @param counts words that tell one of a row from another: <i>second, 41st, again</i>
 */
record SentenceTerms(Set<String> all, Set<String> names, Set<String> counts) {
  private static final int LETTERS = 5;
  private static final int SHORTEST = 2;
  private static final RuleTable WORDS = RuleTable.load(SentenceTerms.class, "timeline-words.tsv");
  private static final Set<String> COUNTS = Set.copyOf(WORDS.row("count").words("words"));
  private static final Set<String> LEFT_OUT = leftOut();
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}(st|nd|rd|th)");

  /** The terms of a sentence. Linear. */
  static SentenceTerms of(String sentence) {
    TreeSet<String> all = new TreeSet<>();
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> counts = new TreeSet<>();
    int at = 0;
    boolean begins = true;
    while (at < sentence.length()) {
      int end = wordEnd(sentence, at);
      if (end == at) {
        at++;
        continue;
      }
      String word = sentence.substring(at, end).toLowerCase(Locale.ROOT);
      if (COUNTS.contains(word) || ORDINAL.matcher(word).matches()) {
        counts.add(word);
      }
      if (end - at >= SHORTEST && !LEFT_OUT.contains(word)) {
        String term = word.substring(0, Math.min(LETTERS, word.length()));
        all.add(term);
        if (!begins && Character.isUpperCase(sentence.charAt(at))) {
          names.add(term);
        }
      }
      begins = false;
      at = end;
    }
    return new SentenceTerms(
        Collections.unmodifiableSet(all),
        Collections.unmodifiableSet(names),
        Collections.unmodifiableSet(counts));
  }

  private static int wordEnd(String sentence, int from) {
    int end = from;
    while (end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end))) {
      end++;
    }
    return end;
  }

  private static Set<String> leftOut() {
    Set<String> words = new HashSet<>();
    WORDS.rows().forEach(row -> words.addAll(row.words("words")));
    return Set.copyOf(words);
  }
}
