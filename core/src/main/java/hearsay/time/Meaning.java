package hearsay.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What an expression came to mean, before it is joined with its words again.
 *
 * @param interval where it lies, not yet cut by a modifier
 */
record Meaning(
    TimexType type,
    String value,
    Optional<TimeInterval> interval,
    Anchor anchor,
    Certainty certainty) {
  static final String PAST = "PAST_REF";
  static final String PRESENT = "PRESENT_REF";
  static final String FUTURE = "FUTURE_REF";

  /** A unit of the calendar. */
  static Meaning of(TimeInterval interval, Anchor anchor, Certainty certainty) {
    TimexType type =
        interval.grain().compareTo(Grain.DAYPART) < 0 ? TimexType.TIME : TimexType.DATE;
    return new Meaning(type, ValueWriter.write(interval), Optional.of(interval), anchor, certainty);
  }

  /** A part of a day. */
  static Meaning of(TimeInterval day, DayPart part, Anchor anchor, Certainty certainty) {
    TimeInterval interval =
        new TimeInterval(
            day.start().plusHours(part.firstHour()),
            day.start().plusHours(part.lastHour()),
            Grain.DAYPART);
    String value = ValueWriter.write(day) + part.code();
    return new Meaning(TimexType.TIME, value, Optional.of(interval), anchor, certainty);
  }

  /** No more than past, present or future. */
  static Meaning vague(Direction direction) {
    String value =
        switch (direction) {
          case PAST -> PAST;
          case FUTURE -> FUTURE;
          case PRESENT, UNSTATED -> PRESENT;
        };
    return new Meaning(TimexType.DATE, value, Optional.empty(), Anchor.NONE, Certainty.OPEN);
  }

  static Meaning without(TimexType type, String value, Certainty certainty) {
    return new Meaning(type, value, Optional.empty(), Anchor.NONE, certainty);
  }

  /** The same value, its interval cut to what is behind or ahead of a day within it. */
  Meaning on(Direction side, LocalDateTime time) {
    LocalDateTime day = Grain.DAY.floor(time);
    if (interval.isEmpty() || !interval.get().contains(day) || type != TimexType.DATE) {
      return this;
    }
    TimeInterval all = interval.get();
    TimeInterval cut =
        switch (side) {
          case PAST -> new TimeInterval(all.start(), day.plusDays(1), all.grain());
          case FUTURE -> new TimeInterval(day, all.end(), all.grain());
          case PRESENT, UNSTATED -> all;
        };
    return new Meaning(type, value, Optional.of(cut), anchor, certainty);
  }
}
