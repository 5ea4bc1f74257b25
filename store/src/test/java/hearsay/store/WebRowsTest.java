package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Invented.key;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Retrieval;
import hearsay.ledger.Signature;
import hearsay.ledger.WatchLog;
import hearsay.ledger.WatchedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger keeps of pages that were fetched, and of feeds that are watched. */
final class WebRowsTest {
  private static final String FEED = "https://quay.example/feed";
  private static final String PAGE = "https://quay.example/a";
  private static final Instant LATEST = NOW.plus(Duration.ofDays(2));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameLedger() {
    file = folder.resolve("hearsay.db");
  }

  private static Retrieval retrieval(String at) {
    return new Retrieval(
        Instant.parse(at),
        "http://quay.example/a?ref=\"feed\"",
        List.of(
            new Retrieval.Redirect(301, "http://quay.example/a?ref=\"feed\""),
            new Retrieval.Redirect(302, "https://quay.example/b")),
        PAGE,
        "text/html",
        Optional.of("\"e-1\""),
        Optional.empty(),
        "0".repeat(64));
  }

  private static KeptReading fetched(String id, String bytes) {
    KeptReading reading = article(id).at(Origin.file(PAGE)).reading();
    Article read = reading.article();
    Article inBytes =
        new Article(
            read.key(),
            read.origin(),
            read.metadata(),
            read.text(),
            read.map(),
            new Original(bytes.getBytes(StandardCharsets.UTF_8)),
            read.charset(),
            List.of());
    return new KeptReading(inBytes, reading.reader(), reading.attributions(), List.of());
  }

  private static String keep(LedgerWriter writer, KeptReading reading, String at) {
    String version = reading.article().text().sha256();
    writer.keep(reading, NOW);
    writer.retrieved(reading.article().key(), version, retrieval(at));
    return version;
  }

  @Test
  void aVersionSaysWhereItWasFetchedAndTheLatestStands() {
    String version =
        write(
            file,
            writer -> {
              keep(writer, fetched("a", "<p>1</p>"), "2026-03-01T10:00:00Z");
              return keep(writer, fetched("a", "<p>2</p>"), "2026-03-02T10:00:00Z");
            });
    Optional<Retrieval> kept = ask(file, query -> query.retrieval(key("a"), version));
    assertThat(kept).hasValue(retrieval("2026-03-02T10:00:00Z"));
    Optional<Retrieval> other = ask(file, query -> query.retrieval(key("b"), version));
    assertThat(other).isEmpty();
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void whatIsNotHeldWasNotFetched() {
    write(
        file,
        writer -> {
          writer.retrieved(key("nowhere"), "0".repeat(64), retrieval("2026-03-01T10:00:00Z"));
          return 0;
        });
    assertThat(sql(file, "SELECT count(*) FROM retrieval")).containsExactly("0");
  }

  @Test
  void fetchedPagesAreNotLookedForAmongFiles() {
    write(file, writer -> keep(writer, fetched("a", "<p>1</p>"), "2026-03-01T10:00:00Z"));
    VerifyReport report = SqliteLedger.verify(file, Optional.of(path -> folder.resolve("gone")));
    assertThat(report.originalsMissing()).isZero();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void bytesThatCameInOtherBytesLaterAreNotKeptForEver() {
    write(
        file,
        writer -> {
          keep(writer, fetched("a", "<p>first bytes</p>"), "2026-03-01T10:00:00Z");
          return keep(writer, fetched("a", "<p>other bytes</p>"), "2026-03-02T10:00:00Z");
        });
    assertThat(sql(file, "SELECT count(*) FROM original")).containsExactly("1");
  }

  @Test
  void aTakedownTakesEverythingThatWasFetched() throws IOException {
    write(
        file,
        writer -> {
          keep(writer, fetched("a", "<p>secret-one</p>"), "2026-03-01T10:00:00Z");
          keep(writer, fetched("a", "<p>secret-two</p>"), "2026-03-02T10:00:00Z");
          keep(writer, fetched("b", "<p>other</p>"), "2026-03-02T10:00:00Z");
          WatchedPage page = WatchedPage.of(FEED, PAGE, NOW).with(key("a"));
          writer.watchLog().keep(page);
          writer.watchLog().keep(WatchedPage.of(FEED, "https://quay.example/c", NOW));
          return 0;
        });
    write(file, writer -> writer.remove(key("a"), new Signature("Ida", NOW, "asked for")));
    assertThat(sql(file, "SELECT count(*) FROM retrieval")).containsExactly("1");
    assertThat(sql(file, "SELECT address FROM watched")).containsExactly("https://quay.example/c");
    assertThat(sql(file, "SELECT count(*) FROM original")).containsExactly("1");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path one : files.toList()) {
        assertThat(Files.readString(one, StandardCharsets.ISO_8859_1)).doesNotContain("secret-");
      }
    }
  }

