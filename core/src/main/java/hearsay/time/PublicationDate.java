package hearsay.time;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a bare text was published, as far as its own words tell: days, never a made-up day, and the
 * reasons with the words that they rest on.
 *
 * <p>The reasons are taken in the order of their strength: a date line; an anniversary and how far
 * it is; how long something has lasted that began on the only day named; the last day of the month
 * that is told of without a year; and the bounds that dates in the past and in the future set. One
 * that contradicts a stronger one is left out. Nothing is known here of any event in the world.
 *
 * @param days the days on which it can have been published
 * @param reasons the strongest first; empty where the text tells nothing
 */
public record PublicationDate(DayRange days, List<DateReason> reasons) {
  /** What a text tells that does not date itself. */
  public static final PublicationDate UNKNOWN = new PublicationDate(DayRange.OPEN, List.of());

  public PublicationDate {
    reasons = List.copyOf(reasons);
  }

  /** Reads a text. Linear. */
  public static PublicationDate find(SourceText text) {
    return of(text, new PhraseFinder().find(text));
  }

  /** Reads a text whose expressions of time are known. */
  static PublicationDate of(SourceText text, List<TimePhrase> phrases) {
    List<DateReason> found = new ArrayList<>();
    DateLine.find(text, phrases).ifPresent(found::add);
    Anniversary.find(text, phrases).ifPresent(found::add);
    LastingSince.find(text, phrases).ifPresent(found::add);
    List<DateReason> bounds = DateBounds.find(text, phrases);
    RecentDay.find(text, phrases).ifPresent(found::add);
    found.addAll(bounds);
    return settle(found);
  }

  private static PublicationDate settle(List<DateReason> found) {
    DayRange days = DayRange.OPEN;
    List<DateReason> kept = new ArrayList<>();
    for (DateReason reason : found) {
      Optional<DayRange> both = days.and(reason.days());
      if (both.isPresent()) {
        kept.add(reason);
        days = both.get();
      }
    }
    return kept.isEmpty() ? UNKNOWN : new PublicationDate(days, kept);
  }

  /** As something to count from; unknown where either end is open. */
  public PublishedAt publishedAt() {
    return days.earliest().isPresent() && days.latest().isPresent()
        ? PublishedAt.between(days.earliest().get(), days.latest().get())
        : PublishedAt.UNKNOWN;
  }

  /** The words of all reasons, in text order, each once. */
  public List<Span> evidence() {
    return reasons.stream()
        .flatMap(reason -> reason.spans().stream())
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
