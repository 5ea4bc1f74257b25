package hearsay.intake;

import hearsay.intake.page.IsoDate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The named fields of a record of a web archive (WARC 1.1, section 4), as far as cutting needs
 * them.
 *
 * @param type such as {@code response}
 * @param target the address, without the angle brackets that early writers put around it
 * @param date as it is written
 * @param length of the block in bytes; -1 where it is none
 */
record WarcHead(String type, String target, Optional<String> date, long length) {
  /** Reads the fields of a record, its first line included. */
  static WarcHead of(byte[] bytes) {
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    MailHead fields = MailHead.of(head.substring(head.indexOf('\n') + 1));
    return new WarcHead(
        fields.token("warc-type"),
        fields.raw("warc-target-uri").map(WarcHead::bare).orElse(""),
        fields.raw("warc-date"),
        length(fields.token("content-length")));
  }

  private static String bare(String target) {
    boolean isBracketed = target.startsWith("<") && target.endsWith(">");
    return isBracketed ? target.substring(1, target.length() - 1) : target;
  }

  private static long length(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }

  /** The day on which it was fetched, in UTC as all archives count. */
  Optional<LocalDate> day() {
    return date.flatMap(IsoDate::find)
        .map(iso -> LocalDate.parse(iso.substring(0, "2031-03-05".length())));
  }

  /** Whether it may hold a page: other records tell of requests, of the crawl, or of pages. */
  boolean mayHoldPage() {
    boolean isWeb = target.toLowerCase(Locale.ROOT).matches("https?://.*");
    return isWeb && (type.equals("response") || type.equals("resource"));
  }
}
