package hearsay.lab;

import hearsay.Reading;
import hearsay.encoder.Model;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.encoder.TrainedAttributionReader.Part;
import hearsay.intake.PlainParagraphs;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import hearsay.statement.RuleAttributionReader;
import hearsay.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of {@code docs/accuracy.md} that the scorer does not give: what each part of the
 * reader brings, recall by how often a cue stands in the training data, the calibration curve with
 * its picture, what other thresholds would give, and the chains.
 *
 * <p>Usage: {@code AccuracyReport PICTURE.svg}, with the gold beside the project.
 */
public final class AccuracyReport {
  private static final int[] FREQUENCIES = {0, 1, 5, 20, 100};

  private final List<GoldArticle> dev;
  private final Model model = Model.shipped();
  private final Map<String, Integer> cuesOfTrain = new HashMap<>();

  private AccuracyReport(List<GoldArticle> train, List<GoldArticle> dev) {
    this.dev = dev;
    for (GoldArticle article : train) {
      article.attributions().forEach(one -> cuesOfTrain.merge(cue(article, one), 1, Integer::sum));
    }
  }

  public static void main(String[] args) throws IOException {
    AccuracyReport report =
        new AccuracyReport(
            GoldArticle.load(Workplace.shared("gold/attribution/train.jsonl.gz").orElseThrow()),
            GoldArticle.load(Workplace.shared("gold/attribution/dev.jsonl.gz").orElseThrow()));
    report.ablation();
    Read read = report.read(new TrainedAttributionReader(report.model));
    report.frequencies(read);
    report.thresholds(read);
    Files.writeString(Path.of(args[0]), report.calibration(read));
    report.chains();
  }

  private static String cue(GoldArticle article, GoldArticle.GoldAttribution one) {
    return one.cue().isEmpty() ? "" : article.text().cut(one.cue().get(0)).toLowerCase(Locale.ROOT);
  }

  /** What a reader found in dev: each article's outermost records and their partners. */
  private record Read(List<List<Attribution>> found, List<int[]> partners) {
    ChainFigures.Count count(List<GoldArticle> articles, double minConfidence) {
      int right = 0;
      int all = 0;
      int annotated = 0;
      for (int a = 0; a < found.size(); a++) {
        annotated += articles.get(a).attributions().size();
        for (int i = 0; i < found.get(a).size(); i++) {
          if (found.get(a).get(i).confidence() >= minConfidence) {
            all++;
            right += partners.get(a)[i] >= 0 ? 1 : 0;
          }
        }
      }
      return new ChainFigures.Count(right, all, annotated);
    }
  }

  private Read read(AttributionReader reader) {
    List<List<Attribution>> found = new ArrayList<>();
    List<int[]> partners = new ArrayList<>();
    for (GoldArticle article : dev) {
      List<Attribution> outermost =
          reader.read(article.text(), PlainParagraphs.own(article.text())).attributions().stream()
              .filter(one -> one.within().isEmpty())
              .filter(one -> !isDiscarded(article, one))
              .toList();
      found.add(outermost);
      partners.add(AttributionJudge.partners(article, outermost));
    }
    return new Read(found, partners);
  }

  private static boolean isDiscarded(GoldArticle article, Attribution one) {
    Span first = one.content().get(0);
    return article.discard().stream().anyMatch(span -> span.contains(first));
  }

  private void ablation() {
    System.out.println("| dev | P | R | F1 |\n| --- | --- | --- | --- |");
    row("quotation rules alone", read(new RuleAttributionReader()));
    row("encoder, joined by nearness", read(with(EnumSet.noneOf(Part.class))));
    row("... joined by its links", read(with(EnumSet.of(Part.LINKS))));
    row("... and the vote of the rules", read(with(EnumSet.of(Part.LINKS, Part.RULES))));
    row("... and chains", read(with(EnumSet.allOf(Part.class))));
  }

  private AttributionReader with(Set<Part> parts) {
    return new TrainedAttributionReader(model, parts);
  }

