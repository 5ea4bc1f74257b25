package hearsay.fetch;

import hearsay.ArticleReader;
import hearsay.intake.Article;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Retrieval;
import hearsay.ledger.WatchLog;
import hearsay.text.SourceText;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads articles into a ledger and tells what is new about them. A text that the ledger holds as
 * the current one is left as it was read first, bytes and all. Confined to one thread.
 */
public final class ArticleKeeper {
  private final LedgerWriter writer;
  private final LedgerQuery query;
  private final Supplier<ArticleReader> readers;
  private final InstantSource clock;
  private final Consumer<WatchEvent> listener;
  private Optional<ArticleReader> reader = Optional.empty();

  /**
   * @param query asks the same ledger
   * @param readers makes the reader; asked once, and only where there is something to read
   * @param listener is told what happens
   */
  public ArticleKeeper(
      LedgerWriter writer,
      LedgerQuery query,
      Supplier<ArticleReader> readers,
      InstantSource clock,
      Consumer<WatchEvent> listener) {
    this.writer = writer;
    this.query = query;
    this.readers = readers;
    this.clock = clock;
    this.listener = listener;
  }

  WatchLog log() {
    return writer.watchLog();
  }

  void flush() {
    writer.flush();
  }

  Tidings tell(String feed, String address) {
    return new Tidings(listener, clock, feed, address);
  }

  /** Keeps an article; whether anything about it is new. */
  boolean keep(Article article, Retrieval retrieval, Tidings tell) {
    writer.flush(); // the query sees what is durable
    String version = article.text().sha256();
    Optional<ArticleSummary> current =
        query.versions(article.key()).stream().filter(ArticleSummary::isCurrent).findFirst();
    if (current.filter(known -> known.version().equals(version)).isPresent()) {
      return false;
    }
    Optional<SourceText> before =
        current.flatMap(known -> query.article(article.key(), known.version())).map(Article::text);
    KeptReading reading = read(article, version);
    if (writer.keep(reading, clock.instant()) == LedgerWriter.Outcome.TAKEN_DOWN) {
      tell.kept(WatchEvent.Kind.TAKEN_DOWN, article, 0);
      return false;
    }
    writer.retrieved(article.key(), version, retrieval);
    int records = reading.attributions().size();
    if (before.isPresent()) {
      tell.changed(before.get(), article, records);
    } else {
      tell.kept(WatchEvent.Kind.NEW, article, records);
    }
    return true;
  }

  /** A text that the ledger holds already, as an older version, need not be read again. */
  private KeptReading read(Article article, String version) {
    if (query.holds(article.key(), version)) {
      return new KeptReading(article, "", List.of(), List.of());
    }
    if (reader.isEmpty()) {
      reader = Optional.of(readers.get());
    }
    return reader.get().read(article).kept();
  }
}
