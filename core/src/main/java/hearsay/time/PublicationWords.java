package hearsay.time;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code publication-words.tsv}, by what they do. */
enum PublicationWords {
  LABEL,
  PERFECT,
  ONGOING,
  ANNIVERSARY,
  AWAY,
  BIRTH;

  private static final Map<PublicationWords, Set<String>> WORDS =
      RuleTable.load(PublicationWords.class, "publication-words.tsv").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> valueOf(row.id().toUpperCase(Locale.ROOT)),
                  row -> Set.copyOf(row.words("words"))));

  /** So far around an expression its clause is looked at, in characters. */
  private static final int REACH = 80;

  boolean has(String word) {
    return WORDS.get(this).contains(word);
  }

  /** Whether one of these words stands before a place, in the same sentence. */
  boolean isBefore(CharSequence text, int place) {
    return firstIn(text, Math.max(0, place - REACH), place) != null;
  }

  /** Whether one of these words begins right behind a place. */
  boolean isRightBehind(CharSequence text, int place) {
    Span word = nextWord(text, place, text.length());
    return word != null
        && blank(text, place, word.start())
        && has(word.cut(text).toLowerCase(Locale.ROOT));
  }

  /** The last of these words between two places, in the sentence of the second; else null. */
  Span firstIn(CharSequence text, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      boolean stop = ".!?\n".indexOf(text.charAt(i)) >= 0;
      start = stop ? i + 1 : start;
    }
    Span found = null;
    Span word = nextWord(text, start, to);
    while (word != null) {
      found = has(word.cut(text).toLowerCase(Locale.ROOT)) ? word : found;
      word = nextWord(text, word.end(), to);
    }
    return found;
  }

  private static boolean blank(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!TimeLexer.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Span nextWord(CharSequence text, int from, int to) {
    int start = from;
    while (start < to && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > start ? new Span(start, end) : null;
  }
}
