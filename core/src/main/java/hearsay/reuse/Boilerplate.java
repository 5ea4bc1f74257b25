package hearsay.reuse;

import hearsay.text.Span;
import java.util.Objects;

/**
 * A paragraph that is no part of the story that it stands in.
 *
 * @param span where it stands
 * @param kind how that was learned
 * @param contexts in how many different surroundings the same paragraph was seen, counted up to
 *     {@link BoilerplateLearner#MOST_CONTEXTS}
 */
public record Boilerplate(Span span, Kind kind, int contexts) {
  /** How a paragraph shows that it belongs to no story. */
  public enum Kind {
    /** It stands in unrelated stories, whatever the outlet. */
    UNRELATED_STORIES,
    /** One outlet puts it at the beginning or the end of its stories. */
    OUTLET_SLOT
  }

  public Boilerplate {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
  }
}
