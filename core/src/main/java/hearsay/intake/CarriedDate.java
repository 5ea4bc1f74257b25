package hearsay.intake;

import hearsay.intake.page.IsoDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of mail, feeds and agencies in ISO 8601. */
final class CarriedDate {
  /** The basic form of ISO 8601, in which agencies write: {@code 20310305T183000Z}. */
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");

  private CarriedDate() {}

  /**
   * A date as RFC 5322 or ISO 8601 has it, in ISO 8601; a wrong weekday is passed over. As it is
   * written where it is neither: other rooms may know better.
   */
  static String of(String words) {
    String date = extended(words.strip());
    try {
      String bare = date.replaceFirst("^\\p{L}{3,9},\\s*", "").replaceFirst("\\s*\\([^)]*\\)$", "");
      String spaced = bare.replaceAll("\\s+", " ").replaceFirst(" (?:UT|UTC|Z)$", " GMT");
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
          OffsetDateTime.parse(spaced, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return readAsPrinted(date);
    }
  }

  private static String extended(String date) {
    Matcher basic = BASIC.matcher(date);
    if (!basic.matches()) {
      return date;
    }
    String seconds = basic.group(6) == null ? "00" : basic.group(6);
    String day = String.join("-", basic.group(1), basic.group(2), basic.group(3));
    String time = String.join(":", basic.group(4), basic.group(5), seconds);
    return day + "T" + time + (basic.group(7) == null ? "" : basic.group(7));
  }

  private static String readAsPrinted(String date) {
    Optional<String> printed = IsoDate.find(date);
    return printed.orElse(date);
  }
}
