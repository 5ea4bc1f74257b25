package hearsay.time;

import hearsay.text.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * What an expression was counted from.
 *
 * @param source where that time is from
 * @param span the expression in the text, if it was one
 */
public record Anchor(Source source, Optional<Span> span) {
  /** Where the time that is counted from comes from. */
  public enum Source {
    /** The expression needs none. */
    NONE,
    PUBLICATION,
    /** A time that the text spoke of before. */
    DISCOURSE
  }

  public static final Anchor NONE = new Anchor(Source.NONE, Optional.empty());
  public static final Anchor PUBLICATION = new Anchor(Source.PUBLICATION, Optional.empty());

  public Anchor {
    Objects.requireNonNull(source);
    Objects.requireNonNull(span);
  }

  static Anchor at(Span span) {
    return new Anchor(Source.DISCOURSE, Optional.of(span));
  }
}
