package hearsay.quotation;

import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which members of a family differ from the fullest of them, with all who have it.
 *
 * @param kinds what it is; never empty
 * @param edit the words, as the first of the carriers has them; empty for another speaker, other
 *     marks, and what the sentence around a fragment lacks
 * @param carriers the members that have it, by article and place; at least one
 * @param first who of them was first
 * @param isOlder whether any of them is dated before the fullest: then the change may have gone the
 *     other way
 */
public record FamilyChange(
    Set<DriftKind> kinds,
    Optional<QuoteDrift.Edit> edit,
    List<FamilyDrift> carriers,
    FirstCarrier first,
    boolean isOlder) {
  public FamilyChange {
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    carriers = List.copyOf(carriers);
    if (carriers.isEmpty()) {
      throw new IllegalArgumentException("a change that nobody has: " + kinds);
    }
  }
}
