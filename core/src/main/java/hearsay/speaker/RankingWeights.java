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
  static final RankingWeights PRONOUN = load("pronoun", 0.75);

  /** For a definite noun that fits nobody known. */
  static final RankingWeights EPITHET = load("epithet", 0.8);

  private static final String NOBODY = "nobody";

  private final Map<RankingClue, Double> weights = new EnumMap<>(RankingClue.class);
  private final double likely;
  private double nobody;

  private RankingWeights(double likely) {
    this.likely = likely;
  }

  private static RankingWeights load(String column, double likely) {
    RankingWeights loaded = new RankingWeights(likely);
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

  /**
   * The probability from which on whoever is meant is claimed. By weights that were fitted on the
   * other sets, of what lies above it nineteen in twenty are right on real articles
   * (docs/accuracy.md).
   */
  double likely() {
    return likely;
  }

  /** What stands against all candidates: that it is somebody else. */
  double ofNobody() {
    return nobody;
  }
}
