package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import hearsay.text.SourceText;
import hearsay.text.WordRun;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a forecast was called, in words alone: <i>likely</i> for <i>is likely to</i>, <i>will</i>
 * for <i>won't</i>, <i>probably</i> for <i>will probably</i>. No lexicon is needed to count by it.
 *
 * @param words in lower case
 */
public record LikelihoodPhrase(String words) {
  private static final RuleTable TABLE = RuleTable.load(LikelihoodPhrase.class, "phrase-words.tsv");
  private static final String POSSIBILITY = "possibility";

  /** The phrase of the words of likelihood of a forecast; empty words give an empty phrase. */
  public static LikelihoodPhrase of(String likelihood) {
    SourceText text = SourceText.of(likelihood);
    List<String> bare =
        WordRun.of(text, 0, text.length()).words().stream()
            .map(word -> TriggerTable.suffix(word).orElse(word))
            .filter(word -> !VerbalProbabilities.Part.FILLER.has(word))
            .toList();
    return new LikelihoodPhrase(
        VerbalProbabilities.withoutModal(bare).stream()
            .map(LikelihoodPhrase::standing)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static String standing(String word) {
    return TABLE.rows().stream()
        .filter(row -> !row.id().equals(POSSIBILITY) && row.words("words").contains(word))
        .map(RuleTable.Row::id)
        .findFirst()
        .orElse(word);
  }

  /**
   * Whether it says no more than that something can be (<i>could, may, perhaps</i>): such words are
   * left out of scores unless asked for.
   */
  public boolean isPossibility() {
    return !words.isEmpty()
        && TABLE.row(POSSIBILITY).words("words").containsAll(List.of(words.split(" ")));
  }
}
