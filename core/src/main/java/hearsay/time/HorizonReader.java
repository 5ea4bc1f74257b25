package hearsay.time;

import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Reads horizons: an expression of time, the preposition before it and the publication make days.
 *
 * <p>The table says what open words mean; that a deadline is hard, and that a length is counted
 * from publication, is decided here.
 */
public final class HorizonReader {
  private final HorizonTable table;

  public HorizonReader(HorizonTable table) {
    this.table = table;
  }

  /** With the shipped table. */
  public HorizonReader() {
    this(HorizonTable.shipped());
  }

  /**
   * What an expression says of when; empty where it says nothing that lies on the calendar.
   *
   * @param published when the article was published, as far as known: from its first day on the
   *     horizon begins, from its last day on it is counted
   */
  public Optional<Horizon> read(Timex timex, PublishedAt published) {
    return published.interval().isEmpty()
        ? dated(timex)
        : new HorizonRule(timex, published.interval().get(), table).read();
  }

  /** What a stretch says: from its first day to its last. */
  public Optional<Horizon> read(TimeRange range, PublishedAt published) {
    return range
        .interval()
        .map(
            interval ->
                new Horizon(
                    range.span(),
                    HorizonRule.direction(interval, published),
                    range.value(),
                    Optional.of(interval.firstDay()),
                    Optional.of(Horizon.Ends.hard(interval.lastDay())),
                    "stretch"));
  }

  /**
   * The horizon of a clause: of its stretch of time if there is one, else of its first expression
   * that looks ahead, else of its first one.
   *
   * @param timexes those of the article, in text order
   * @param clause where to look
   */
  public Optional<Horizon> within(List<Timex> timexes, Span clause, PublishedAt published) {
    Optional<Horizon> stretch =
        TimeRange.of(timexes).stream()
            .filter(range -> clause.contains(range.span()))
            .findFirst()
            .flatMap(range -> read(range, published));
    if (stretch.isPresent()) {
      return stretch;
    }
    List<Horizon> found =
        timexes.stream()
            .filter(timex -> clause.contains(timex.span()))
            .flatMap(timex -> read(timex, published).stream())
            .toList();
    return found.stream()
        .filter(horizon -> horizon.direction() == Direction.FUTURE)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Without a day of publication only what is dated by itself has a place. */
  private static Optional<Horizon> dated(Timex timex) {
    return timex
        .interval()
        .map(
            interval ->
                new Horizon(
                    timex.span(),
                    Direction.UNSTATED,
                    timex.value(),
                    Optional.of(interval.firstDay()),
                    Optional.of(Horizon.Ends.hard(interval.lastDay())),
                    "dated"));
  }
}
