package hearsay.outlook;

import hearsay.forecast.Forecast;
import hearsay.forecast.ForecastFinder;
import hearsay.outlook.ForecastEvidence.Holder;
import hearsay.outlook.ForecastEvidence.Wording;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence out of one invented sentence, as the reader finds it. */
final class SaidForecast {
  static final Holder IDA = new Holder(Optional.of("ida"), "Ida Colm", Optional.empty());

  private SaidForecast() {}

  /**
   * The one forecast of a sentence.
   *
   * @param id its name; the article is named after it
   */
  static ForecastEvidence of(String id, Holder holder, String sentence, String day) {
    SourceText text = SourceText.of(sentence);
    ArticleTimes times =
        ArticleTimes.read(text, Optional.of(day).filter(known -> !known.isEmpty()));
    List<Forecast> found =
        new ForecastFinder().find(text, List.of(new Span(0, text.length())), List.of(), 0, times);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " forecasts in: " + sentence);
    }
    Forecast forecast = found.get(0);
    return new ForecastEvidence(
        id,
        "article " + id,
        holder,
        wording(text, forecast),
        forecast.negative(),
        forecast.kind(),
        forecast.probability(),
        forecast.due().flatMap(Horizon::ends),
        Optional.of(day).filter(known -> !known.isEmpty()).map(LocalDate::parse));
  }

  private static Wording wording(SourceText text, Forecast forecast) {
    List<Span> others = new ArrayList<>();
    Stream.of(forecast.likelihood(), forecast.condition(), forecast.horizon())
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(others::add);
    StringBuilder event = new StringBuilder();
    int at = forecast.statement().start();
    for (Span other : others) {
      event.append(text.toString(), at, Math.max(at, other.start())).append(' ');
      at = Math.max(at, other.end());
    }
    event.append(text.toString(), at, Math.max(at, forecast.statement().end()));
    return new Wording(
        event.toString(),
        forecast.condition().map(text::cut).orElse(""),
        forecast.horizon().map(text::cut).orElse(""));
  }
}
