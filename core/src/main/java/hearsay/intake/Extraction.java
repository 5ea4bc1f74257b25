package hearsay.intake;

import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an article's text was taken out of what it came in.
 *
 * @param paragraphs of the text, in order
 * @param coverage the share, 0 to 1, of the file's own text (all that is not linked) that was kept
 * @param facts what the page says of the article, each with its evidence; empty for what is no page
 */
public record Extraction(List<Paragraph> paragraphs, double coverage, Optional<PageFacts> facts) {
  public Extraction {
    paragraphs = List.copyOf(paragraphs);
    Objects.requireNonNull(facts);
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage " + coverage);
    }
  }

  /** Of a plain text, which is left as it is: its paragraphs are told by words and places. */
  static Extraction ofPlain(SourceText text) {
    List<Paragraph> paragraphs = PlainParagraphs.find(text);
    int all = 0;
    int own = 0;
    for (Paragraph paragraph : paragraphs) {
      all += paragraph.span().length();
      own += paragraph.kind().isText() ? paragraph.span().length() : 0;
    }
    return new Extraction(paragraphs, all == 0 ? 0 : (double) own / all, Optional.empty());
  }

  /**
   * Of the main text of a page that is at hand no more: what was no text of it is not in it, but
   * for lines of credit.
   */
  static Extraction ofPage(SourceText text) {
    List<Paragraph> paragraphs =
        ParagraphFinder.find(text).stream()
            .map(
                span ->
                    new Paragraph(
                        span, Furnishings.kindOf(span.cut(text)).orElse(ParagraphKind.PARAGRAPH)))
            .toList();
    return new Extraction(paragraphs, 1.0, Optional.empty());
  }
}
