package hearsay.statement;

import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a record is there.
 *
 * @param rule the id of the rule that made it, as in the rule table
 * @param second what came second: the source that the next best rule would have named
 */
public record Reason(String rule, Optional<RunnerUp> second) {
  /** The reading that lost. */
  public record RunnerUp(String rule, Optional<Span> source, Span cue) {}

  public Reason {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(second);
  }
}
