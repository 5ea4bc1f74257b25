package hearsay.outlook;

import hearsay.drift.DriftKind;
import hearsay.outlook.JoinedForecast.Tie;
import hearsay.outlook.JoinedForecast.Version;
import hearsay.outlook.JoinedForecast.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parts the evidence of one forecast into versions. Whoever says the same as an earlier version is
 * its witness, however much later. Whoever says it otherwise is a witness too, with the difference
 * noted, while reports of one occasion come in and the difference can be the reporters'; later it
 * is a new version. Used once, by one thread.
 */
final class VersionFinder {
  /**
   * Reports of one occasion come within so many days. A convention, not a measurement: a weekly
   * paper would need seven, and with seven those who change their minds within a week would not
   * show.
   */
  private static final int OCCASION_DAYS = 3;

  /** A version on the way. */
  private record Draft(List<ForecastEvidence> pieces, Set<DriftKind> changes) {
    ForecastEvidence first() {
      return pieces.get(0);
    }
  }

  private final EventTerms event;
  private final ForecastEvidence first;
  private final List<Draft> drafts = new ArrayList<>();

  private VersionFinder(ForecastEvidence first) {
    this.first = first;
    this.event = EventTerms.of(first);
  }

  /**
   * The versions of a forecast.
   *
   * @param pieces its evidence, in the order of publication
   */
  static JoinedForecast of(List<ForecastEvidence> pieces) {
    VersionFinder finder = new VersionFinder(pieces.get(0));
    pieces.forEach(finder::add);
    return new JoinedForecast(finder.drafts.stream().map(finder::version).toList());
  }

  private void add(ForecastEvidence piece) {
    Optional<Draft> same = latest(draft -> Stand.differences(draft.first(), piece).isEmpty());
    Optional<Draft> reported =
        same.or(
            () ->
                latest(
                    draft ->
                        isOneOccasion(draft.first(), piece)
                            && Stand.canBeOneUtterance(draft.first(), piece)));
    if (reported.isPresent()) {
      reported.get().pieces().add(piece);
    } else {
      drafts.add(new Draft(new ArrayList<>(List.of(piece)), changes(piece)));
    }
  }

  private Optional<Draft> latest(java.util.function.Predicate<Draft> fits) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (fits.test(drafts.get(i))) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  private Set<DriftKind> changes(ForecastEvidence piece) {
    return drafts.isEmpty()
        ? Set.of()
        : Stand.differences(drafts.get(drafts.size() - 1).first(), piece);
  }

  /** What has no date can be of any occasion. */
  private static boolean isOneOccasion(ForecastEvidence one, ForecastEvidence other) {
    Optional<LocalDate> last = one.published().map(day -> day.plusDays(OCCASION_DAYS));
    return last.isEmpty() || other.published().filter(last.get()::isBefore).isEmpty();
  }

  private Version version(Draft draft) {
    return new Version(
        draft.pieces().stream().map(piece -> witness(draft, piece)).toList(), draft.changes());
  }

  private Witness witness(Draft draft, ForecastEvidence piece) {
    return new Witness(piece.id(), Stand.differences(draft.first(), piece), tie(piece));
  }

  private Tie tie(ForecastEvidence piece) {
    EventTerms terms = EventTerms.of(piece);
    boolean isKnown = piece.holder().key().isPresent();
    boolean hasSameHolder = isKnown && piece.holder().key().equals(first.holder().key());
    Tie.Rule rule =
        hasSameHolder && terms.isOneEventWith(event) ? Tie.Rule.SAME_EVENT : Tie.Rule.SAME_SENTENCE;
    return new Tie(
        piece.equals(first) ? Tie.Rule.FIRST : rule, terms.shared(event), terms.together(event));
  }
}
