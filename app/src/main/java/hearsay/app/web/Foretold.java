package hearsay.app.web;

import hearsay.forecast.VerbalProbability;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.scoring.Outcome;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A forecast as pages show it.
 *
 * @param event what would come about, its parts joined by an ellipsis in brackets
 * @param holder whose it is; the article itself where nobody is named
 * @param record the record that it stands in
 * @param witnesses in how many reports it stands, this one included
 */
record Foretold(
    String id,
    String statement,
    String event,
    String holder,
    Optional<String> record,
    Manner manner,
    Optional<Band> band,
    Optional<Due> due,
    Optional<Came> came,
    ArticleRef article,
    int witnesses) {
  /**
   * How it is put.
   *
   * @param likelihood the words that carry the degree
   */
  record Manner(
      String kind,
      boolean negative,
      Optional<String> likelihood,
      Optional<String> condition,
      String confidence) {}

  /**
   * What its words of likelihood mean, in percent, 0 to 100.
   *
   * @param lexicon by which one, with its version
   */
  record Band(
      Optional<Double> low,
      Optional<Double> median,
      Optional<Double> high,
      String lexicon,
      String rule) {
    /** In words: a range, or what the words are called. */
    String shown() {
      if (low.isEmpty() || high.isEmpty()) {
        return rule;
      }
      String range = percent(low.get()) + "–" + percent(high.get());
      return (low.get().equals(high.get()) ? percent(low.get()) : range) + " %";
    }

    boolean isRange() {
      return low.isPresent() && high.isPresent();
    }

    private static String percent(double value) {
      double tenths = Math.round(value * 10) / 10.0;
      return tenths == Math.rint(tenths)
          ? Long.toString(Math.round(tenths))
          : String.format(Locale.ROOT, "%.1f", tenths);
    }

    /** Where the range begins on a scale of 100, as an attribute of a drawing. */
    String x() {
      return number(low.orElse(0.0));
    }

    /** How wide it is; a number that was said is a stroke. */
    String width() {
      return number(Math.max(1.5, high.orElse(0.0) - low.orElse(0.0)));
    }

    String middle() {
      return number(median.orElse(0.0));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }

  /**
   * By when.
   *
   * @param usual the day on which it is due
   * @param strict by the narrowest reading
   * @param lenient by the widest
   * @param isPast whether the day is over
   */
  record Due(String usual, String strict, String lenient, boolean isPast, String convention) {
    boolean isHard() {
      return strict.equals(lenient);
    }
  }

  /** What became of it. */
  record Came(String outcome, String on, String evidence, String note, String by, long ruling) {
    /** With the outcome of a version, on which rulings may contradict one another. */
    Came with(ForecastVersion version) {
      String all = version.outcome().map(Foretold::outcome).orElse("rulings contradict");
      return new Came(all, on, evidence, note, by, ruling);
    }
  }

  static Foretold of(KeptForecast forecast, LocalDate today) {
    KeptForecast.Words words = forecast.words();
    return new Foretold(
        forecast.id().value(),
        words.statement().words(),
        words.event().stream().map(Evidence::words).collect(Collectors.joining(" […] ")),
        forecast.holder().orElse("the article itself"),
        forecast.reporter().map(reporter -> reporter.record().value()),
        new Manner(
            forecast.kind().name().toLowerCase(Locale.ROOT),
            forecast.negative(),
            words.likelihood().map(Evidence::words),
            words.condition().map(Evidence::words),
            Said.confidence(forecast.confidence())),
        forecast.probability().map(Foretold::band),
        forecast.due().flatMap(due -> due(due, today)),
        forecast.resolution().flatMap(Foretold::came),
        ArticleRef.of(forecast.article()),
        1);
  }

  /** One stand on an event, by its first witness. */
  static Foretold of(ForecastVersion version, LocalDate today) {
    return of(version.first(), today).within(version);
  }

  /** The same as one witness of a version: what people ruled on any of them counts. */
  Foretold within(ForecastVersion version) {
    Optional<Came> any =
        version.verdicts().stream()
            .findFirst()
            .flatMap(verdict -> came(verdict.ruling()).map(one -> one.with(version)));
    return new Foretold(
        id,
        statement,
        event,
        holder,
        record,
        manner,
        band,
        due,
        any,
        article,
        version.witnesses().size());
  }

  static List<Foretold> all(List<KeptForecast> forecasts, LocalDate today) {
    return forecasts.stream().map(one -> of(one, today)).toList();
  }

  static Band band(VerbalProbability said) {
    return new Band(
        said.low(),
        said.median(),
        said.high(),
        said.lexicon() + said.row().map(row -> ", row " + row).orElse(""),
        said.rule().toString());
  }

  private static Optional<Due> due(KeptForecast.Due due, LocalDate today) {
    return due.ends()
        .map(
            (Horizon.Ends ends) ->
                new Due(
                    ends.usual().toString(),
                    ends.strict().toString(),
                    ends.lenient().toString(),
                    ends.usual().isBefore(today),
                    due.convention()));
  }

  private static Optional<Came> came(Ruling ruling) {
    return ruling
        .resolution()
        .map(
            (Resolution resolution) ->
                new Came(
                    outcome(resolution.outcome()),
                    resolution.on().toString(),
                    resolution.evidence(),
                    ruling.signature().note(),
                    ruling.signature().author(),
                    ruling.number()));
  }

  static String outcome(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The same by another lexicon. */
  Foretold with(Band other) {
    return new Foretold(
        id,
        statement,
        event,
        holder,
        record,
        manner,
        Optional.of(other),
        due,
        came,
        article,
        witnesses);
  }

  /** Its page. */
  String address() {
    return "/forecast/" + id;
  }

  /** Where it stands in its article. */
  String place() {
    return article.address() + "#n-" + id;
  }
}
