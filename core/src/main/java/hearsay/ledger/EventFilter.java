package hearsay.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which events of a timeline to list: those of which at least one report passes.
 *
 * @param speaker every word of this stands in the words of who reports it, or in the name of who is
 *     behind them for sure, case and accents aside
 * @param words every word of this stands in the sentence, case and accents aside
 * @param from the first day that counts: it may reach into the time
 * @param to the last day that counts
 * @param withSayings also when somebody said something
 */
public record EventFilter(
    Optional<String> speaker,
    Optional<String> words,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean withSayings) {
  /** Everything but the times of sayings. */
  public static final EventFilter ALL =
      new EventFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
