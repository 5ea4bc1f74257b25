package hearsay.lab;

import hearsay.app.corpus.LinkedLedger;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.SqliteLedger;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long it takes to link the articles of a ledger: the first time, again, and after some new
 * ones; and how many bytes a ledger keeps for that. The articles are those of {@link
 * ReuseBenchmark}'s stream, kept without having been read for who said what.
 *
 * <p>Usage: {@code LedgerReuseBenchmark LEDGER ARTICLES NEW}; the ledger is made.
 */
public final class LedgerReuseBenchmark {
  private static final int OUTLETS = 40;

  private LedgerReuseBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int articles = Integer.parseInt(args[1]);
    int more = Integer.parseInt(args[2]);
    ReuseBenchmark made = ReuseBenchmark.ofGold();
    fill(file, made, 0, articles);
    long size = Files.size(file);
    link("first", file);
    System.out.printf(
        Locale.ROOT, "kept: %,d bytes an article%n", (Files.size(file) - size) / articles);
    link("again", file);
    fill(file, made, articles, articles + more);
    link("after " + more + " new", file);
    link("again", file);
  }

  private static void fill(Path file, ReuseBenchmark made, int from, int to) {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      for (int i = from; i < to; i++) {
        writer.keep(reading(i, made.text(i, 2)), Instant.EPOCH);
      }
    }
  }

  private static KeptReading reading(int number, String words) {
    SourceText text = SourceText.of(words);
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.of("Outlet " + number % OUTLETS),
            Optional.empty(),
            List.of(),
            Optional.empty());
    Article article =
        new Article(
            new ArticleKey("made/" + number),
            Origin.record("made.jsonl", number + 1),
            metadata,
            text,
            OffsetMap.identity(text.codePointCount()),
            new Original(words.getBytes(StandardCharsets.UTF_8)),
            "UTF-8",
            List.of());
    return new KeptReading(article, "none", List.of(), List.of());
  }

  private static void link(String name, Path file) {
    long start = System.nanoTime();
    int pairs;
    try (LedgerQuery query = SqliteLedger.openQuery(file)) {
      LinkedLedger linked =
          LinkedLedger.of(query, change -> SqliteLedger.writeIfFree(file, change));
      pairs = linked.pairs().size();
    }
    System.out.printf(
        Locale.ROOT, "%s: %.1f s, %,d links%n", name, (System.nanoTime() - start) / 1e9, pairs);
  }
}
