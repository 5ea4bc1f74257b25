package hearsay.speaker;

import hearsay.lexicon.RuleTable;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each clue weighs, and how likely it is that none of the candidates is meant. Fitted, not
 * set: {@code ranking-weights.tsv} says how.
 */
final class RankingWeights {
  /** For <i>he</i> and <i>she</i>. */
  static final RankingWeights PRONOUN = load("pronoun");

  /** For a definite noun that fits nobody known. */
  static final RankingWeights EPITHET = load("epithet");

  private static final String NOBODY = "nobody";

  private final Map<RankingClue, Double> weights = new EnumMap<>(RankingClue.class);
  private double nobody;

  private RankingWeights() {}

  private static RankingWeights load(String column) {
    RankingWeights loaded = new RankingWeights();
    for (RuleTable.Row row : RuleTable.load(RankingWeights.class, "ranking-weights.tsv").rows()) {
      double weight = Double.parseDouble(row.cell(column));
      if (row.id().equals(NOBODY)) {
        loaded.nobody = weight;
      } else {
        loaded.weights.put(RankingClue.valueOf(row.id()), weight);
      }
    }
    return loaded;
  }

  /** The weight of all clues together. */
  double of(Map<RankingClue, Double> clues) {
    double sum = 0;
    for (Map.Entry<RankingClue, Double> weight : weights.entrySet()) {
      sum += weight.getValue() * clues.getOrDefault(weight.getKey(), 0.0);
    }
    return sum;
  }

  /** What stands against all candidates: that it is somebody else. */
  double ofNobody() {
    return nobody;
  }
}
