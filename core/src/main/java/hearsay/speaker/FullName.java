package hearsay.speaker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as names are compared between articles.
 *
 * @param words folded, without suffix
 * @param suffix <i>jr, iii</i>, or empty
 */
record FullName(List<String> words, String suffix) {
  private static final Pattern PARTS = Pattern.compile("[\\s.,]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}-]+");

  static FullName of(String name) {
    List<String> words = new ArrayList<>();
    String suffix = "";
    for (String word : PARTS.split(name)) {
      String folded = Name.fold(NameFinder.plain(word));
      if (SpeakerWords.SUFFIX.has(folded)) {
        suffix = folded;
      } else if (!folded.isEmpty()) {
        words.add(folded);
      }
    }
    return new FullName(List.copyOf(words), suffix);
  }

  boolean isFull() {
    return words.size() > 1;
  }

  String last() {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /**
   * The same for the same first and last word, in either order (<i>Halmos Ferenc, Ferenc
   * Halmos</i>), with or without middle names.
   */
  String key() {
    List<String> telling = words.stream().filter(word -> !SpeakerWords.PARTICLE.has(word)).toList();
    List<String> ends = telling.size() > 1 ? telling : words;
    if (ends.isEmpty()) {
      return "|" + suffix;
    }
    String first = ends.get(0);
    String last = ends.get(ends.size() - 1);
    String outer = first.compareTo(last) <= 0 ? first + " " + last : last + " " + first;
    return (ends.size() > 1 ? outer : first) + "|" + suffix;
  }

  /** Words of a credential, in lower case. */
  static List<String> words(String credential) {
    return Arrays.stream(BETWEEN.split(credential.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Of these, those that tell one trade or body from another. */
  static List<String> telling(String credential) {
    return words(credential).stream()
        .filter(word -> word.length() > 3 && !SpeakerWords.BLAND.has(word))
        .toList();
  }
}
