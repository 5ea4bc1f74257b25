package hearsay.app.web;

import hearsay.app.cli.QuotationCheck;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether anybody quotes it so. */
final class CheckPage implements Page {
  /** A quotation is found by so many words in a row that stand in an article as they are here. */
  private static final int IN_A_ROW = 3;

  private static final int MOST_PHRASES = 300;
  private static final int MOST_ARTICLES = 100;
  private static final int SHOWN = 40;

  /** In the order of the ledger's own listing. */
  private static final Comparator<ArticleSummary> ORDER =
      Comparator.comparing((ArticleSummary one) -> one.metadata().outlet().isEmpty())
          .thenComparing(one -> one.metadata().outlet().orElse(""))
          .thenComparing(one -> one.metadata().published().isEmpty())
          .thenComparing(one -> one.metadata().published().orElse(""))
          .thenComparing(one -> one.key().value());

  /** What the page shows. */
  record View(String quote, String speaker, Optional<String> verdict, List<Match> matches) {}

  /**
   * Where it was found.
   *
   * @param line what changed: gone is what was asked for, new is what stands there
   */
  record Match(
      ArticleRef article,
      Optional<String> speaker,
      boolean isOthers,
      boolean isQuoted,
      VersionDiff.Line line,
      boolean isExact) {}

  @Override
  public Answer answer(Visit visit) {
    Optional<String> quote = visit.value("quote");
    Optional<String> speaker = visit.value("speaker");
    if (quote.isEmpty()) {
      return new Answer.Shown(
          "check",
          "Check a quotation",
          new View("", speaker.orElse(""), Optional.empty(), List.of()));
    }
    QuotationCheck check = QuotationCheck.of(quote.get(), speaker);
    Map<String, ArticleSummary> shown = look(visit.query(), quote.get(), check);
    if (visit.wantsJson()) {
      return Answer.Plain.json(check.line(0));
    }
    List<Match> matches =
        check.findings(0).stream()
            .limit(SHOWN)
            .map(finding -> match(quote.get(), finding, shown.get(finding.article())))
            .toList();
    return new Answer.Shown(
        "check",
        "Check a quotation",
        new View(quote.get(), speaker.orElse(""), Optional.of(check.verdict(0).label()), matches));
  }

  private static Map<String, ArticleSummary> look(
      LedgerQuery query, String quote, QuotationCheck check) {
    Map<String, ArticleSummary> byKey = new HashMap<>();
    query.articlesWithAnyOf(phrases(quote), MOST_ARTICLES).stream()
        .sorted(ORDER)
        .forEach(
            article -> {
              byKey.put(article.key().value(), article);
              check.look(query, article);
            });
    return byKey;
  }

  /** Every few words in a row. */
  private static List<String> phrases(String quote) {
    List<String> words =
        List.of(quote.strip().split("\\s+")).stream()
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();
    if (words.size() <= IN_A_ROW) {
      return List.of(String.join(" ", words));
    }
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i + IN_A_ROW <= words.size() && phrases.size() < MOST_PHRASES; i++) {
      phrases.add(String.join(" ", words.subList(i, i + IN_A_ROW)));
    }
    return phrases;
  }

  private static Match match(String quote, QuotationCheck.Finding finding, ArticleSummary article) {
    String found = finding.text().cut(finding.match().words());
    return new Match(
        ArticleRef.of(article),
        finding.speaker(),
        finding.isOthers(),
        finding.match().isQuoted(),
        finding.match().isExact()
            ? new VersionDiff.Line(List.of(new VersionDiff.Piece(VersionDiff.Fate.SAME, found)))
            : VersionDiff.words(quote, found),
        finding.match().isExact());
  }
}
