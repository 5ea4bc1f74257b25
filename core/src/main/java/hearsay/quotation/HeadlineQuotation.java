package hearsay.quotation;

import hearsay.reuse.ArticleVersion;
import hearsay.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a headline puts within quotation marks, and where it stands below and elsewhere.
 *
 * @param title the whole headline
 * @param quoted the quotation in the headline, marks included
 * @param body where it stands in the text of the article, exact or changed
 * @param elsewhere articles that have it, where the own one has not: the exact ones where there are
 *     any
 */
public record HeadlineQuotation(
    ArticleVersion article,
    String title,
    Span quoted,
    Optional<QuotationSearch.Match> body,
    List<Place> elsewhere) {
  /** A place in another article. */
  public record Place(ArticleVersion article, QuotationSearch.Match match) {}

  /** What the text says to the headline. */
  public enum Verdict {
    /** The very words stand in the text. */
    EXACT,
    /** They stand there in another form. */
    ALTERED,
    /** Not in this text; in another article. */
    ELSEWHERE,
    /** In no article that was looked at. */
    ABSENT;

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HeadlineQuotation {
    Objects.requireNonNull(article);
    elsewhere = List.copyOf(elsewhere);
  }

  /** The quotation as the headline has it, marks included. */
  public String words() {
    return quoted.cut(title);
  }

  public Verdict verdict() {
    if (body.isPresent()) {
      return body.get().isExact() ? Verdict.EXACT : Verdict.ALTERED;
    }
    return elsewhere.isEmpty() ? Verdict.ABSENT : Verdict.ELSEWHERE;
  }
}
