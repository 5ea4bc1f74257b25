package hearsay.intake;

import hearsay.intake.page.IsoDate;
import hearsay.text.Diagnostic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Notes what an article dates to a day that has not come anywhere on earth. */
final class FutureDates {
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private final Optional<LocalDate> today;

  /**
   * @param now what time it is; nothing is noted where nobody says so
   */
  FutureDates(Optional<Instant> now) {
    this.today = now.map(time -> time.atOffset(FIRST_ZONE).toLocalDate());
  }

  /** The same, with a diagnostic where it is dated to the future. */
  Intake noted(Intake taken) {
    if (today.isEmpty() || !(taken instanceof Article article)) {
      return taken;
    }
    Optional<String> published = article.metadata().published();
    Optional<String> fetched =
        article
            .extraction()
            .facts()
            .flatMap(PageFacts::capture)
            .flatMap(Capture::fetched)
            .map(Fact::value);
    Article noted =
        published
            .filter(this::isAhead)
            .map(date -> article.noting(said("published", date)))
            .orElse(article);
    return fetched
        .filter(this::isAhead)
        .map(date -> noted.noting(said("fetched", date)))
        .orElse(noted);
  }

  private boolean isAhead(String date) {
    return IsoDate.find(date)
        .map(iso -> LocalDate.parse(iso.substring(0, "2031-03-05".length())))
        .filter(day -> day.isAfter(today.orElseThrow()))
        .isPresent();
  }

  private static Diagnostic said(String what, String date) {
    return Diagnostic.of(
        what + "-in-the-future",
        "says that it was " + what + " " + date + ", which is yet to come");
  }
}
