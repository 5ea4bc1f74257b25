package hearsay.reuse;

import hearsay.time.PublishedAt;
import hearsay.time.TimeInterval;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * When an article says that it was published: an outlet's claim, and often a wrong one.
 *
 * @param earliest the first moment that can be meant
 * @param latest the last, the same where the claim is a moment
 */
public record Published(Instant earliest, Instant latest) {
  /** No date of these forms has so many characters. */
  private static final int LONGEST = 60;

  private static final List<DateTimeFormatter> MOMENTS =
      List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME);

  /** The zones that are farthest ahead of and behind UTC. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

  public Published {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(latest + " is before " + earliest);
    }
  }

  /**
   * What the words of an article's metadata claim. A moment has its zone beside it; a day or a time
   * without one is meant somewhere on earth, and reaches over all zones.
   *
   * @return empty where the words are no date that {@link PublishedAt} reads
   */
  public static Optional<Published> parse(String metadata) {
    String words = metadata.strip();
    if (words.length() > LONGEST) {
      return Optional.empty();
    }
    return MOMENTS.stream()
        .flatMap(form -> moment(form, words).stream())
        .findFirst()
        .or(() -> PublishedAt.parse(words).flatMap(PublishedAt::interval).map(Published::anywhere));
  }

  private static Optional<Published> moment(DateTimeFormatter form, String words) {
    try {
      Instant moment = form.parse(words, OffsetDateTime::from).toInstant();
      return Optional.of(new Published(moment, moment));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Some day from one to another, both included, somewhere on earth.
   *
   * @throws IllegalArgumentException where the last day is before the first
   */
  public static Published onDays(LocalDate first, LocalDate last) {
    return new Published(
        first.atStartOfDay().toInstant(EASTERNMOST),
        last.plusDays(1).atStartOfDay().toInstant(WESTERNMOST));
  }

  private static Published anywhere(TimeInterval local) {
    return new Published(local.start().toInstant(EASTERNMOST), local.end().toInstant(WESTERNMOST));
  }

  /** Whether all that this can mean is before all that the other can. */
  public boolean isBefore(Published other) {
    return latest.isBefore(other.earliest);
  }
}
