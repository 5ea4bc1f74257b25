package hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When an article was published, as far as it is known: a time, a day, a stretch of days, or
 * nothing.
 *
 * @param interval the time or the stretch of time that holds the publication
 */
public record PublishedAt(Optional<TimeInterval> interval) {
  /** No date has so many characters. */
  private static final int LONGEST = 60;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_DATE,
          DateTimeFormatter.ISO_DATE_TIME,
          new DateTimeFormatterBuilder()
              .append(DateTimeFormatter.ISO_LOCAL_DATE)
              .appendPattern("[' ']['T']")
              .append(DateTimeFormatter.ISO_LOCAL_TIME)
              .appendPattern("[ ][XXX][XX][X]")
              .toFormatter(Locale.ROOT),
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.RFC_1123_DATE_TIME);

  public static final PublishedAt UNKNOWN = new PublishedAt(Optional.empty());

  /** On one day. */
  public static PublishedAt on(LocalDate day) {
    return between(day, day);
  }

  /** At a local time, to the minute. */
  public static PublishedAt at(LocalDateTime time) {
    return new PublishedAt(Optional.of(Grain.MINUTE.around(time)));
  }

  /**
   * As metadata say it: a date, a local time or an instant of ISO 8601, whose day and hour are
   * taken as they are written, in whatever zone; or a time as in the headers of mails and feeds
   * (RFC 1123).
   *
   * @return empty where the words are no date of these forms
   */
  public static Optional<PublishedAt> parse(String metadata) {
    String words = metadata.strip();
    return words.length() > LONGEST
        ? Optional.empty()
        : FORMS.stream().flatMap(form -> parse(form, words).stream()).findFirst();
  }

  private static Optional<PublishedAt> parse(DateTimeFormatter form, String words) {
    try {
      TemporalAccessor read = form.parseBest(words, LocalDateTime::from, LocalDate::from);
      return Optional.of(read instanceof LocalDateTime time ? at(time) : on((LocalDate) read));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Between two days, both included. */
  public static PublishedAt between(LocalDate earliest, LocalDate latest) {
    return new PublishedAt(Optional.of(TimeInterval.ofDays(earliest, latest)));
  }

  /** Whether the day is known. */
  public boolean isDay() {
    return interval.filter(one -> one.firstDay().equals(one.lastDay())).isPresent();
  }
}
