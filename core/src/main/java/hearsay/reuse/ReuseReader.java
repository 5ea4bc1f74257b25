package hearsay.reuse;

import hearsay.credit.Credit;
import hearsay.credit.CreditFinder;
import hearsay.intake.ArticleKey;
import hearsay.intake.Paragraph;
import hearsay.intake.PlainParagraphs;
import hearsay.statement.QuotationFinder;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Reads an article; who is quoted stays open. Linear in the text. */
  public ReuseArticle read(
      ArticleKey key, SourceText text, Optional<String> outlet, Optional<Published> published) {
    return read(key, text, outlet, published, quotations(text));
  }

  /** Reads an article whose quotations are known. Linear in the text. */
  public ReuseArticle read(
      ArticleKey key,
      SourceText text,
      Optional<String> outlet,
      Optional<Published> published,
      List<QuotedWords> quotations) {
    List<Credit> found = credits.find(text);
    return new ReuseArticle(key, text, outlet, published, quotations, found, hidden(text, found));
  }

  /** The quotations of a text, in text order, by whomever. */
  public static List<QuotedWords> quotations(SourceText text) {
    return QuotationFinder.find(text, ParagraphFinder.find(text)).quotations().stream()
        .map(quotation -> new QuotedWords(quotation.parts(), Optional.empty()))
        .toList();
  }

  private static List<Span> hidden(SourceText text, List<Credit> credits) {
    List<Span> hidden = new ArrayList<>();
    PlainParagraphs.find(text).stream()
        .filter(paragraph -> !paragraph.kind().isText())
        .map(Paragraph::span)
        .forEach(hidden::add);
    credits.forEach(credit -> hidden.add(credit.span()));
    hidden.sort(null);
    return hidden;
  }
}
