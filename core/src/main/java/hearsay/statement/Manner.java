package hearsay.statement;

import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * How something was said.
 *
 * @param cueClass what kind of saying the cue is: {@code states}, {@code asks}, {@code warns} ...
 * @param denied whether the source rejects the content: <i>denied, disputed, dismissed</i>
 * @param told whom the words were said to, or where: <i>told Harbour FM, wrote on the blog</i>
 */
public record Manner(String cueClass, boolean denied, Optional<Span> told) {
  public Manner {
    Objects.requireNonNull(cueClass);
    Objects.requireNonNull(told);
  }

  /** A kind of saying, nothing denied, nobody told. */
  public static Manner of(String cueClass) {
    return new Manner(cueClass, false, Optional.empty());
  }
}
