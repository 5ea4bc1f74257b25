package hearsay.app.cli;

import hearsay.forecast.ProbabilityLexicon;
import hearsay.ledger.ForecastEntry;
import hearsay.scoring.ScoreCard;
import hearsay.scoring.Standing;
import java.util.List;
import java.util.Optional;

/**
 * What {@code hearsay scores} shows.
 *
 * @param title whose forecasts
 * @param ruled those that were ruled on
 * @param first their card under the lexicon that was asked for
 * @param second their card under another one
 * @param standings of single speakers; empty where one was asked for
 */
public record ScoreSheet(
    String title,
    RuledForecasts ruled,
    ScoreCard first,
    ScoreCard second,
    List<Standing> standings) {
  /**
   * Of so many of a speaker's forecasts somebody must have ruled, unless another number is said.
   */
  public static final int USUAL_LEAST = 5;

  /** By which words of likelihood are read, unless another lexicon is named. */
  public static final String USUAL_LEXICON = "capphrase";

  /**
   * What is asked.
   *
   * @param first the lexicon that scores are shown under
   * @param second the other one; empty for the usual one beside the first
   * @param least speakers are listed of whom so many forecasts were ruled on, 1 or more
   */
  public record Asked(
      RuledForecasts.Selection selection,
      ProbabilityLexicon first,
      Optional<ProbabilityLexicon> second,
      int least) {}

  public ScoreSheet {
    standings = List.copyOf(standings);
  }

  /**
   * Scores the forecasts that were ruled on.
   *
   * @param entries all forecasts, as {@code Outlook} has them
   */
  public static ScoreSheet of(List<ForecastEntry> entries, Asked asked) {
    ProbabilityLexicon other = asked.second().orElseGet(() -> beside(asked.first()));
    RuledForecasts ruled = RuledForecasts.of(entries, asked.selection(), asked.first());
    return new ScoreSheet(
        title(asked.selection()),
        ruled,
        ruled.card(asked.first()),
        RuledForecasts.of(entries, asked.selection(), other).card(other),
        asked.selection().speaker().isPresent()
            ? List.of()
            : Standing.of(ruled.cardsBySpeaker(asked.first(), asked.least())));
  }

  private static String title(RuledForecasts.Selection selection) {
    String who = selection.speaker().orElse("All speakers");
    return selection.outlet().map(outlet -> who + " in " + outlet).orElse(who);
  }

  private static ProbabilityLexicon beside(ProbabilityLexicon first) {
    boolean isSurvey = first.kind() == ProbabilityLexicon.Kind.SURVEY;
    return ProbabilityLexicon.shipped(isSurvey ? "icd203" : USUAL_LEXICON).orElseThrow();
  }
}
