package hearsay.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an article's text was taken out of what it came in.
 *
 * @param paragraphs of the text, in order; empty where nobody has looked at them
 * @param coverage the share, 0 to 1, of the file's own text (all that is not linked) that was kept
 * @param facts what the page says of the article, each with its evidence; empty for what is no page
 */
public record Extraction(List<Paragraph> paragraphs, double coverage, Optional<PageFacts> facts) {
  /** Of a text that was taken as it is. */
  public static final Extraction NONE = new Extraction(List.of(), 1.0, Optional.empty());

  public Extraction {
    paragraphs = List.copyOf(paragraphs);
    Objects.requireNonNull(facts);
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage " + coverage);
    }
  }
}
