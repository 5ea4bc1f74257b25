package hearsay.app.cli;

import hearsay.scoring.ScoreCard;
import hearsay.scoring.Standing;
import java.util.List;

/**
 * What {@code hearsay scores} shows.
 *
 * @param title whose forecasts
 * @param ruled those that were ruled on
 * @param first their card under the lexicon that was asked for
 * @param second their card under another one
 * @param standings of single speakers; empty where one was asked for
 */
record ScoreSheet(
    String title,
    RuledForecasts ruled,
    ScoreCard first,
    ScoreCard second,
    List<Standing> standings) {
  ScoreSheet {
    standings = List.copyOf(standings);
  }
}
