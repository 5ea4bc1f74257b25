package hearsay.lab;

import hearsay.Reading;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.forecast.Forecast;
import hearsay.forecast.ForecastFinder;
import hearsay.forecast.ForecastKind;
import hearsay.statement.AttributionReader;
import hearsay.text.ParagraphFinder;
import hearsay.time.ArticleTimes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many of the invented sentences with a forecast, or with none, are read as they were marked,
 * by class of modal, condition and hedge. Prints a table, and what is wrong.
 */
public final class ForecastFigures {
  private static final String PUBLISHED = "2031-05-14";

  /**
   * What became of sentences of one class.
   *
   * @param sentences all
   * @param expected those with a forecast
   * @param found forecasts that were found where they stand
   * @param whole of these, those with every part right
   * @param extra forecasts where there is none
   */
  record Count(int sentences, int expected, int found, int whole, int extra) {
    Count plus(Count other) {
      return new Count(
          sentences + other.sentences,
          expected + other.expected,
          found + other.found,
          whole + other.whole,
          extra + other.extra);
    }

    double f1(int right) {
      int all = expected + found + extra;
      return all == 0 ? 1 : 2.0 * right / all;
    }
  }

  /** One sentence and what was read in it. */
  record Case(ForecastSentence sentence, List<Forecast> read) {
    Optional<Forecast> match() {
      return read.stream().filter(sentence::matches).findFirst();
    }

    Count count() {
      int found = match().isPresent() ? 1 : 0;
      int whole = match().filter(sentence::isWhole).isPresent() ? 1 : 0;
      return new Count(1, sentence.hasForecast() ? 1 : 0, found, whole, read.size() - found);
    }

    boolean isRight() {
      Count count = count();
      return count.extra() == 0 && count.whole() == count.expected();
    }
  }

  private ForecastFigures() {}

  public static void main(String[] args) throws IOException {
    List<Case> cases = read();
    System.out.println("| class | sentences | forecasts | found | whole | extra |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    byClass(cases).forEach(ForecastFigures::print);
    print("all", total(cases));
    for (Case one : cases) {
      if (!one.isRight()) {
        System.out.println(one.sentence().id() + " " + one.sentence().text());
        one.read().forEach(read -> System.out.println("    " + describe(one.sentence(), read)));
      }
    }
  }

  private static void print(String name, Count count) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d |%n",
        name,
        count.sentences(),
        count.expected(),
        count.found(),
        count.whole(),
        count.extra());
  }

  private static String describe(ForecastSentence sentence, Forecast read) {
    return String.format(
        Locale.ROOT,
        "%s [%s] {%s} <%s> ~%s~ ^%s^ %s",
        read.rule(),
        sentence.text().cut(read.statement()),
        read.likelihood().map(sentence.text()::cut).orElse(""),
        read.condition().map(sentence.text()::cut).orElse(""),
        read.horizon().map(sentence.text()::cut).orElse(""),
        read.holder().map(sentence.text()::cut).orElse("author"),
        read.negative() ? "not" : "");
  }

  static Count total(List<Case> cases) {
    return cases.stream().map(Case::count).reduce(new Count(0, 0, 0, 0, 0), Count::plus);
  }

  static Map<String, Count> byClass(List<Case> cases) {
    Map<String, Count> counts = new TreeMap<>();
    cases.forEach(one -> counts.merge(one.sentence().group(), one.count(), Count::plus));
    return counts;
  }

  /** Reads every sentence of the development set. */
  static List<Case> read() throws IOException {
    AttributionReader attributions = TrainedAttributionReader.shipped();
    ForecastFinder finder = new ForecastFinder();
    List<Case> cases = new ArrayList<>();
    for (ForecastSentence sentence : sentences()) {
      ArticleTimes times = ArticleTimes.read(sentence.text(), Optional.of(PUBLISHED));
      List<Forecast> read =
          finder.find(
              sentence.text(),
              ParagraphFinder.find(sentence.text()),
              attributions.read(sentence.text()).attributions(),
              Reading.LEAST_CONFIDENCE,
              times);
      cases.add(new Case(sentence, read.stream().filter(one -> counts(sentence, one)).toList()));
    }
    return cases;
  }

  /** Sure enough, and of the kind that is asked for: open questions are a kind of their own. */
  private static boolean counts(ForecastSentence sentence, Forecast read) {
    boolean open = read.kind() == ForecastKind.OPEN;
    return read.confidence() >= Reading.LEAST_CONFIDENCE
        && (open == sentence.kind().equals("open") || !sentence.hasForecast());
  }

  private static List<ForecastSentence> sentences() throws IOException {
    List<ForecastSentence> sentences = new ArrayList<>();
    try (InputStream in = ForecastFigures.class.getResourceAsStream("forecasts-dev.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (!line.startsWith("#") && !line.startsWith("id\t")) {
          List<String> cells = List.of(line.split("\t"));
          sentences.add(
              ForecastSentence.parse(
                  cells.get(0),
                  cells.get(1),
                  cells.get(2),
                  cells.get(3).equals("yes"),
                  cells.get(4)));
        }
      }
    }
    return sentences;
  }
}
