package hearsay.app.web;

import hearsay.app.corpus.LinkedLedger;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.reuse.Link;
import hearsay.reuse.PairLinker;
import hearsay.reuse.Passage;
import hearsay.reuse.ReuseArticle;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two articles side by side. */
final class ComparePage implements Page {
  /** What the page shows. */
  record View(
      Side a,
      Side b,
      Optional<SourcesPage.Shared> shared,
      String strength,
      String direction,
      List<Changed> changed) {}

  /** One of the two. */
  record Side(ArticleRef article, String letter, List<List<MarkedText.Piece>> paragraphs) {}

  /** A quotation that both have, and what changed. */
  record Changed(List<String> kinds, VersionDiff.Line line) {}

  private record Pair(ReuseArticle a, ReuseArticle b, Optional<Link> link) {}

  @Override
  public Answer answer(Visit visit) {
    Optional<ArticleSummary> one = current(visit, visit.needed("a"));
    Optional<ArticleSummary> other = current(visit, visit.needed("b"));
    if (one.isEmpty() || other.isEmpty()) {
      return Answer.Wrong.notFound("The ledger lacks one of the two.", "Search for it anew.");
    }
    Pair pair = pair(LinkedLedger.asKept(visit.query()), one.get(), other.get());
    if (visit.wantsJson()) {
      return Answer.Plain.json(json(visit, pair));
    }
    boolean inOrder = pair.a().version().key().equals(one.get().key());
    ArticleSummary a = inOrder ? one.get() : other.get();
    ArticleSummary b = inOrder ? other.get() : one.get();
    return new Answer.Shown("compare", "Two articles side by side", view(pair, a, b));
  }

  private static Optional<ArticleSummary> current(Visit visit, String key) {
    return visit.query().versions(new ArticleKey(key)).stream()
        .filter(ArticleSummary::isCurrent)
        .findFirst();
  }

  /**
   * Compared anew, these two alone, by what the ledger keeps of who is quoted in them: of any two
   * articles of any ledger in a moment.
   */
  private static Pair pair(LinkedLedger ledger, ArticleSummary one, ArticleSummary other) {
    ReuseArticle a = ledger.article(ledger.version(one.key()));
    ReuseArticle b = ledger.article(ledger.version(other.key()));
    boolean inOrder = a.version().compareTo(b.version()) < 0;
    ReuseArticle first = inOrder ? a : b;
    ReuseArticle second = inOrder ? b : a;
    return new Pair(first, second, PairLinker.link(first, second, Map.of()));
  }

  private static String json(Visit visit, Pair pair) {
    return pair.link()
        .map(
            link ->
                visit
                    .json()
                    .link(
                        version ->
                            version.equals(pair.a().version()) ? pair.a().text() : pair.b().text(),
                        link))
        .orElse("");
  }

  private static View view(Pair pair, ArticleSummary a, ArticleSummary b) {
    return new View(
        side(pair, a, true),
        side(pair, b, false),
        pair.link().map(SourcesPage::shared),
        pair.link().map(link -> link.strength().label()).orElse(""),
        pair.link().map(link -> SourcesPage.inWords(link.direction())).orElse(""),
        pair.link().map(link -> changed(pair, link)).orElse(List.of()));
  }

  private static Side side(Pair pair, ArticleSummary summary, boolean isA) {
    ReuseArticle article = isA ? pair.a() : pair.b();
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (Passage passage : pair.link().map(Link::passages).orElse(List.of())) {
      String note = Integer.toString(marks.size() + 1);
      marks.add(new MarkedText.Mark(isA ? passage.a() : passage.b(), "reused", note));
    }
    List<QuoteDrift> drift = pair.link().map(Link::drift).orElse(List.of());
    for (QuoteDrift one : drift) {
      for (QuoteDrift.Edit edit : one.edits()) {
        Optional<Span> span = isA ? edit.a() : edit.b();
        span.ifPresent(
            words -> marks.add(new MarkedText.Mark(words, isA ? "gone" : "new", "changed")));
      }
    }
    List<Span> paragraphs = ParagraphFinder.find(article.text());
    return new Side(
        ArticleRef.of(summary),
        isA ? "a" : "b",
        new MarkedText(article.text().toString(), marks).cut(paragraphs));
  }

  private static List<Changed> changed(Pair pair, Link link) {
    return link.drift().stream()
        .map(
            drift ->
                new Changed(
                    drift.kinds().stream().map(DriftKind::label).toList(),
                    VersionDiff.words(
                        pair.a().text().cut(drift.a()), pair.b().text().cut(drift.b()))))
        .toList();
  }
}
