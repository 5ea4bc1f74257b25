package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.statement.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A confidence means what it says: it was fitted on train, and it holds on dev. */
final class RuleConfidenceTest {
  /** A rule with few records is drawn towards this, as if it had so many records more. */
  private static final double PRIOR = 0.85;

  private static final int PRIOR_RECORDS = 10;

  @Test
  void theTableHoldsWhatTrainGives() throws IOException {
    Map<String, RuleFigures.Count> counts = RuleFigures.byRule(gold("train"));
    for (RuleTable.Row rule : RuleTable.load(Rules.class, "rules.tsv").rows()) {
      if (rule.id().equals("transcript")) {
        continue; // set by hand: the gold annotates the lines of two transcripts of four
      }
      RuleFigures.Count count = counts.getOrDefault(rule.id(), new RuleFigures.Count(0, 0, 0));
      double fitted = (count.right() + PRIOR * PRIOR_RECORDS) / (count.all() + PRIOR_RECORDS);
      assertThat(Double.parseDouble(rule.cell("confidence")))
          .as(rule.id())
          .isCloseTo(fitted, Offset.offset(0.03));
    }
  }

  @Test
  void everyBandOfConfidenceHoldsOnDev() throws IOException {
    Map<String, RuleFigures.Count> bands = RuleFigures.byConfidence(gold("dev"));
    assertThat(bands).containsKey("0.9");
    bands.forEach(
        (band, count) -> {
          double error =
              Math.sqrt(count.meanConfidence() * (1 - count.meanConfidence()) / count.all());
          assertThat(count.share())
              .as(band)
              .isCloseTo(count.meanConfidence(), Offset.offset(3 * error));
        });
  }

  private static List<GoldArticle> gold(String part) throws IOException {
    Optional<Path> file = Workplace.shared("gold/attribution/" + part + ".jsonl.gz");
    if (file.isEmpty()) {
      System.out.println("SKIPPED rule confidences: no ../shared with the gold");
    }
    Assumptions.assumeTrue(file.isPresent());
    return GoldArticle.load(file.get());
  }
}
