package hearsay.intake;

import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a page says of its article, and where it says so.
 *
 * @param value ready for use: a name without <i>By</i>, a date in ISO 8601
 * @param raw the words as they stand on the page
 * @param source where they were found, such as {@code json-ld headline}, {@code meta og:title} or
 *     {@code byline}
 * @param place in code points of the decoded page; empty for what is not on the page
 */
public record Fact(String value, String raw, String source, Optional<CodePointSpan> place) {
  public Fact {
    value = SourceText.repair(value);
    raw = SourceText.repair(raw);
    Objects.requireNonNull(source);
    Objects.requireNonNull(place);
    if (value.isBlank()) {
      throw new IllegalArgumentException("a fact without a value from " + source);
    }
  }

  /** The same finding read as another value. */
  public Fact as(String other) {
    return new Fact(other, raw, source, place);
  }
}
