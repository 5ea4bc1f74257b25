package hearsay;

import hearsay.forecast.Conventions;
import hearsay.forecast.Forecast;
import hearsay.forecast.ForecastFinder;
import hearsay.intake.Article;
import hearsay.intake.Metadata;
import hearsay.speaker.SpeakerFinder;
import hearsay.speaker.Speakers;
import hearsay.statement.AttributionReader;
import hearsay.story.DatedEvent;
import hearsay.story.EventFinder;
import hearsay.text.Diagnostic;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import hearsay.time.DateHabits;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads one article. This is the step that an engine maps over a stream: it keeps no state between
 * articles, and the same article gives the same reading. Not safe for use by two threads at once;
 * make one for each.
 */
public final class ArticleReader {
  /** The version of a reading that did not ask who said what. */
  private static final String NOBODY = "none";

  /** Empty where it is not asked who said what. */
  private final Optional<AttributionReader> attributions;

  private final boolean when;
  private final EventFinder events = new EventFinder();

  /** Empty where it is not asked what is said to come. */
  private final Optional<ForecastFinder> forecasts;

  /**
   * Answers every question.
   *
   * @param attributions who finds the attributions
   */
  public ArticleReader(AttributionReader attributions) {
    this(EnumSet.allOf(Question.class), () -> attributions);
  }

  /**
   * Answers some questions; what is not asked is empty in the reading.
   *
   * @param attributions gives whoever finds the attributions, and is called where {@link
   *     Question#WHO} is asked only
   */
  public ArticleReader(Set<Question> questions, Supplier<AttributionReader> attributions) {
    this(questions, attributions, Conventions.shipped());
  }

  /**
   * Answers some questions with conventions of one's own choice.
   *
   * @param conventions what words of likelihood and open words of time mean
   */
  public ArticleReader(
      Set<Question> questions, Supplier<AttributionReader> attributions, Conventions conventions) {
    boolean next = questions.contains(Question.NEXT);
    boolean who = next || questions.contains(Question.WHO);
    this.attributions = who ? Optional.of(attributions.get()) : Optional.empty();
    this.when = next || questions.contains(Question.WHEN);
    this.forecasts = next ? Optional.of(new ForecastFinder(conventions)) : Optional.empty();
  }

  public Reading read(Article article) {
    List<Diagnostic> diagnostics = new ArrayList<>(article.diagnostics());
    List<Span> own = article.ownParagraphs();
    AttributionReader.Found found =
        attributions
            .map(reader -> reader.read(article.text(), own))
            .orElseGet(() -> new AttributionReader.Found(List.of(), List.of()));
    diagnostics.addAll(found.diagnostics());
    Speakers speakers =
        SpeakerFinder.find(article.text(), own, found.attributions(), Reading.LEAST_CONFIDENCE);
    ArticleTimes times = when ? times(article) : ArticleTimes.NONE;
    List<DatedEvent> events =
        this.events.find(
            article.text(), own, times, found.attributions(), Reading.LEAST_CONFIDENCE);
    List<Forecast> said =
        forecasts
            .map(
                finder ->
                    finder.find(
                        article.text(), own, found.attributions(), Reading.LEAST_CONFIDENCE, times))
            .orElse(List.of());
    return new Reading(
        article,
        attributions.map(AttributionReader::version).orElse(NOBODY),
        found.attributions(),
        speakers,
        times,
        events,
        said,
        diagnostics);
  }

  private static ArticleTimes times(Article article) {
    Metadata metadata = article.metadata();
    return ArticleTimes.read(
        article.text(), metadata.published(), DateHabits.of(metadata.address(), metadata.outlet()));
  }
}
