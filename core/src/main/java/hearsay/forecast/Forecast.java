package hearsay.forecast;

import hearsay.statement.Attribution;
import hearsay.text.Span;
import hearsay.time.Horizon;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement that some event will, may or will not come about after it was made.
 *
 * <p>All spans point into the article's text. A forecast without a holder is the article's own.
 *
 * @param statement the smallest stretch that makes the whole forecast readable
 * @param event what would come about; in parts where words of the forecast stand between
 * @param likelihood the words that carry the degree
 * @param condition the words of the condition, with their <i>if</i>
 * @param horizon the words that say by when or for how long
 * @param negative whether it says that the event will not come about; a low degree is no negation
 * @param kind prediction, plan or open question
 * @param holder who says so, in the words nearest to it; empty for the article itself
 * @param attribution the innermost attribution that it stands in
 * @param probability what the words of likelihood mean by a lexicon
 * @param due by when, in days; empty where nothing is said or nothing can be reckoned
 * @param confidence how sure the reader is that this is a forecast, 0 to 1
 * @param rule which rule found it
 */
public record Forecast(
    Span statement,
    List<Span> event,
    Optional<Span> likelihood,
    Optional<Span> condition,
    Optional<Span> horizon,
    boolean negative,
    ForecastKind kind,
    Optional<Span> holder,
    Optional<Attribution> attribution,
    Optional<VerbalProbability> probability,
    Optional<Horizon> due,
    double confidence,
    String rule) {
  public Forecast {
    Objects.requireNonNull(statement);
    Objects.requireNonNull(likelihood);
    Objects.requireNonNull(condition);
    Objects.requireNonNull(horizon);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(attribution);
    Objects.requireNonNull(probability);
    Objects.requireNonNull(due);
    event = List.copyOf(event);
    if (event.isEmpty() || rule.isEmpty()) {
      throw new IllegalArgumentException("a forecast without event or rule at " + statement);
    }
    for (int i = 1; i < event.size(); i++) {
      if (event.get(i).start() < event.get(i - 1).end()) {
        throw new IllegalArgumentException("event out of order at " + event.get(i));
      }
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " at " + statement);
    }
  }

  /**
   * The same among attributions that are believed.
   *
   * @param least the confidence from which on an attribution is believed, 0 to 1
   */
  public Forecast believing(double least) {
    return new Forecast(
        statement,
        event,
        likelihood,
        condition,
        horizon,
        negative,
        kind,
        holder,
        attribution
            .filter(around -> around.confidence() >= least)
            .map(around -> around.believing(least)),
        probability,
        due,
        confidence,
        rule);
  }
}
