package hearsay.reuse;

import hearsay.credit.Credit;
import hearsay.credit.CreditFinder;
import hearsay.intake.ArticleKey;
import hearsay.statement.Furniture;
import hearsay.statement.QuotationFinder;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads in one article what the linking of articles needs: its quotations, its credits, and what is
 * not its own. Who is quoted is not known here: see {@link QuotedWords#speaker}.
 */
public final class ReuseReader {
  private final CreditFinder credits;

  /**
   * @param credits finds the credits
   */
  public ReuseReader(CreditFinder credits) {
    this.credits = credits;
  }

  /** Reads an article. Linear in the text. */
  public ReuseArticle read(
      ArticleKey key, SourceText text, Optional<String> outlet, Optional<Published> published) {
    List<Span> paragraphs = ParagraphFinder.find(text);
    List<QuotedWords> quotations =
        QuotationFinder.find(text, paragraphs).quotations().stream()
            .map(quotation -> new QuotedWords(quotation.parts(), Optional.empty()))
            .toList();
    List<Credit> found = credits.find(text);
    return new ReuseArticle(
        key, text, outlet, published, quotations, found, hidden(text, paragraphs, found));
  }

  private static List<Span> hidden(SourceText text, List<Span> paragraphs, List<Credit> credits) {
    Set<Span> own = new HashSet<>(Furniture.without(text));
    List<Span> hidden = new ArrayList<>();
    paragraphs.stream().filter(paragraph -> !own.contains(paragraph)).forEach(hidden::add);
    credits.forEach(credit -> hidden.add(credit.span()));
    hidden.sort(null);
    return hidden;
  }
}