  private void row(String name, Read read) {
    System.out.println(row(name, read.count(dev, Reading.LEAST_CONFIDENCE)));
  }

  private static String row(String name, ChainFigures.Count count) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f |",
        name,
        (double) count.right() / count.read(),
        (double) count.right() / count.annotated(),
        count.f1());
  }

  private void frequencies(Read read) {
    Map<Integer, int[]> counts = new TreeMap<>();
    for (int a = 0; a < dev.size(); a++) {
      GoldArticle article = dev.get(a);
      boolean[] found = new boolean[article.attributions().size()];
      int[] partners = read.partners().get(a);
      for (int i = 0; i < partners.length; i++) {
        double confidence = read.found().get(a).get(i).confidence();
        if (partners[i] >= 0 && confidence >= Reading.LEAST_CONFIDENCE) {
          found[partners[i]] = true;
        }
      }
      for (int g = 0; g < found.length; g++) {
        int times = cuesOfTrain.getOrDefault(cue(article, article.attributions().get(g)), 0);
        int[] count = counts.computeIfAbsent(band(times), any -> new int[2]);
        count[0] += found[g] ? 1 : 0;
        count[1]++;
      }
    }
    System.out.println("\n| cue in train, times at least | in dev | recall |\n| --- | --- | --- |");
    counts.forEach(
        (band, count) ->
            System.out.printf(
                Locale.ROOT, "| %d | %d | %.3f |%n", band, count[1], (double) count[0] / count[1]));
  }

  private static int band(int times) {
    int band = 0;
    for (int frequency : FREQUENCIES) {
      band = times >= frequency ? frequency : band;
    }
    return band;
  }

  private void thresholds(Read read) {
    System.out.println("\n| confidence at least | P | R | F1 |\n| --- | --- | --- | --- |");
    for (double least : new double[] {0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      System.out.println(row(String.format(Locale.ROOT, "%.1f", least), read.count(dev, least)));
    }
  }

  private String calibration(Read read) {
    List<CalibrationPicture.Band> bands = new ArrayList<>();
    System.out.println("\n| confidence | records | mean | right |\n| --- | --- | --- | --- |");
    for (int tenth = 0; tenth < 10; tenth++) {
      double sum = 0;
      int right = 0;
      int all = 0;
      for (int a = 0; a < read.found().size(); a++) {
        for (int i = 0; i < read.found().get(a).size(); i++) {
          double confidence = read.found().get(a).get(i).confidence();
          if (Math.min(9, (int) (confidence * 10)) == tenth) {
            sum += confidence;
            all++;
            right += read.partners().get(a)[i] >= 0 ? 1 : 0;
          }
        }
      }
      if (all > 0) {
        bands.add(new CalibrationPicture.Band(sum / all, (double) right / all, all));
        System.out.printf(
            Locale.ROOT,
            "| %.1f to %.1f | %d | %.2f | %.2f |%n",
            tenth / 10.0,
            tenth / 10.0 + 0.1,
            all,
            sum / all,
            (double) right / all);
      }
    }
    return CalibrationPicture.svg(bands, "Outermost attributions of PolNeAR dev");
  }

  private void chains() {
    AttributionReader reader = new TrainedAttributionReader(model);
    System.out.println(
        "\n| pattern | right | read | annotated | F1 |\n| --- | --- | --- | --- | --- |");
    ChainFigures.Count all = new ChainFigures.Count(0, 0, 0);
    for (var pattern :
        ChainFigures.byPattern(ChainFigures.sealed(), reader, Reading.LEAST_CONFIDENCE)
            .entrySet()) {
      chain(pattern.getKey(), pattern.getValue());
      all = all.plus(pattern.getValue());
    }
    chain("all", all);
  }

  private static void chain(String name, ChainFigures.Count count) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.3f |%n",
        name,
        count.right(),
        count.read(),
        count.annotated(),
        count.f1());
  }
}
