package hearsay.lab;

import hearsay.Hearsay;
import hearsay.intake.PlainParagraphs;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often attributions are right, by the rule that made them and by the confidence that they
 * carry.
 */
public final class RuleFigures {
  /** So many of so many were right; {@code claimed} is the sum of their confidences. */
  record Count(int right, int all, double claimed) {
    Count plus(boolean isRight, double confidence) {
      return new Count(right + (isRight ? 1 : 0), all + 1, claimed + confidence);
    }

    double share() {
      return (double) right / all;
    }

    double meanConfidence() {
      return claimed / all;
    }
  }

  private RuleFigures() {}

  /** Prints both tables for the gold's dev part, as {@code docs/accuracy.md} has them. */
  public static void main(String[] args) throws IOException {
    Path gold = Workplace.shared("gold/attribution/dev.jsonl.gz").orElseThrow();
    List<GoldArticle> articles = GoldArticle.load(gold);
    print("rule", byRule(articles));
    print("confidence", byConfidence(articles));
  }

  private static void print(String name, Map<String, Count> counts) {
    System.out.printf(
        Locale.ROOT,
        "| %s | records | right | mean confidence |%n| --- | --- | --- | --- |%n",
        name);
    counts.forEach(
        (key, count) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.2f |%n",
                key,
                count.all(),
                count.share(),
                count.meanConfidence()));
  }

  static Map<String, Count> byRule(List<GoldArticle> articles) {
    return count(articles, one -> one.reason().rule());
  }

  /** In bands of a tenth, named by their lower end. */
  static Map<String, Count> byConfidence(List<GoldArticle> articles) {
    return count(
        articles,
        one -> String.format(Locale.ROOT, "%.1f", Math.floor(one.confidence() * 10) / 10));
  }

  private static Map<String, Count> count(
      List<GoldArticle> articles, Function<Attribution, String> key) {
    AttributionReader reader = Hearsay.attributionReader();
    Map<String, Count> counts = new TreeMap<>();
    for (GoldArticle article : articles) {
      List<Attribution> read =
          reader.read(article.text(), PlainParagraphs.own(article.text())).attributions();
      boolean[] right = AttributionJudge.judge(article, read);
      for (int i = 0; i < right.length; i++) {
        Count before = counts.getOrDefault(key.apply(read.get(i)), new Count(0, 0, 0));
        counts.put(key.apply(read.get(i)), before.plus(right[i], read.get(i).confidence()));
      }
    }
    return counts;
  }
}