  private static WatchedPage page(String address, Optional<Instant> last, Instant due) {
    return new WatchedPage(
        FEED,
        address,
        NOW,
        NOW,
        new WatchedPage.Looks(last, due, 3, address, Optional.of("e"), Optional.of("m")),
        Optional.of(new ArticleKey("url:" + address)));
  }

  @Test
  void aPageThatIsWatchedComesBackAsItWasKept() {
    WatchedPage page = page(PAGE, Optional.of(NOW), LATEST);
    write(
        file,
        writer -> {
          writer.watchLog().keep(WatchedPage.of(FEED, PAGE, NOW));
          writer.watchLog().keep(page);
          return 0;
        });
    write(
        file,
        writer -> {
          assertThat(writer.watchLog().page(FEED, PAGE)).hasValue(page);
          assertThat(writer.watchLog().page("https://tern.example/", PAGE)).isEmpty();
          return 0;
        });
  }

  @Test
  void pagesAreDueInTheirOrder() {
    List<String> due =
        write(
            file,
            writer -> {
              WatchLog log = writer.watchLog();
              Optional<Instant> earlier = Optional.of(NOW.minusSeconds(90));
              log.keep(page("late", earlier, NOW.plusSeconds(60)));
              log.keep(page("second", earlier, NOW.minusSeconds(30)));
              log.keep(page("first", earlier, NOW.minusSeconds(60)));
              log.keep(page("clock-was-wrong", earlier, LATEST.plusSeconds(60)));
              log.keep(page("over", earlier, WatchedPage.NEVER));
              log.keep(page("new-2", Optional.empty(), NOW));
              log.keep(page("new-1", Optional.empty(), NOW));
              log.keep(WatchedPage.of(FEED, FEED, NOW));
              log.keep(WatchedPage.of("https://tern.example/", "other-feed", NOW));
              return log.due(FEED, NOW, LATEST, 10).stream().map(WatchedPage::address).toList();
            });
    assertThat(due).containsExactly("new-2", "new-1", "first", "second", "clock-was-wrong");
  }

  @Test
  void noMorePagesAreDueThanAreAskedFor() {
    List<WatchedPage> due =
        write(
            file,
            writer -> {
              for (int i = 0; i < 9; i++) {
                writer.watchLog().keep(WatchedPage.of(FEED, PAGE + i, NOW));
              }
              return writer.watchLog().due(FEED, NOW, LATEST, 4);
            });
    assertThat(due).hasSize(4);
  }

  @Test
  void whatIsOverAndNamedNoMoreIsForgotten() {
    write(
        file,
        writer -> {
          WatchLog log = writer.watchLog();
          log.keep(page("over", Optional.of(NOW), WatchedPage.NEVER));
          log.keep(page("watched", Optional.of(NOW), NOW));
          log.forget(NOW);
          assertThat(log.page(FEED, "over")).isPresent();
          log.forget(NOW.plusSeconds(1));
          assertThat(log.page(FEED, "over")).isEmpty();
          assertThat(log.page(FEED, "watched")).isPresent();
          return 0;
        });
  }
}
