package hearsay.statement;

import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * How something was said: the kind of saying, whether the source rejects it, and whom the words
 * were said to.
 *
 * @param cueClass what kind of saying the cue is, as in {@code cue-classes.tsv}: {@code states},
 *     {@code asks}, {@code warns} ...; {@code other} where no table knows it
 * @param denied whether the source rejects the truth of the content: <i>denied that he knew</i>.
 *     Not where the denial is negated, and not where an offer is turned down
 * @param told the audience, the outlet or the medium: <i>reporters</i>, <i>the Bay Herald</i>, <i>a
 *     statement</i>; overlaps no part of the attribution
 */
public record Manner(String cueClass, boolean denied, Optional<Span> told) {
  public Manner {
    Objects.requireNonNull(cueClass);
    Objects.requireNonNull(told);
    if (denied && !cueClass.equals(CueClass.DENIES)) {
      throw new IllegalArgumentException("denied, but the cue " + cueClass);
    }
  }

  /** A kind of saying, nothing denied, nobody told. */
  public static Manner of(String cueClass) {
    return new Manner(cueClass, false, Optional.empty());
  }
}
