package hearsay.credit;

import hearsay.text.Span;
import java.util.Locale;
import java.util.Objects;

/**
 * Words in which an article says where it has its words from.
 *
 * @param span the words as they stand
 * @param names who is credited, as written; empty where the line names nobody
 * @param kind what is said of them
 */
public record Credit(Span span, String names, Kind kind) {
  /** What a credit says of whom it names. */
  public enum Kind {
    /** Somebody said something to them: <i>told the Bay Herald</i>. */
    TOLD,
    /** The text is a news agency's: <i>BAY CITY (AP) —</i>. */
    WIRE,
    /** A line of its own: <i>Source: Bay Herald</i>. */
    SOURCE_LINE,
    /** They had it first: <i>first reported by the Bay Herald</i>. */
    FIRST_REPORTED,
    /** They are relied on: <i>citing the Bay Herald, according to the Bay Herald</i>. */
    CITING,
    /** They helped: <i>The Bay Herald contributed to this report</i>. */
    CONTRIBUTED;

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Credit {
    Objects.requireNonNull(span);
    Objects.requireNonNull(names);
    Objects.requireNonNull(kind);
  }
}
