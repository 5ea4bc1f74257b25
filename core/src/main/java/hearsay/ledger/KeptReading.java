package hearsay.ledger;

import hearsay.intake.Article;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.story.DatedEvent;
import hearsay.text.Diagnostic;
import hearsay.time.ArticleTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a ledger keeps of one article: the article, what was read in it, by which reader, and what
 * was noticed.
 *
 * @param attributions what one of them is within is one of them, too
 * @param speakers who is behind each of them
 * @param times when it was published, and the times that it speaks of
 * @param events what it puts on the calendar, in text order
 * @param diagnostics of intake and reading together
 */
public record KeptReading(
    Article article,
    String reader,
    List<Attribution> attributions,
    Speakers speakers,
    ArticleTimes times,
    List<DatedEvent> events,
    List<Diagnostic> diagnostics) {
  /** Without speakers and times: who is behind the words, and when, was not asked. */
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
        diagnostics);
  }

  public KeptReading {
    Objects.requireNonNull(article);
    Objects.requireNonNull(reader);
    Objects.requireNonNull(times);
    events = List.copyOf(events);
    attributions = List.copyOf(attributions);
    diagnostics = List.copyOf(diagnostics);
    if (speakers.links().size() != attributions.size()) {
      throw new IllegalArgumentException(
          speakers.links().size() + " links for " + attributions.size() + " attributions");
    }
    for (Attribution attribution : attributions) {
      requireRelayer(attributions, attribution);
    }
  }

  /** The same with one diagnostic more. */
  public KeptReading noting(Diagnostic diagnostic) {
    List<Diagnostic> more = new ArrayList<>(diagnostics);
    more.add(diagnostic);
    return new KeptReading(article, reader, attributions, speakers, times, events, more);
  }

  private static void requireRelayer(List<Attribution> all, Attribution attribution) {
    if (attribution.within().isPresent() && !all.contains(attribution.within().get())) {
      throw new IllegalArgumentException(
          "within what is no record itself, cue at " + attribution.cue());
    }
  }
}
