package hearsay.statement;

import hearsay.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attribution in one article: a source, a cue, and the content attributed to that source.
 *
 * <p>All spans point into the article's text; nothing is rephrased. The content may be in parts, as
 * in <i>“We will not,” she said, “negotiate.”</i> A missing source ("it was reported") is a
 * finding, not an error.
 *
 * @param source the words that name the speaker, with the credentials that stand in apposition
 * @param cue the whole verb group, or what stands in its place
 * @param content what is attributed, in text order, quotation marks included
 * @param kind how much of the content stands in quotation marks
 * @param cueClass what kind of saying the cue is: {@code states}, {@code asks}, {@code warns} ...
 * @param confidence how sure the reader is that source and content belong together, 0 to 1: of the
 *     records given 0.9, about nine in ten are right on the corpus that it was fitted to
 * @param reason which rule made it, and what came second
 */
public record Attribution(
    Optional<Span> source,
    Span cue,
    List<Span> content,
    QuotationKind kind,
    String cueClass,
    double confidence,
    Reason reason) {
  public Attribution {
    Objects.requireNonNull(source);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(cueClass);
    Objects.requireNonNull(reason);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("attribution without content, cue at " + cue);
    }
    for (int i = 1; i < content.size(); i++) {
      if (content.get(i).start() < content.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "content out of order at " + content.get(i) + ", cue at " + cue);
      }
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + ", cue at " + cue);
    }
  }

  /**
   * From the first to the last character of the content, what stands between its parts included.
   */
  public Span contentRange() {
    return content.get(0).cover(content.get(content.size() - 1));
  }
}
