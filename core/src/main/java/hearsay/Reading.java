package hearsay;

import hearsay.forecast.Forecast;
import hearsay.intake.Article;
import hearsay.ledger.KeptReading;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.story.DatedEvent;
import hearsay.text.Diagnostic;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read in one article. Needs no other article, and never changes afterwards.
 *
 * @param article what was read
 * @param reader by which reader
 * @param attributions who said what, in text order
 * @param speakers who is behind them
 * @param times when it was published, and the times that it speaks of
 * @param events what it puts on the calendar, in text order
 * @param forecasts what is said to come, in the order of the statements
 * @param diagnostics what was noticed on the way in and while reading
 */
public record Reading(
    Article article,
    String reader,
    List<Attribution> attributions,
    Speakers speakers,
    ArticleTimes times,
    List<DatedEvent> events,
    List<Forecast> forecasts,
    List<Diagnostic> diagnostics) {
  /**
   * What is likelier wrong than right is not claimed: the confidence from which on records are kept
   * and written, unless somebody asks for more of them. On the development gold it also gives the
   * best F1: {@code docs/accuracy.md}.
   */
  public static final double LEAST_CONFIDENCE = 0.5;

  /** Without speakers, times and forecasts: nobody asked for them. */
  public Reading(
      Article article,
      String reader,
      List<Attribution> attributions,
      List<Diagnostic> diagnostics) {
    this(
        article,
        reader,
        attributions,
        Speakers.none(attributions.size()),
        ArticleTimes.NONE,
        List.of(),
        List.of(),
        diagnostics);
  }

  public Reading {
    attributions = List.copyOf(attributions);
    events = List.copyOf(events);
    forecasts = List.copyOf(forecasts);
    diagnostics = List.copyOf(diagnostics);
    if (speakers.links().size() != attributions.size()) {
      throw new IllegalArgumentException(
          speakers.links().size() + " links for " + attributions.size() + " attributions");
    }
  }

  /** What a ledger keeps of it: the records that are sure enough, with such relayers only. */
  public KeptReading kept() {
    List<Attribution> claimed = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (attributions.get(i).confidence() >= LEAST_CONFIDENCE) {
        claimed.add(attributions.get(i).believing(LEAST_CONFIDENCE));
        places.add(i);
      }
    }
    return new KeptReading(
        article,
        reader,
        claimed,
        speakers.of(places),
        times,
        events.stream().map(event -> event.among(places)).toList(),
        forecasts.stream()
            .filter(forecast -> forecast.confidence() >= LEAST_CONFIDENCE)
            .map(forecast -> forecast.believing(LEAST_CONFIDENCE))
            .toList(),
        diagnostics);
  }
}
