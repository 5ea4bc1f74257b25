package hearsay.ledger;

import hearsay.scoring.Outcome;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a ruling in force says became of a forecast.
 *
 * @param outcome of the forecast as it is worded
 * @param ruling which one
 * @param isTurned whether the ruling is on a question, and the forecast says the opposite of it
 */
public record Verdict(Outcome outcome, Ruling ruling, boolean isTurned) {
  public Verdict {
    Objects.requireNonNull(outcome);
    if (ruling.resolution().isEmpty()) {
      throw new IllegalArgumentException("ruling " + ruling.number() + " resolves nothing");
    }
  }

  /** By a ruling on the forecast itself. */
  static Verdict of(Ruling ruling) {
    return new Verdict(ruling.resolution().orElseThrow().outcome(), ruling, false);
  }

  /**
   * By a ruling on a question.
   *
   * @param negative whether the forecast says that it will not come about
   */
  static Verdict of(Ruling ruling, boolean negative) {
    Outcome asked = ruling.resolution().orElseThrow().outcome();
    boolean isTurned = negative && asked.isScored();
    return new Verdict(isTurned ? opposite(asked) : asked, ruling, isTurned);
  }

  private static Outcome opposite(Outcome outcome) {
    return outcome == Outcome.YES ? Outcome.NO : Outcome.YES;
  }

  /** The day on which it was settled. */
  public LocalDate on() {
    return ruling.resolution().orElseThrow().on();
  }
}
