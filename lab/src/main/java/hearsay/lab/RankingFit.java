package hearsay.lab;

import hearsay.encoder.Model;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.speaker.RankedSource;
import hearsay.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fits the weights by which people are ranked who can be meant by <i>he</i>, <i>she</i> or a noun:
 * a conditional logit over the candidates and nobody, with a ridge, on the articles of the
 * speakers' sets that may be looked at. What stands in a quotation is left out: it is shown as a
 * doubt.
 *
 * <p>Beside them stand hand-labelled sources of real articles ({@link RealSources}), which have
 * more names to a page and fewer people without one.
 *
 * <p>Which of somebody's namings speaks most for it is told by the weights that are there, so what
 * is printed is put in their place and fitted again until it stays.
 *
 * <p>Usage: {@code RankingFit GOLD/attribution/train.jsonl.gz}. Prints {@code ranking-weights.tsv},
 * and before it what becomes of each set by weights that were fitted on the others.
 */
public final class RankingFit {
  /** Of the squares of the weights, against the mean log-likelihood. */
  private static final double RIDGE = 0.001;

  /** The same for nouns, of which there are few. */
  private static final double RIDGE_OF_NOUNS = 0.01;

  private static final int STEPS = 3000;
  private static final double STEP = 0.3;
  private static final String NOBODY = "nobody";
  private static final String REAL = "real";
  private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.75, 0.8, 0.9};

  /** One pronoun or noun: its candidates' clues, and the number of who is meant, if any is. */
  private record Choice(
      String set, boolean isEpithet, List<Map<String, Double>> clues, Optional<Integer> meant) {}

  private RankingFit() {}

  public static void main(String[] args) throws IOException {
    List<Choice> choices = new ArrayList<>();
    add("dev", SpeakerSet.development(), choices);
    add("second", SpeakerSet.second(), choices);
    add("third", SpeakerSet.third(), choices);
    add("fourth", SpeakerSet.fourth(), choices);
    addReal(Path.of(args[0]), choices);
    List<Choice> pronouns = choices.stream().filter(one -> !one.isEpithet()).toList();
    List<Choice> epithets = choices.stream().filter(Choice::isEpithet).toList();
    judge("pronouns", pronouns);
    judge("epithets", epithets);
    print(fit(pronouns), fit(epithets));
  }

  private static void add(String set, List<SpeakerSet.Item> items, List<Choice> choices) {
    TrainedAttributionReader reader = new TrainedAttributionReader(Model.shipped());
    for (SpeakerSet.Item item : items) {
      Map<Integer, Choice> last = new TreeMap<>();
      SpeakerFigures.watch(
          item,
          reader,
          (ranked, label) -> {
            if (!ranked.isHeard() && !ranked.candidates().isEmpty()) {
              last.put(ranked.source().start(), choice(set, item.text(), ranked, label));
            }
          });
      choices.addAll(last.values());
    }
  }

  /** Four sets by lot, so that each is judged by weights of the others. */
  private static void addReal(Path gold, List<Choice> choices) throws IOException {
    TrainedAttributionReader reader = new TrainedAttributionReader(Model.shipped());
    for (RealSources.Item item : RealSources.load(gold)) {
      Map<Integer, Choice> last = new TreeMap<>();
      String set = REAL + Math.floorMod(item.article().hashCode(), 4);
      item.watch(
          reader,
          (ranked, name) -> {
            if (!ranked.isHeard() && !ranked.candidates().isEmpty()) {
              String label = name.map(item.text()::cut).orElse("*");
              last.put(ranked.source().start(), choice(set, item.text(), ranked, label));
            }
          });
      choices.addAll(last.values());
    }
  }

  private static Choice choice(String set, SourceText text, RankedSource ranked, String label) {
    List<Map<String, Double>> clues = new ArrayList<>();
    Optional<Integer> meant = Optional.empty();
    for (RankedSource.Candidate one : ranked.candidates()) {
      boolean unnamed = label.startsWith("*") && one.name().isEmpty();
      boolean named =
          one.name()
              .filter(name -> Character.isLetter(label.charAt(0)))
              .filter(name -> SpeakerFigures.isSameName(text.cut(name), label))
              .isPresent();
      if (meant.isEmpty() && (unnamed || named)) {
        meant = Optional.of(clues.size());
      }
      clues.add(one.clues());
    }
    return new Choice(set, ranked.isEpithet(), clues, meant);
  }

  /** The probabilities of the candidates, and behind them that of nobody. */
  private static double[] probabilities(Choice choice, Map<String, Double> weights) {
    double[] share = new double[choice.clues().size() + 1];
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      Map<String, Double> clues =
          i == share.length - 1 ? Map.of(NOBODY, 1.0) : choice.clues().get(i);
      double weight = 0;
      for (Map.Entry<String, Double> clue : clues.entrySet()) {
        weight += clue.getValue() * weights.getOrDefault(clue.getKey(), 0.0);
      }
      share[i] = Math.exp(weight);
      sum += share[i];
    }
    for (int i = 0; i < share.length; i++) {
      share[i] /= sum;
    }
    return share;
  }

  private static Map<String, Double> fit(List<Choice> choices) {
    double ridge = choices.get(0).isEpithet() ? RIDGE_OF_NOUNS : RIDGE;
    Map<String, Double> weights = new TreeMap<>();
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slope = new TreeMap<>();
      for (Choice choice : choices) {
        double[] share = probabilities(choice, weights);
        for (int i = 0; i < share.length; i++) {
          boolean nobody = i == share.length - 1;
          double miss = (choice.meant().orElse(share.length - 1) == i ? 1 : 0) - share[i];
          Map<String, Double> clues = nobody ? Map.of(NOBODY, 1.0) : choice.clues().get(i);
          clues.forEach((clue, number) -> slope.merge(clue, miss * number, Double::sum));
        }
      }
      slope.forEach((clue, sum) -> weights.merge(clue, STEP * sum / choices.size(), Double::sum));
      weights.replaceAll(
          (clue, weight) -> clue.equals(NOBODY) ? weight : weight * (1 - 2 * STEP * ridge));
    }
    return weights;
  }

  /**
   * How many would be right and wrong from some probabilities on, each set by the others; of
   * invented and of real articles.
   */
  private static void judge(String name, List<Choice> choices) {
    List<String> sets = choices.stream().map(Choice::set).distinct().sorted().toList();
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    for (String set : sets) {
      weights.put(set, fit(choices.stream().filter(one -> !one.set().equals(set)).toList()));
    }
    for (boolean real : new boolean[] {false, true}) {
      List<Choice> judged =
          choices.stream().filter(one -> one.set().startsWith(REAL) == real).toList();
      System.out.printf(
          Locale.ROOT,
          "# %s, %s, %d, each set by weights of the others; right / wrong%n#",
          name,
          real ? "real" : "invented",
          judged.size());
      for (double threshold : THRESHOLDS) {
        System.out.printf(
            Locale.ROOT, "  from %.2f: %s", threshold, said(judged, weights, threshold));
      }
      System.out.println();
    }
  }

  private static String said(
      List<Choice> choices, Map<String, Map<String, Double>> weights, double threshold) {
    int right = 0;
    int wrong = 0;
    for (Choice choice : choices) {
      double[] share = probabilities(choice, weights.get(choice.set()));
      int best = best(share);
      boolean isRight = choice.meant().filter(meant -> meant == best).isPresent();
      right += share[best] >= threshold && isRight ? 1 : 0;
      wrong += share[best] >= threshold && !isRight ? 1 : 0;
    }
    return right + " / " + wrong;
  }

  private static int best(double[] share) {
    int best = 0;
    for (int i = 1; i < share.length - 1; i++) {
      best = share[i] > share[best] ? i : best;
    }
    return best;
  }

  private static void print(Map<String, Double> pronoun, Map<String, Double> epithet) {
    Map<String, Double> rows = new LinkedHashMap<>(pronoun);
    epithet.forEach(rows::putIfAbsent);
    System.out.println("id\tpronoun\tepithet");
    for (String id : new TreeSet<>(rows.keySet())) {
      System.out.printf(
          Locale.ROOT,
          "%s\t%.2f\t%.2f%n",
          id,
          pronoun.getOrDefault(id, 0.0),
          epithet.getOrDefault(id, 0.0));
    }
  }
}
