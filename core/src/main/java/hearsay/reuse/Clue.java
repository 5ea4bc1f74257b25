package hearsay.reuse;

import hearsay.text.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of evidence about the direction of a link.
 *
 * @param kind what it is
 * @param says what it speaks for
 * @param a where it stands in the first article, if it stands there
 * @param b where it stands in the second
 */
public record Clue(Kind kind, Direction says, Optional<Span> a, Optional<Span> b) {
  /** Kinds of evidence, with their weights. */
  public enum Kind {
    /** One credits the other by name. */
    NAMED_CREDIT(3),
    /** One credits somebody whom the other does not: its words come from elsewhere. */
    OTHER_CREDIT(1),
    /** Both credit the same, and each has quotations that the other lacks. */
    SHARED_CREDIT(3),
    /** Each has more words of a speaker whom both quote. */
    SHARED_SPEAKER(3),
    /** One has more of the matter, and the other has hardly anything of its own on it. */
    FULLER(2),
    /** Quotations of one lack words in the other, and none the other way round. */
    CUT_QUOTATIONS(1),
    /** One says that it was published earlier. Never decides alone. */
    PUBLISHED(0);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Clue {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(says);
    Objects.requireNonNull(a);
    Objects.requireNonNull(b);
  }
}
