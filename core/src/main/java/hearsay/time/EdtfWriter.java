package hearsay.time;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a timex in the Extended Date/Time Format (ISO 8601-2:2019, as the Library of Congress
 * publishes it): {@code 2031-05~, 2031-22, 198X, 2031-05-12/2031-05-18}.
 */
final class EdtfWriter {
  private static final int FIRST_SEASON = 21;
  private static final int FIRST_QUARTER = 33;
  private static final int FIRST_HALF = 40;

  private EdtfWriter() {}

  static Optional<String> write(Timex timex) {
    if (timex.interval().isEmpty()) {
      return Optional.empty();
    }
    TimeInterval interval = timex.interval().get();
    boolean isWhole = interval.equals(interval.grain().around(interval.start()));
    String written = isWhole ? unit(interval) : interval.iso();
    return Optional.of(written + qualifier(timex, written));
  }

  /** Doubt cannot stand behind an interval as a whole. */
  private static String qualifier(Timex timex, String written) {
    if (written.contains("/") || written.contains("T")) {
      return "";
    }
    boolean about = timex.mod() == Modifier.APPROX;
    boolean unsure = timex.certainty() == Certainty.AMBIGUOUS;
    return about && unsure ? "%" : about ? "~" : unsure ? "?" : "";
  }

  private static String unit(TimeInterval interval) {
    LocalDateTime start = interval.start();
    int month = start.getMonthValue();
    return switch (interval.grain()) {
      case DAY -> day(start);
      case MONTH -> year(start) + String.format(Locale.ROOT, "-%02d", month);
      case SEASON -> year(start) + "-" + (FIRST_SEASON + (month / 3 + 3) % 4);
      case QUARTER ->
          year(start) + "-" + (FIRST_QUARTER - 1 + start.get(IsoFields.QUARTER_OF_YEAR));
      case HALF -> year(start) + "-" + (FIRST_HALF + (month - 1) / 6);
      case YEAR -> year(start);
      case DECADE -> masked(start, 1);
      case CENTURY -> masked(start, 2);
      case MILLENNIUM -> masked(start, 3);
      case SECOND, MINUTE, HOUR -> start.toString();
      default -> interval.iso();
    };
  }

  private static String day(LocalDateTime time) {
    return year(time)
        + String.format(Locale.ROOT, "-%02d-%02d", time.getMonthValue(), time.getDayOfMonth());
  }

  private static String year(LocalDateTime time) {
    int year = time.getYear();
    return (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d", Math.abs(year));
  }

  private static String masked(LocalDateTime time, int digits) {
    String year = year(time);
    return year.substring(0, year.length() - digits) + "X".repeat(digits);
  }
}
