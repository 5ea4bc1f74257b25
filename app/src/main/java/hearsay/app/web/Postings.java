package hearsay.app.web;

import hearsay.ledger.FoldedWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which of many numbered things a word stands. Filled in the order of numbers, then read only.
 */
final class Postings {
  private static final int[] NONE = {};

  /** The numbers of one word: so many of an array that has room for more. */
  private static final class Numbers {
    private int[] all = new int[2];
    private int count;

    void add(int number) {
      if (count > 0 && all[count - 1] == number) {
        return;
      }
      if (count == all.length) {
        all = Arrays.copyOf(all, count * 2);
      }
      all[count++] = number;
    }
  }

  private final Map<String, Numbers> byWord = new HashMap<>();

  /** Enters the words of a text for a number that is none smaller than those before. */
  void add(String text, int number) {
    for (String word : FoldedWords.of(text)) {
      byWord.computeIfAbsent(word, any -> new Numbers()).add(number);
    }
  }

  /** The numbers that have every word, rising; none where no word is asked for. */
  int[] with(String words) {
    int[] found = null;
    for (String word : FoldedWords.of(words)) {
      Numbers numbers = byWord.get(word);
      int[] these = numbers == null ? NONE : Arrays.copyOf(numbers.all, numbers.count);
      found = found == null ? these : both(found, these);
    }
    return found == null ? NONE : found;
  }

  /** What a person typed, where it has a word. */
  static Optional<String> asked(Optional<String> typed) {
    return typed.filter(words -> !FoldedWords.of(words).isEmpty());
  }

  /** What stands in both, or in the one that was asked for; empty where neither was. */
  static Optional<int[]> either(Optional<int[]> some, Optional<int[]> others) {
    return some.isPresent() && others.isPresent()
        ? Optional.of(both(some.get(), others.get()))
        : some.or(() -> others);
  }

  /** What stands in both, rising. */
  static int[] both(int[] some, int[] others) {
    int[] found = new int[Math.min(some.length, others.length)];
    int count = 0;
    int at = 0;
    for (int number : some) {
      while (at < others.length && others[at] < number) {
        at++;
      }
      if (at < others.length && others[at] == number) {
        found[count++] = number;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
