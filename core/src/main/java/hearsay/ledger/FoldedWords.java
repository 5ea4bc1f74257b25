package hearsay.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text as a filter compares them: case and accents aside. */
public final class FoldedWords {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedWords() {}

  /** Whether every word of the one stands in the other. */
  static boolean has(String text, String wanted) {
    return of(text).containsAll(of(wanted));
  }

  /** The words of a text, in its order. */
  public static List<String> of(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(NO_WORD.split(plain.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
