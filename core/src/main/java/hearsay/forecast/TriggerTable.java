package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that may carry a forecast: {@code triggers.tsv}. The longest phrase wins. */
final class TriggerTable {
  private static final TriggerTable SHIPPED =
      new TriggerTable(RuleTable.load(TriggerTable.class, "triggers.tsv"));

  /** Modals that hang on the word before: <i>she'll</i>. */
  private static final List<String> SUFFIXES = List.of("'ll", "'d");

  private record Phrase(List<String> words, RuleTable.Row row) {
    boolean isAt(WordRun run, int from, int high) {
      if (from + words.size() > high) {
        return false;
      }
      for (int k = 0; k < words.size(); k++) {
        if (!run.is(from + k, words.get(k))) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private TriggerTable(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      for (String form : row.words("forms")) {
        List<String> words = List.of(form.split("_"));
        byFirstWord
            .computeIfAbsent(words.get(0), any -> new ArrayList<>())
            .add(new Phrase(words, row));
      }
    }
    Comparator<Phrase> longestFirst = Comparator.comparingInt(phrase -> -phrase.words().size());
    byFirstWord.values().forEach(list -> list.sort(longestFirst));
  }

  static TriggerTable shipped() {
    return SHIPPED;
  }

  /** The triggers that begin at a word and end before {@code high}, longest first. */
  List<Trigger> at(WordRun run, int from, int high) {
    List<Trigger> found = new ArrayList<>();
    for (Phrase phrase : byFirstWord.getOrDefault(key(run.word(from)), List.of())) {
      if (phrase.isAt(run, from, high) || isSuffix(phrase, run.word(from))) {
        found.add(trigger(phrase, from));
      }
    }
    return found;
  }

  private static boolean isSuffix(Phrase phrase, String word) {
    return phrase.words().size() == 1
        && suffix(word).filter(phrase.words().get(0)::equals).isPresent();
  }

  private static String key(String word) {
    return suffix(word).orElse(word);
  }

  /** The modal that hangs on a word, if one does. */
  static Optional<String> suffix(String word) {
    return SUFFIXES.stream()
        .filter(suffix -> word.endsWith(suffix) && word.length() > suffix.length())
        .findFirst();
  }

  private static Trigger trigger(Phrase phrase, int from) {
    RuleTable.Row row = phrase.row();
    return new Trigger(
        row.id(),
        Frame.valueOf(row.cell("frame").toUpperCase(Locale.ROOT).replace('-', '_')),
        ForecastKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
        Double.parseDouble(row.cell("confidence")),
        from,
        from + phrase.words().size());
  }
}
