package hearsay.fetch;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleKey;
import hearsay.intake.Intake;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.ledger.Retrieval;
import hearsay.text.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The articles in fetched pages. What a page says of itself is believed about its own site only:
 * one that calls itself by an address of somebody else's would else put a version under their
 * article.
 */
public final class PageArticles {
  /** Clocks and zones differ; what is dated later than this was dated wrongly. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private final ArticleIntake intake;

  /**
   * @param intake reads what was fetched
   */
  public PageArticles(ArticleIntake intake) {
    this.intake = intake;
  }

  /** Cuts a page into its articles, ready to be parsed; what cannot be read is a refusal. */
  public void read(Page page, Consumer<RawArticle> sink) {
    String path = page.address().toString();
    Optional<ArticleIntake.Kind> kind = PageKinds.of(page);
    if (kind.isEmpty()) {
      String media = page.type().media();
      String what = media.isEmpty() ? "a file that nobody says the kind of" : media;
      Refusal refusal =
          Refusal.of(
              Origin.file(path), "unknown-format", "not a kind of page that is read: " + what);
      sink.accept(() -> refusal);
      return;
    }
    try {
      intake.readAs(
          kind.get(),
          path,
          new ByteArrayInputStream(page.body().bytes()),
          raw -> sink.accept(() -> parse(raw, page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // out of memory nothing breaks
    }
  }

  /** What a piece of a page is, under the name that it may have. */
  static Intake parse(RawArticle raw, Page page) {
    return placed(raw.parse(), page);
  }

  /** Where a page came from, as a ledger keeps it. */
  public static Retrieval retrieval(Page page) {
    return new Retrieval(
        page.at(),
        page.requested().toString(),
        page.hops().stream()
            .map(hop -> new Retrieval.Redirect(hop.status(), hop.from().toString()))
            .toList(),
        page.address().toString(),
        page.type().media(),
        page.validators().etag(),
        page.validators().lastModified(),
        page.body().sha256());
  }

  private static Intake placed(Intake read, Page page) {
    if (!(read instanceof Article article)) {
      return read;
    }
    List<Diagnostic> diagnostics = new ArrayList<>(article.diagnostics());
    if (isAhead(article.metadata(), page)) {
      diagnostics.add(
          Diagnostic.of("date-in-the-future", "dated later than the day on which it was fetched"));
    }
    Optional<String> claimed = article.metadata().address();
    boolean isItem = article.origin().recordLine().isPresent();
    boolean isOwn = claimed.filter(words -> isOwn(words, page)).isPresent();
    if (isOwn || (isItem && claimed.isEmpty())) {
      return with(article, article.key(), claimed, diagnostics);
    }
    String address = page.address().toString();
    if (isItem) {
      ArticleKey key = new ArticleKey("id:" + page.address().host() + "/" + claimed.orElseThrow());
      return with(article, key, claimed, diagnostics);
    }
    claimed.ifPresent(
        words ->
            diagnostics.add(
                Diagnostic.of(
                    "address-elsewhere",
                    "calls itself by an address of another site, "
                        + words
                        + "; kept as "
                        + address)));
    return with(article, new ArticleKey("url:" + address), Optional.of(address), diagnostics);
  }

  private static boolean isOwn(String claimed, Page page) {
    return Link.of(claimed) instanceof WebAddress address
        && WebSite.isSame(address.host(), page.address().host());
  }

  private static boolean isAhead(Metadata metadata, Page page) {
    try {
      return metadata
          .published()
          .filter(words -> words.length() >= 10)
          .map(words -> LocalDate.parse(words.substring(0, 10)))
          .filter(day -> day.isAfter(page.at().plus(AHEAD).atZone(ZoneOffset.UTC).toLocalDate()))
          .isPresent();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Article with(
      Article article, ArticleKey key, Optional<String> address, List<Diagnostic> diagnostics) {
    Metadata said = article.metadata();
    return new Article(
        key,
        article.origin(),
        new Metadata(said.title(), said.outlet(), address, said.authors(), said.published()),
        article.text(),
        article.map(),
        article.pageLines(),
        article.original(),
        article.charset(),
        diagnostics,
        article.extraction());
  }
}
