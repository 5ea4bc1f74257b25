package hearsay.encoder;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which of many numbered spans may overlap another one, without looking at all of them: for every
 * stretch of the text, the numbers that touch it. Confined to one call of its owner.
 */
final class SpanIndex {
  private static final int STRETCH = 512;

  private final Map<Integer, List<Integer>> stretches = new HashMap<>();

  void add(Span span, int number) {
    for (int at = span.start() / STRETCH; at <= (span.end() - 1) / STRETCH; at++) {
      stretches.computeIfAbsent(at, any -> new ArrayList<>()).add(number);
    }
  }

  /** The numbers of all spans that overlap this one, and of some that are only near, in order. */
  SortedSet<Integer> near(Span span) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (int at = span.start() / STRETCH; at <= (span.end() - 1) / STRETCH; at++) {
      numbers.addAll(stretches.getOrDefault(at, List.of()));
    }
    return numbers;
  }
}
