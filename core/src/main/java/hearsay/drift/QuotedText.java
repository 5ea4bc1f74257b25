package hearsay.drift;

import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A text whose quotations are to be compared with those of another.
 *
 * @param words its words, with the quoted ones marked by the index of their stretch
 * @param quoted the quoted stretches, marks included, in text order
 * @param speakers for each of them who said it, if anybody knows
 */
public record QuotedText(Words words, List<Span> quoted, List<Optional<QuotedBy>> speakers) {
  public QuotedText {
    quoted = List.copyOf(quoted);
    speakers = List.copyOf(speakers);
    if (quoted.size() != speakers.size()) {
      throw new IllegalArgumentException(
          quoted.size() + " quotations, " + speakers.size() + " speakers");
    }
  }

  /** The words of a quoted stretch. */
  WordStretch stretch(int quotation) {
    return WordStretch.of(words, quoted.get(quotation));
  }
}
