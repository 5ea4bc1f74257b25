package hearsay.intake;

import hearsay.intake.page.IsoDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Dates of mail and feeds in ISO 8601. */
final class CarriedDate {
  private CarriedDate() {}

  /**
   * A date as RFC 5322 or ISO 8601 has it, in ISO 8601; a wrong weekday is passed over. As it is
   * written where it is neither: other rooms may know better.
   */
  static String of(String words) {
    String date = words.strip();
    try {
      String bare = date.replaceFirst("^\\p{L}{3,9},\\s*", "").replaceFirst("\\s*\\([^)]*\\)$", "");
      String spaced = bare.replaceAll("\\s+", " ").replaceFirst(" (?:UT|UTC|Z)$", " GMT");
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          OffsetDateTime.parse(spaced, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return readAsPrinted(date);
    }
  }

  private static String readAsPrinted(String date) {
    Optional<String> printed = IsoDate.find(date);
    return printed.orElse(date);
  }
}
