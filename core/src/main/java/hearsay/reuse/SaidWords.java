package hearsay.reuse;

import hearsay.drift.QuotedBy;
import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * Words of an article that somebody says there.
 *
 * @param speaker who, if anybody knows
 */
public record SaidWords(Span part, Optional<QuotedBy> speaker) {
  public SaidWords {
    Objects.requireNonNull(part);
    Objects.requireNonNull(speaker);
  }

  SaidWords longer(SaidWords other) {
    return other.part.length() > part.length() ? other : this;
  }
}
