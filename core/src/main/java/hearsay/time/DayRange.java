package hearsay.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days from one to another, both inclusive; either end may be open.
 *
 * @param earliest empty where nothing says how old it can be
 * @param latest empty where nothing says how new it can be
 */
public record DayRange(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
  /** All days. */
  public static final DayRange OPEN = new DayRange(Optional.empty(), Optional.empty());

  public DayRange {
    if (earliest.orElse(LocalDate.MIN).isAfter(latest.orElse(LocalDate.MAX))) {
      throw new IllegalArgumentException("days from " + earliest + " to " + latest);
    }
  }

  static DayRange between(LocalDate earliest, LocalDate latest) {
    return new DayRange(Optional.of(earliest), Optional.of(latest));
  }

  static DayRange from(LocalDate day) {
    return new DayRange(Optional.of(day), Optional.empty());
  }

  static DayRange until(LocalDate day) {
    return new DayRange(Optional.empty(), Optional.of(day));
  }

  /** The days that both hold; empty where they hold none together. */
  Optional<DayRange> and(DayRange other) {
    Optional<LocalDate> first = later(earliest, other.earliest);
    Optional<LocalDate> last = earlier(latest, other.latest);
    boolean none = first.orElse(LocalDate.MIN).isAfter(last.orElse(LocalDate.MAX));
    return none ? Optional.empty() : Optional.of(new DayRange(first, last));
  }

  private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isAfter(one.get())) ? other : one;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
  }

  /** The number of days, if both ends are known. */
  public Optional<Long> days() {
    return earliest.flatMap(first -> latest.map(last -> ChronoUnit.DAYS.between(first, last) + 1));
  }
}
