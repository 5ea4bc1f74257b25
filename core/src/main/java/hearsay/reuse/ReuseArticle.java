package hearsay.reuse;

import hearsay.alignment.Words;
import hearsay.credit.Credit;
import hearsay.drift.QuotedBy;
import hearsay.drift.QuotedText;
import hearsay.intake.ArticleKey;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the linking of articles needs to know of one of them. Everything in here was read in the
 * article alone.
 *
 * @param outlet who published it
 * @param published when, by its own account
 * @param quotations its quotations, in text order
 * @param credits whom it credits, in text order
 * @param hidden stretches that are not the article's own words (notices, teasers, lines of credit),
 *     in text order
 */
public record ReuseArticle(
    ArticleKey key,
    SourceText text,
    Optional<String> outlet,
    Optional<Published> published,
    List<QuotedWords> quotations,
    List<Credit> credits,
    List<Span> hidden) {
  public ReuseArticle {
    Objects.requireNonNull(key);
    Objects.requireNonNull(text);
    Objects.requireNonNull(outlet);
    Objects.requireNonNull(published);
    quotations = List.copyOf(quotations);
    credits = List.copyOf(credits);
    hidden = List.copyOf(hidden);
  }

  /** What evidence about this text is keyed by. */
  public ArticleVersion version() {
    return new ArticleVersion(key, text.sha256());
  }

  /** Its words and what it quotes, to be compared with those of another article. */
  public QuotedText quotedText() {
    record Part(Span span, Optional<QuotedBy> speaker) {}
    List<Part> parts = new ArrayList<>();
    for (QuotedWords quotation : quotations) {
      quotation.parts().forEach(span -> parts.add(new Part(span, quotation.speaker())));
    }
    parts.sort(Comparator.comparing(Part::span));
    List<Span> quoted = parts.stream().map(Part::span).toList();
    return new QuotedText(
        Words.of(text, quoted, hidden), quoted, parts.stream().map(Part::speaker).toList());
  }
}
