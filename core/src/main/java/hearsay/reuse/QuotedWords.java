package hearsay.reuse;

import hearsay.drift.QuotedBy;
import hearsay.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One quotation of an article.
 *
 * @param parts the quoted stretches, quotation marks included, in text order; several where it runs
 *     over paragraphs or is broken by its speaker
 * @param speaker whoever it is attributed to; empty where nobody knows
 */
public record QuotedWords(List<Span> parts, Optional<QuotedBy> speaker) {
  public QuotedWords {
    parts = List.copyOf(parts);
    Objects.requireNonNull(speaker);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a quotation without a part");
    }
  }

  /** From the first mark to the last, what stands between the parts included. */
  public Span range() {
    return parts.get(0).cover(parts.get(parts.size() - 1));
  }
}
