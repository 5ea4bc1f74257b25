package hearsay.ledger;

import java.time.LocalDate;

/**
 * The days on which an article can have been published, both inclusive.
 *
 * @param earliest the first one
 * @param latest the last one; the same where the day is known
 */
public record PublicationDays(LocalDate earliest, LocalDate latest) {
  public PublicationDays {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("published from " + earliest + " to " + latest);
    }
  }
}
