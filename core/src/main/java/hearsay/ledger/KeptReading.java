package hearsay.ledger;

import hearsay.forecast.Forecast;
import hearsay.intake.Article;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.story.DatedEvent;
import hearsay.text.Diagnostic;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a ledger keeps of one article: the article, what was read in it, by which reader, and what
 * was noticed.
 *
 * @param attributions what one of them is within is one of them, too
 * @param speakers who is behind each of them
 * @param times when it was published, and the times that it speaks of
 * @param events what it puts on the calendar, in text order
 * @param forecasts what is said to come; the attribution that one stands in is one of them
 * @param diagnostics of intake and reading together
 */
public record KeptReading(
    Article article,
    String reader,
    List<Attribution> attributions,
    Speakers speakers,
    ArticleTimes times,
    List<DatedEvent> events,
    List<Forecast> forecasts,
    List<Diagnostic> diagnostics) {
  /** Without speakers, times and forecasts: who is behind the words, and when, was not asked. */
  public KeptReading(
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

  public KeptReading {
    Objects.requireNonNull(article);
    Objects.requireNonNull(reader);
    Objects.requireNonNull(times);
    events = List.copyOf(events);
    forecasts = List.copyOf(forecasts);
    attributions = List.copyOf(attributions);
    diagnostics = List.copyOf(diagnostics);
    if (speakers.links().size() != attributions.size()) {
      throw new IllegalArgumentException(
          speakers.links().size() + " links for " + attributions.size() + " attributions");
    }
    for (Attribution attribution : attributions) {
      requireRelayer(attributions, attribution);
    }
    requireHolders(attributions, forecasts);
  }

  /** The same with one diagnostic more. */
  public KeptReading noting(Diagnostic diagnostic) {
    List<Diagnostic> more = new ArrayList<>(diagnostics);
    more.add(diagnostic);
    return new KeptReading(article, reader, attributions, speakers, times, events, forecasts, more);
  }

  private static void requireHolders(List<Attribution> all, List<Forecast> forecasts) {
    Set<Attribution> known = new HashSet<>(all);
    for (Forecast forecast : forecasts) {
      if (forecast.attribution().isPresent() && !known.contains(forecast.attribution().get())) {
        throw new IllegalArgumentException(
            "a forecast in what is no record itself at " + forecast.statement());
      }
    }
  }

  private static void requireRelayer(List<Attribution> all, Attribution attribution) {
    if (attribution.within().isPresent() && !all.contains(attribution.within().get())) {
      throw new IllegalArgumentException(
          "within what is no record itself, cue at " + attribution.cue());
    }
  }
}
