package hearsay.app.cli;

import hearsay.forecast.VerbalProbability;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.PublicationDays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A forecast's own words, and what they mean, in short phrases for people. */
final class ForecastWords {
  private ForecastWords() {}

  /** The statement with its event marked. */
  static StyledText statement(KeptForecast forecast) {
    Evidence statement = forecast.words().statement();
    String words = statement.words();
    StyledText styled = new StyledText();
    int done = 0;
    for (Evidence part : forecast.words().event()) {
      int from = words.offsetByCodePoints(0, part.place().start() - statement.place().start());
      int to = words.offsetByCodePoints(from, part.place().length());
      styled.add(Style.PLAIN, SafeText.of(words.substring(done, from)));
      styled.add(Style.CUE, SafeText.of(words.substring(from, to)));
      done = to;
    }
    return styled.add(Style.PLAIN, SafeText.of(words.substring(done)));
  }

  /** How likely, if what, and whether it says that something will not come. */
  static Stream<String> meaning(KeptForecast forecast) {
    return Stream.of(
            forecast.words().likelihood().map(said -> likelihood(said, forecast)),
            forecast.words().condition().map(said -> "condition: “" + said.words() + "”"),
            forecast.negative() ? Optional.of("says that it will not") : Optional.<String>empty())
        .flatMap(Optional::stream);
  }

  /** The words of likelihood with their range. */
  static String likelihood(Evidence said, KeptForecast forecast) {
    String band =
        forecast
            .probability()
            .filter(probability -> probability.low().isPresent())
            .map(ForecastWords::band)
            .orElse("no range");
    return "“" + said.words() + "”: " + band;
  }

  private static String band(VerbalProbability probability) {
    return range(probability)
        + probability.median().map(middle -> ", median " + percent(middle)).orElse("")
        + " ("
        + probability.lexicon()
        + ")";
  }

  /** From where to where. */
  static String range(VerbalProbability probability) {
    return percent(probability.low().orElseThrow())
        + " to "
        + percent(probability.high().orElseThrow())
        + " %";
  }

  /** Percent with one decimal at most, which is more than any survey has. */
  static String percent(double percent) {
    String digits = String.format(Locale.ROOT, "%.1f", percent);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  /** File and line, outlet, and when it was published. */
  static Stream<String> place(KeptForecast forecast, LedgerPaths paths) {
    return place(forecast, paths, "published ");
  }

  /** The same for one of several, in fewer words. */
  static Stream<String> also(KeptForecast forecast, LedgerPaths paths) {
    return place(forecast, paths, "");
  }

  private static Stream<String> place(KeptForecast forecast, LedgerPaths paths, String published) {
    int line = forecast.words().statement().line();
    return Stream.of(
            Optional.of(paths.shown(forecast.article().origin().path(), line)),
            forecast.article().metadata().outlet(),
            forecast.published().map(days -> published + shown(days)))
        .flatMap(Optional::stream);
  }

  private static String shown(PublicationDays days) {
    return new CalendarDays(days.earliest(), days.latest()).shown();
  }
}
