package hearsay.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The current version of an article, with what the ledger knows of it and its text alone does not
 * tell: what is needed to compare it with others.
 *
 * @param published the days on which it can have been published; empty where nothing tells
 * @param voices who says what within quotation marks, rejected records left out, in text order
 */
public record CoveredArticle(
    ArticleSummary article, Optional<PublicationDays> published, List<Voice> voices) {
  public CoveredArticle {
    Objects.requireNonNull(article);
    Objects.requireNonNull(published);
    voices = List.copyOf(voices);
  }
}
