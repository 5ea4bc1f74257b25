package hearsay.ledger;

import hearsay.forecast.ForecastKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which forecasts to list.
 *
 * @param speaker every word of this stands in the name of the holder or in the words of the source,
 *     case and accents aside
 * @param words every word of this stands in the statement, case and accents aside
 * @param kind only this kind
 * @param dueFrom the first day that counts; without it and the next, what is never due counts too
 * @param dueTo the last day that counts
 */
public record ForecastFilter(
    Optional<String> speaker,
    Optional<String> words,
    Optional<ForecastKind> kind,
    Optional<LocalDate> dueFrom,
    Optional<LocalDate> dueTo) {
  /** Everything. */
  public static final ForecastFilter ALL =
      new ForecastFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same, whoever the holder is. */
  public ForecastFilter withoutSpeaker() {
    return new ForecastFilter(Optional.empty(), words, kind, dueFrom, dueTo);
  }

  /** Whether a forecast is to be listed. */
  public boolean passes(KeptForecast forecast) {
    String statement = forecast.words().statement().words();
    return words.filter(wanted -> !FoldedWords.has(statement, wanted)).isEmpty()
        && speaker.filter(name -> !isHeldBy(forecast, name)).isEmpty()
        && kind.filter(wanted -> forecast.kind() != wanted).isEmpty()
        && isDue(forecast);
  }

  private static boolean isHeldBy(KeptForecast forecast, String name) {
    Optional<String> source = forecast.reporter().flatMap(KeptEvent.Reporter::words);
    return forecast.holder().filter(holder -> FoldedWords.has(holder, name)).isPresent()
        || source.filter(said -> FoldedWords.has(said, name)).isPresent();
  }

  private boolean isDue(KeptForecast forecast) {
    if (dueFrom.isEmpty() && dueTo.isEmpty()) {
      return true;
    }
    return forecast
        .dueDay()
        .filter(day -> dueFrom.filter(day::isBefore).isEmpty())
        .filter(day -> dueTo.filter(day::isAfter).isEmpty())
        .isPresent();
  }
}
