package hearsay.time;

import hearsay.text.Span;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * By when, as days: what an expression of time means where it says when something is due.
 *
 * <p>All days are inclusive. A hard horizon has one end; an open word (<i>soon, in the coming
 * weeks, early in 2033</i>) has three, out of a {@link HorizonTable}: it is due at the usual one.
 *
 * @param span the words
 * @param direction which way it lies from publication
 * @param value the TIMEX3 value; {@code FUTURE_REF} for an open word
 * @param earliest the first day; empty where it has none (<i>by Friday it had ...</i>)
 * @param ends the last days; empty where there is none (<i>after Friday</i>)
 * @param convention the row of the table, with its version, or the rule that drew it
 */
public record Horizon(
    Span span,
    Direction direction,
    String value,
    Optional<LocalDate> earliest,
    Optional<Ends> ends,
    String convention) {
  /**
   * The last days that can be meant.
   *
   * @param strict by the narrowest reading
   * @param usual by the reading that counts
   * @param lenient by the widest reading
   */
  public record Ends(LocalDate strict, LocalDate usual, LocalDate lenient) {
    public Ends {
      if (usual.isBefore(strict) || lenient.isBefore(usual)) {
        throw new IllegalArgumentException(
            "ends out of order: " + strict + ", " + usual + ", " + lenient);
      }
    }

    static Ends hard(LocalDate day) {
      return new Ends(day, day, day);
    }
  }

  public Horizon {
    Objects.requireNonNull(span);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(value);
    Objects.requireNonNull(convention);
    LocalDate last = ends.map(Ends::strict).orElse(LocalDate.MAX);
    if (earliest.orElse(LocalDate.MIN).isAfter(last)) {
      throw new IllegalArgumentException(
          "a horizon that ends before it begins: " + earliest + ends);
    }
  }

  /** The last day by the usual reading. */
  public Optional<LocalDate> latest() {
    return ends.map(Ends::usual);
  }
}
