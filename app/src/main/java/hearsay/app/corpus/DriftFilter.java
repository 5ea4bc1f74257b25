package hearsay.app.corpus;

import hearsay.drift.DriftKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which drift to list.
 *
 * @param kinds only changes of these kinds
 * @param speaker every word of this stands in the name of somebody who is quoted, case aside
 */
public record DriftFilter(Set<DriftKind> kinds, Optional<String> speaker) {
  /** Everything but other marks around the same words. */
  public static final DriftFilter USUAL =
      new DriftFilter(EnumSet.complementOf(EnumSet.of(DriftKind.TYPOGRAPHY)), Optional.empty());

  /** What turns the meaning: who said it, whether, how surely, if what, how much and by when. */
  public static final DriftFilter ALARMING =
      new DriftFilter(
          EnumSet.of(
              DriftKind.SPEAKER,
              DriftKind.NEGATION,
              DriftKind.HEDGE,
              DriftKind.CONDITION,
              DriftKind.NUMBER,
              DriftKind.HORIZON),
          Optional.empty());

  public DriftFilter {
    kinds = Set.copyOf(kinds);
  }
}
