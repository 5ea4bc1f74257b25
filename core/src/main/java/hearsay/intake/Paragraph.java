package hearsay.intake;

import hearsay.text.Span;
import java.util.Objects;

/**
 * A paragraph of a text and what it is.
 *
 * @param span where it stands in the text, without white space around it
 */
public record Paragraph(Span span, ParagraphKind kind) {
  public Paragraph {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
  }
}
