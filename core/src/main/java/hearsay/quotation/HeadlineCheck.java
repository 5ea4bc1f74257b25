package hearsay.quotation;

import hearsay.alignment.Words;
import hearsay.intake.Paragraph;
import hearsay.intake.ParagraphKind;
import hearsay.intake.PlainParagraphs;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what headlines quote against the text under them, and against all other articles.
 *
 * <p>Headlines are handed in first, then every article is shown once. A quotation of one word is
 * passed over: marks around one word are as often a doubt as a quotation. Not thread-safe.
 */
public final class HeadlineCheck {
  private static final int FEWEST_WORDS = 2;

  /** So many places in other articles are kept. */
  private static final int MOST_PLACES = 8;

  private final List<Draft> drafts = new ArrayList<>();
  private Optional<QuotationSearch> search = Optional.empty();

  /** A headline's quotation and what was found so far. */
  private static final class Draft {
    private final ArticleVersion article;
    private final String title;
    private final Span quoted;
    private Optional<QuotationSearch.Match> body = Optional.empty();
    private final List<HeadlineQuotation.Place> exact = new ArrayList<>();
    private final List<HeadlineQuotation.Place> altered = new ArrayList<>();

    Draft(ArticleVersion article, String title, Span quoted) {
      this.article = article;
      this.title = title;
      this.quoted = quoted;
    }

    void found(ArticleVersion where, QuotationSearch.Match match) {
      if (where.equals(article)) {
        body = Optional.of(match);
      } else {
        List<HeadlineQuotation.Place> places = match.isExact() ? exact : altered;
        if (places.size() < MOST_PLACES) {
          places.add(new HeadlineQuotation.Place(where, match));
        }
      }
    }

    HeadlineQuotation done() {
      List<HeadlineQuotation.Place> others = exact.isEmpty() ? altered : exact;
      return new HeadlineQuotation(
          article, title, quoted, body, body.isPresent() ? List.of() : others);
    }
  }

  /**
   * Takes in the headline of an article; all headlines come before the first {@link #look}.
   *
   * @param title as the article's metadata has it; else the text's own title line is taken
   */
  public void add(ReuseArticle article, Optional<String> title) {
    String headline =
        title.orElseGet(() -> titleLine(article.text()).map(article.text()::cut).orElse(""));
    SourceText text = SourceText.of(headline);
    for (QuotedWords quotation : ReuseReader.quotations(text)) {
      for (Span part : quotation.parts()) {
        if (Words.of(part.cut(headline), List.of(), List.of()).size() >= FEWEST_WORDS) {
          drafts.add(new Draft(article.version(), headline, part));
        }
      }
    }
  }

  /** Whether any headline quotes anything. */
  public boolean isEmpty() {
    return drafts.isEmpty();
  }

  /** Looks for all headline quotations in an article. */
  public void look(ReuseArticle article) {
    if (search.isEmpty()) {
      search =
          Optional.of(
              new QuotationSearch(
                  drafts.stream().map(draft -> draft.quoted.cut(draft.title)).toList()));
    }
    Optional<Span> title = titleLine(article.text());
    for (QuotationSearch.Match match :
        search.get().find(article.text(), article.quotations(), title)) {
      drafts.get(match.quotation()).found(article.version(), match);
    }
  }

  /** What was found, in the order in which the headlines came. */
  public List<HeadlineQuotation> settle() {
    return drafts.stream().map(Draft::done).toList();
  }

  private static Optional<Span> titleLine(SourceText text) {
    return PlainParagraphs.find(text).stream()
        .filter(paragraph -> paragraph.kind() == ParagraphKind.TITLE)
        .map(Paragraph::span)
        .findFirst();
  }
}
