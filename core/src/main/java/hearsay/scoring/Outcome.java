package hearsay.scoring;

/** What became of a forecast, by a person's ruling. */
public enum Outcome {
  YES,
  NO,
  /** The question fell away. Counted, never scored. */
  ANNULLED,
  /** It can be argued both ways. Counted, never scored. */
  AMBIGUOUS,
  /** Its condition never came about. Counted, never scored. */
  CONDITION_UNMET,
  /** Too vague for anybody to rule: what {@link VaguenessRate} counts. */
  UNRESOLVABLE,
  /** Not due, or not ruled on. */
  OPEN;

  /** Whether it can be scored. */
  public boolean isScored() {
    return this == YES || this == NO;
  }
}
