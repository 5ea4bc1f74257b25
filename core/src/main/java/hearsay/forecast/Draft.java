package hearsay.forecast;

import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A forecast as a frame reads it, before condition, horizon and holder are looked for. All figures
 * are indices of words, {@code to} exclusive.
 *
 * @param trigger what carries it
 * @param from begin of the statement
 * @param to end of the statement
 * @param event the event, in parts
 * @param likelihood the words of the degree
 * @param negative whether the event is denied
 * @param agent the subject of a verb that itself says who holds it: <i>the bank expects</i>
 * @param confidence how sure the frame is
 */
record Draft(
    Trigger trigger,
    int from,
    int to,
    List<Range> event,
    Optional<Span> likelihood,
    boolean negative,
    Optional<Range> agent,
    double confidence) {
  /** Words of a sentence, {@code to} exclusive, at least one. */
  record Range(int from, int to) {
    Range {
      if (from >= to) {
        throw new IllegalArgumentException("no words from " + from + " to " + to);
      }
    }

    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }
  }

  Draft {
    event = List.copyOf(event);
  }

  /** A draft whose statement is subject and event and whose likelihood is the trigger. */
  static Draft of(Scope scope, Trigger trigger, Range statement, Range event) {
    return new Draft(
        trigger,
        statement.from(),
        statement.to(),
        List.of(event),
        Optional.of(scope.span(trigger.from(), trigger.to())),
        false,
        Optional.empty(),
        trigger.confidence());
  }

  Draft withLikelihood(Span span) {
    return new Draft(trigger, from, to, event, Optional.of(span), negative, agent, confidence);
  }

  Draft withoutLikelihood() {
    return new Draft(trigger, from, to, event, Optional.empty(), negative, agent, confidence);
  }

  Draft denied(boolean isNegative) {
    return new Draft(trigger, from, to, event, likelihood, isNegative, agent, confidence);
  }

  Draft by(Range subject) {
    return new Draft(
        trigger, from, to, event, likelihood, negative, Optional.of(subject), confidence);
  }

  Draft with(List<Range> parts) {
    return new Draft(trigger, from, to, parts, likelihood, negative, agent, confidence);
  }
}
