package hearsay.time;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Cuts the early, middle or late part out of a unit of the calendar: what stands in {@code
 * horizons.tsv} for months and years, thirds for everything else.
 */
final class PartOfUnit {
  private static final int PARTS = 3;

  private PartOfUnit() {}

  static TimeInterval cut(TimeInterval unit, Modifier part) {
    return switch (unit.grain()) {
      case MONTH -> HorizonTable.shipped().part(Grain.MONTH, part).cut(unit);
      case YEAR -> HorizonTable.shipped().part(Grain.YEAR, part).cut(unit);
      case DECADE -> HorizonTable.shipped().part(Grain.DECADE, part).cut(unit);
      case CENTURY -> HorizonTable.shipped().part(Grain.CENTURY, part).cut(unit);
      case DAY, DAYPART, HOUR, MINUTE, SECOND -> unit;
      default -> third(unit, part);
    };
  }

  private static TimeInterval third(TimeInterval unit, Modifier part) {
    long days = ChronoUnit.DAYS.between(unit.start(), unit.end());
    if (days < PARTS) {
      return unit;
    }
    LocalDateTime first = unit.start().plusDays(days / PARTS);
    LocalDateTime second = unit.start().plusDays(days - days / PARTS);
    return switch (part) {
      case START -> new TimeInterval(unit.start(), first, unit.grain());
      case END -> new TimeInterval(second, unit.end(), unit.grain());
      default -> new TimeInterval(first, second, unit.grain());
    };
  }
}
