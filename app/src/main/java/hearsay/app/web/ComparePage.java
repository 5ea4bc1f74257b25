package hearsay.app.web;

import hearsay.ArticleReader;
import hearsay.CorpusLinker;
import hearsay.Hearsay;
import hearsay.Question;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.Passage;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  private record Pair(Article a, Article b, Optional<Link> link) {}

  @Override
  public Answer answer(Visit visit) {
    Optional<ArticleSummary> one = current(visit, visit.needed("a"));
    Optional<ArticleSummary> other = current(visit, visit.needed("b"));
    if (one.isEmpty() || other.isEmpty()) {
      return Answer.Wrong.notFound("The ledger lacks one of the two.", "Search for it anew.");
    }
    Pair pair = pair(article(visit, one.get()), article(visit, other.get()));
    if (visit.wantsJson()) {
      return Answer.Plain.json(json(visit, pair));
    }
    boolean inOrder = pair.a().key().equals(one.get().key());
    ArticleSummary a = inOrder ? one.get() : other.get();
    ArticleSummary b = inOrder ? other.get() : one.get();
    return new Answer.Shown("compare", "Two articles side by side", view(pair, a, b));
  }

  private static Optional<ArticleSummary> current(Visit visit, String key) {
    return visit.query().versions(new ArticleKey(key)).stream()
        .filter(ArticleSummary::isCurrent)
        .findFirst();
  }

  private static Article article(Visit visit, ArticleSummary summary) {
    return visit.query().article(summary.key(), summary.version()).orElseThrow();
  }

  /** Joined anew, these two alone: of any two articles of any ledger in a moment. */
  private static Pair pair(Article one, Article other) {
    ArticleReader reader = new ArticleReader(EnumSet.of(Question.WHO), Hearsay::attributionReader);
    CorpusLinker linker = new CorpusLinker();
    linker.add(reader.read(one));
    linker.add(reader.read(other));
    boolean inOrder = CorpusLinker.version(one).compareTo(CorpusLinker.version(other)) < 0;
    return new Pair(
        inOrder ? one : other, inOrder ? other : one, linker.links().stream().findFirst());
  }

  private static String json(Visit visit, Pair pair) {
    Map<ArticleVersion, Article> articles = new TreeMap<>();
    articles.put(CorpusLinker.version(pair.a()), pair.a());
    articles.put(CorpusLinker.version(pair.b()), pair.b());
    return pair.link()
        .map(link -> visit.json().link(version -> articles.get(version).text(), link))
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
    Article article = isA ? pair.a() : pair.b();
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
