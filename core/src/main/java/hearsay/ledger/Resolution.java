package hearsay.ledger;

import hearsay.scoring.Outcome;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What became of a forecast, as a person found it.
 *
 * @param outcome of the forecast as it is worded: YES where it came as said, so that of one that
 *     says that something will not happen YES means that it did not
 * @param on the day on which that was settled
 * @param evidence what shows it: an address, an article, words; may be empty
 */
public record Resolution(Outcome outcome, LocalDate on, String evidence) {
  public Resolution {
    Objects.requireNonNull(on);
    Objects.requireNonNull(evidence);
    if (outcome == Outcome.OPEN) {
      throw new IllegalArgumentException("what is open is not resolved");
    }
  }
}
