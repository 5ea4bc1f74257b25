package hearsay.app.cli;

import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One saying, as often as it stands in some records: word for word, marks and case aside. That it
 * is repeated says nothing of how many heard it.
 *
 * @param first the one that is shown
 * @param again the others, in their order
 */
record SameWords(LedgerEntry first, List<LedgerEntry> again) {
  /** Fewer words may be the same by chance: "no comment". */
  private static final int LEAST_WORDS = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  SameWords {
    again = List.copyOf(again);
  }

  /** Brings together what is the same, at the place of the first. */
  static List<SameWords> of(List<LedgerEntry> entries) {
    Map<String, List<LedgerEntry>> groups = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      groups.computeIfAbsent(key(entry), any -> new ArrayList<>()).add(entry);
    }
    return groups.values().stream()
        .map(group -> new SameWords(group.get(0), group.subList(1, group.size())))
        .toList();
  }

  private static String key(LedgerEntry entry) {
    String words = entry.content().stream().map(Evidence::words).collect(Collectors.joining(" "));
    String plain = NO_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    boolean isShort = plain.chars().filter(c -> c == ' ').count() + 1 < LEAST_WORDS;
    boolean alone = isShort || entry.rejection().isPresent();
    return alone ? entry.id().value() : entry.denied() + " " + plain;
  }

  /**
   * Where it stands again: <i>the same words in 12 other articles: Quillon × 8, Lobbyside × 4</i>.
   */
  String repeats() {
    Map<String, Long> outlets =
        again.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.article().metadata().outlet().orElse("no outlet"),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return "the same words "
        + Counted.of(again.size(), "time")
        + " more: "
        + outlets.entrySet().stream()
            .map(one -> one.getKey() + (one.getValue() > 1 ? " × " + one.getValue() : ""))
            .collect(Collectors.joining(", "));
  }
}
