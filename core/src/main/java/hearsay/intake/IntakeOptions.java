package hearsay.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How files are to be taken in.
 *
 * @param names what the fields of articles are called in tables and JSON
 * @param slice which pages of web archives are asked for
 * @param now what time it is; where nobody says so, whatever is under an embargo stays so, and no
 *     date is found to lie in the future
 */
public record IntakeOptions(FieldNames names, ArchiveSlice slice, Optional<Instant> now) {
  /** Usual names, everything, no clock. */
  public static final IntakeOptions DEFAULTS =
      new IntakeOptions(FieldNames.OWN, ArchiveSlice.ALL, Optional.empty());

  public IntakeOptions {
    Objects.requireNonNull(names);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(now);
  }

  /** With other names of fields. */
  public IntakeOptions with(FieldNames other) {
    return new IntakeOptions(other, slice, now);
  }

  /** With another slice of archives. */
  public IntakeOptions with(ArchiveSlice other) {
    return new IntakeOptions(names, other, now);
  }

  /** At this time. */
  public IntakeOptions at(Instant time) {
    return new IntakeOptions(names, slice, Optional.of(time));
  }
}
