package hearsay.forecast;

import java.util.List;
import java.util.Optional;

/** A probability that the text itself gives as a number. */
final class SaidNumber {
  private static final List<String> NUMERALS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private SaidNumber() {}

  /** In percent, of words in lower case: <i>70 percent, 3 in 4, a coin toss</i>. */
  static Optional<Double> percent(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Optional<Double> found = at(words, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> at(List<String> words, int i) {
    String next = i + 1 < words.size() ? words.get(i + 1) : "";
    if (VerbalProbabilities.Part.EVEN.has(words.get(i)) || isToss(words.get(i), next)) {
      return Optional.of(50.0);
    }
    Optional<Double> number = number(words.get(i));
    if (next.equals("%") || next.equals("percent") || next.equals("per")) {
      return number.filter(value -> value <= 100);
    }
    boolean ratio = next.equals("in") || next.equals("out");
    int whole = i + 2 < words.size() && words.get(i + 2).equals("of") ? i + 3 : i + 2;
    return ratio && whole < words.size()
        ? number.flatMap(value -> of(value, words.get(whole)))
        : Optional.empty();
  }

  private static boolean isToss(String word, String next) {
    return word.equals("coin") && (next.equals("toss") || next.equals("flip"));
  }

  private static Optional<Double> of(double value, String whole) {
    return number(whole).filter(all -> all > 0 && value <= all).map(all -> 100 * value / all);
  }

  /** Whether a word is a number, in digits or up to ten in letters. */
  static boolean isNumber(String word) {
    return number(word).isPresent();
  }

  private static Optional<Double> number(String word) {
    int numeral = NUMERALS.indexOf(word);
    if (numeral >= 0) {
      return Optional.of((double) numeral);
    }
    boolean digits = !word.isEmpty() && word.length() <= 6 && Character.isDigit(word.charAt(0));
    try {
      return digits ? Optional.of(Double.parseDouble(word)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
