package hearsay.app.cli;

import hearsay.fetch.FetchOutcome;
import hearsay.fetch.Fetcher;
import hearsay.fetch.PageArticles;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.ledger.Retrieval;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Fetches the addresses of one run of {@code hearsay read}, one after the other, and cuts what
 * comes into articles. Loaded only where there are any. Confined to one thread.
 */
final class WebReader implements AutoCloseable {
  private final List<String> addresses;
  private final PageArticles pages;
  private final Fetcher fetcher;
  private final StopSignal stop;

  WebReader(ReadRequest request, ArticleIntake intake, StopSignal stop) {
    this.addresses = request.web().addresses();
    this.pages = new PageArticles(intake);
    this.fetcher = WebDoor.fetcher(request.web().manner(), stop);
    this.stop = stop;
  }

  /** Reads them all, unless a stop is asked for. */
  void read(BiConsumer<RawArticle, Retrieval> articles, Consumer<Refusal> refusals) {
    for (String address : addresses) {
      if (!stop.isRequested()) {
        read(address, articles, refusals);
      }
    }
  }

  private void read(
      String address, BiConsumer<RawArticle, Retrieval> articles, Consumer<Refusal> refusals) {
    FetchOutcome outcome = fetcher.fetch(address);
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      Retrieval retrieval = PageArticles.retrieval(fetched.page());
      pages.read(fetched.page(), raw -> articles.accept(raw, retrieval));
    } else if (outcome instanceof FetchOutcome.Refused refused) {
      refusals.accept(Refusal.of(Origin.file(address), refused.rule(), refused.reason()));
    } else if (outcome instanceof FetchOutcome.Failed failed) {
      refusals.accept(Refusal.of(Origin.file(address), failed.rule(), failed.reason()));
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
