package hearsay.app.web;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Paragraph;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import hearsay.reuse.ArticleVersion;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One article with its layers. */
final class ArticlePage implements Page {
  /** No article that anybody wrote has more of one layer; the twin has all. */
  private static final int MOST_NOTES = 1_000;

  /**
   * What the page shows.
   *
   * @param families the addresses of quotation families by records
   * @param changes what changed from an older version to this one; empty where nobody asked
   */
  record View(
      Head head,
      List<Part> parts,
      List<Said> records,
      Map<String, String> families,
      List<Foretold> forecasts,
      Margin margin,
      List<VersionLink> versions,
      List<VersionDiff.Line> changes,
      Counts counts) {
    Optional<String> family(String record) {
      return Optional.ofNullable(families.get(record)).map(Links::family);
    }

    /** How many notes of a layer are shown, where an article has more; 0 where all are. */
    int most() {
      int largest = Math.max(counts.said(), Math.max(counts.forecasts(), counts.dates()));
      return largest >= MOST_NOTES ? MOST_NOTES : 0;
    }
  }

  /** What an article says of itself. */
  record Head(
      ArticleRef article,
      String key,
      String place,
      String address,
      String authors,
      int version,
      int versions,
      String sources,
      String reader) {}

  /** A paragraph; furniture is what is no text of the article. */
  record Part(String kind, boolean isFurniture, List<MarkedText.Piece> pieces) {}

  /** What stands beside the text. */
  record Margin(
      List<ArticleMarks.DateNote> dates,
      List<ArticleMarks.CreditNote> credits,
      List<ArticleMarks.ReuseNote> reuse,
      boolean reuseKnown) {}

  /** A version of the text. */
  record VersionLink(int number, String address, String changes, boolean isShown) {}

  /** How much there is of each layer. */
  record Counts(int said, int forecasts, int dates, int credits, int reuse, int furniture) {}

  @Override
  public Answer answer(Visit visit) {
    ArticleKey key = new ArticleKey(visit.needed("key"));
    LedgerQuery query = visit.query();
    List<ArticleSummary> versions = query.versions(key);
    int wanted = visit.number("version", 0);
    Optional<ArticleSummary> summary =
        versions.stream()
            .filter(one -> wanted == 0 ? one.isCurrent() : one.number() == wanted)
            .findFirst();
    Optional<Article> article = summary.flatMap(one -> query.article(one.key(), one.version()));
    if (article.isEmpty()) {
      return Answer.Wrong.notFound(
          "The ledger holds no such article, or no such version of it.",
          "It may have been taken out. The search finds what is there.");
    }
    if (visit.wantsJson()) {
      return Answer.Plain.json(
          visit
              .json()
              .article(
                  query,
                  summary.get(),
                  article.get(),
                  entries(query, summary.get(), Integer.MAX_VALUE)));
    }
    List<LedgerEntry> entries = entries(query, summary.get(), MOST_NOTES);
    View view = view(visit, versions, summary.get(), article.get(), entries);
    return new Answer.Shown("article", view.head().article().title(), view);
  }

  /** The records of a version, rejected ones too. */
  private static List<LedgerEntry> entries(LedgerQuery query, ArticleSummary summary, int most) {
    QuotationFilter filter =
        QuotationFilter.ofArticle(summary.key(), true, !summary.isCurrent())
            .upTo(summary.isCurrent() ? most : Integer.MAX_VALUE);
    return query.quotations(filter).stream()
        .filter(entry -> entry.article().version().equals(summary.version()))
        .limit(most)
        .toList();
  }

  private static View view(
      Visit visit,
      List<ArticleSummary> versions,
      ArticleSummary summary,
      Article article,
      List<LedgerEntry> entries) {
    LedgerQuery query = visit.query();
    List<KeptForecast> forecasts =
        query.forecastsOf(summary.key(), summary.version()).stream().limit(MOST_NOTES).toList();
    ArticleMarks marks = new ArticleMarks(article);
    marks.addRecords(entries);
    marks.addForecasts(forecasts);
    marks.addDates(
        query.eventsOf(summary.key(), summary.version()).stream().limit(MOST_NOTES).toList());
    marks.addCredits();
    boolean reuseKnown = addReuse(visit, summary, entries, marks);
    List<Part> parts = parts(article, marks);
    return new View(
        head(visit, summary, article),
        parts,
        entries.stream().map(Said::of).toList(),
        marks.families(),
        Foretold.all(forecasts, visit.today()),
        new Margin(marks.dates(), marks.credits(), marks.reuse(), reuseKnown),
        versions.stream().map(one -> version(one, summary)).toList(),
        changes(visit, versions, article),
        new Counts(
            entries.size(),
            forecasts.size(),
            marks.dates().size(),
            marks.credits().size(),
            marks.reuse().size(),
            (int) parts.stream().filter(Part::isFurniture).count()));
  }

  private static boolean addReuse(
      Visit visit, ArticleSummary summary, List<LedgerEntry> entries, ArticleMarks marks) {
    Optional<Linked> linked = summary.isCurrent() ? visit.linkedIfKnown() : Optional.empty();
    Optional<ArticleVersion> version = linked.flatMap(one -> one.version(summary.key()));
    version.ifPresent(one -> marks.addReuse(linked.orElseThrow(), one, entries));
    return version.isPresent();
  }

  private static Head head(Visit visit, ArticleSummary summary, Article article) {
    return new Head(
        ArticleRef.of(summary),
        summary.key().value(),
        visit.json().place(summary.origin()),
        summary.metadata().address().orElse(""),
        String.join(", ", summary.metadata().authors()),
        summary.number(),
        summary.versions(),
        Links.sources(summary.key()),
        summary.reader() + " · " + article.charset());
  }

  private static List<Part> parts(Article article, ArticleMarks marks) {
    List<Span> stretches = ParagraphFinder.find(article.text());
    List<List<MarkedText.Piece>> pieces =
        new MarkedText(article.text().toString(), marks.marks()).cut(stretches);
    List<Paragraph> known = article.extraction().paragraphs();
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Span stretch = stretches.get(i);
      while (at < known.size() && known.get(at).span().end() <= stretch.start()) {
        at++;
      }
      boolean isKnown = at < known.size() && known.get(at).span().overlaps(stretch);
      parts.add(
          new Part(
              isKnown ? known.get(at).kind().label() : "paragraph",
              isKnown && !known.get(at).kind().isText(),
              pieces.get(i)));
    }
    return parts;
  }

  private static VersionLink version(ArticleSummary version, ArticleSummary shown) {
    String address = Links.article(version.key(), version.number());
    return new VersionLink(
        version.number(),
        address,
        Links.article(shown.key(), shown.number()) + "&against=" + version.number() + "#changes",
        version.number() == shown.number());
  }

  private static List<VersionDiff.Line> changes(
      Visit visit, List<ArticleSummary> versions, Article article) {
    int against = visit.number("against", 0);
    return versions.stream()
        .filter(one -> one.number() == against)
        .findFirst()
        .flatMap(one -> visit.query().article(one.key(), one.version()))
        .map(older -> VersionDiff.of(older.text(), article.text()))
        .orElse(List.of());
  }
}
