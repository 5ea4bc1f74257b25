package hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A stretch of time on the calendar, start inclusive, end exclusive, without a zone: news speaks of
 * days and hours where it happens.
 *
 * @param grain how finely it was said
 */
public record TimeInterval(LocalDateTime start, LocalDateTime end, Grain grain) {
  public TimeInterval {
    Objects.requireNonNull(grain);
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("an interval from " + start + " to " + end);
    }
  }

  /** Whole days, both inclusive. */
  public static TimeInterval ofDays(LocalDate first, LocalDate last) {
    return new TimeInterval(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Grain.DAY);
  }

  /** The first day that it touches. */
  public LocalDate firstDay() {
    return start.toLocalDate();
  }

  /** The last day that it touches. */
  public LocalDate lastDay() {
    return end.minusNanos(1).toLocalDate();
  }

  public boolean contains(LocalDateTime time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** The smallest interval that contains both, as fine as this one. */
  public TimeInterval cover(TimeInterval other) {
    return new TimeInterval(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end,
        grain);
  }

  /** As an interval of ISO 8601: whole days are written as days, the last one included. */
  public String iso() {
    boolean days =
        start.equals(firstDay().atStartOfDay()) && end.equals(end.toLocalDate().atStartOfDay());
    return days ? firstDay() + "/" + lastDay() : start + "/" + end;
  }
}
