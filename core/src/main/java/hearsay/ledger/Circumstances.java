package hearsay.ledger;

import hearsay.statement.QuotationKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where, how and when something was said, for a listing that is narrowed down by it.
 *
 * @param outlet the articles of this outlet only, by its name as they give it
 * @param kind only this kind
 * @param cueClass only this kind of saying
 * @param hedge only what says how likely something to come is in words that hold this one, case
 *     aside
 * @param from the first day that counts: the article can have been published on it or later; of
 *     articles without a known date none passes
 * @param to the last day that counts
 */
public record Circumstances(
    Optional<String> outlet,
    Optional<QuotationKind> kind,
    Optional<String> cueClass,
    Optional<String> hedge,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  /** Whatever they are. */
  public static final Circumstances ANY =
      new Circumstances(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
