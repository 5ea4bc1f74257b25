package hearsay.intake.page;

import hearsay.lexicon.RuleTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that pages declare and print: ISO 8601 with and without a time, its compact form,
 * mail dates, and day, month and year in figures or with the month's name ({@code months.tsv}).
 *
 * <p>Of figures with slashes the month is first where the day could not be, else the day;
 * 03/04/2031 is not read, as nobody can say. The clock's time is kept where a zone or a T stands
 * with it.
 */
public final class IsoDate {
  /** Longer words hold more than a date. */
  private static final int LONGEST = 120;

  /** News on paper is older, but pages do not declare it. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private static final String TIME =
      "(?:[T ]{1,2}(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,9})?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)" + TIME);
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{6})?Z?)?(?!\\d)");
  private static final Pattern CHINESE =
      Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s(?:de\\s)?(\\p{L}{3,12})\\.?,?\\s(?:de\\s)?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})");

  private static final Map<String, Integer> MONTHS = months();

  private IsoDate() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (RuleTable.Row row : RuleTable.load(IsoDate.class, "months.tsv").rows()) {
      for (String name : row.words("names")) {
        months.put(name, Integer.parseInt(row.cell("number")));
      }
    }
    return months;
  }

  /**
   * The date in some words, in ISO 8601: a day, or a day and a time with its zone if it has one.
   */
  public static Optional<String> find(String words) {
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    return iso(words)
        .or(() -> ymd(CHINESE.matcher(words)))
        .or(() -> dayFirst(words))
        .or(() -> monthFirst(words))
        .or(() -> figures(words))
        .or(() -> ymd(COMPACT.matcher(words)));
  }

  private static Optional<String> iso(String words) {
    Matcher iso = ISO.matcher(words);
    if (!iso.find()) {
      return Optional.empty();
    }
    Optional<String> day = day(iso.group(1), iso.group(2), iso.group(3));
    return day.map(date -> date + time(iso.group(4), iso.group(5)));
  }

  /** A time that is none is left out; the day is still one. */
  private static String time(String clock, String zone) {
    if (clock == null) {
      return "";
    }
    try {
      String padded = clock.indexOf(':') == 1 ? "0" + clock : clock;
      return "T"
          + DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.parse(padded))
          + (zone == null ? "" : colon(zone));
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static String colon(String zone) {
    boolean isBare = zone.length() == 5;
    return isBare ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
  }

  private static Optional<String> ymd(Matcher words) {
    return words.find() ? day(words.group(1), words.group(2), words.group(3)) : Optional.empty();
  }

  private static Optional<String> dayFirst(String words) {
    Matcher date = DAY_FIRST.matcher(words);
    return date.find() ? named(date.group(3), date.group(2), date.group(1)) : Optional.empty();
  }

  private static Optional<String> monthFirst(String words) {
    Matcher date = MONTH_FIRST.matcher(words);
    while (date.find()) {
      Optional<String> day = named(date.group(3), date.group(1), date.group(2));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> named(String year, String month, String day) {
    Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
    return number == null ? Optional.empty() : day(year, number.toString(), day);
  }

  private static Optional<String> figures(String words) {
    Matcher date = FIGURES.matcher(words);
    if (!date.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(date.group(1));
    int second = Integer.parseInt(date.group(3));
    boolean isMonthFirst = second > 12;
    boolean isClear = !date.group(2).equals("/") || first > 12 || isMonthFirst || first == second;
    if (!isClear) {
      return Optional.empty();
    }
    return isMonthFirst
        ? day(date.group(4), date.group(1), date.group(3))
        : day(date.group(4), date.group(3), date.group(1));
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      boolean isNews = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return isNews ? Optional.of(date.toString()) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
