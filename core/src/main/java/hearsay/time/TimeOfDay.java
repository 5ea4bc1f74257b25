package hearsay.time;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Puts a clock time to a day. */
final class TimeOfDay {
  private static final int HOUR = 3600;
  private static final int MINUTE = 60;

  private TimeOfDay() {}

  /** The minute of a day; without a day, a value that leaves it open. */
  static Meaning clock(Expression said, Meaning day) {
    boolean isDay = day.interval().isPresent() && day.interval().get().grain() == Grain.DAY;
    if (!isDay) {
      return Meaning.without(TimexType.TIME, value("XXXX-XX-XX", said), Certainty.OPEN);
    }
    LocalDateTime midnight = day.interval().get().start();
    TimeInterval minute = Grain.MINUTE.around(midnight.plusSeconds(said.get(Field.CLOCK)));
    return new Meaning(
        TimexType.TIME,
        value(ValueWriter.day(midnight), said),
        Optional.of(minute),
        day.anchor(),
        day.certainty());
  }

  private static String value(String day, Expression said) {
    int seconds = said.get(Field.CLOCK);
    return day
        + String.format(Locale.ROOT, "T%02d:%02d", seconds / HOUR, seconds / MINUTE % MINUTE);
  }
}
