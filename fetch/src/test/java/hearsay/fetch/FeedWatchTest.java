package hearsay.fetch;

import static hearsay.fetch.LittleWeb.page;
import static hearsay.fetch.LittleWeb.status;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.Question;
import hearsay.forecast.Conventions;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Retrieval;
import hearsay.ledger.Signature;
import hearsay.store.SqliteLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What watching reads, notices, and remembers. */
@Timeout(120)
final class FeedWatchTest {
  private static final String SITE = "http://gull.example.com";
  private static final String FEED = SITE + "/feed";
  private static final Duration EVERY = Duration.ofMinutes(15);

  @TempDir private Path folder;
  private final LittleWeb web = new LittleWeb();
  private final Map<String, LittleWeb.Answering> pages = new TreeMap<>();
  private final List<WatchEvent> events = new ArrayList<>();

  @BeforeEach
  void openSite() {
    web.host(
        "gull.example.com",
        "1.2.3.4",
        (request, out) ->
            pages.getOrDefault(request.target(), status(404, "")).answer(request, out));
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private static String article(String words) {
    return "<html><body><article><p>"
        + words
        + "</p><p>“The planks were rotten,” said Nora Quill, the keeper of the pier.</p>"
        + "</article></body></html>";
  }

  /** A page that says when it is as it was. */
  private void put(String path, String words) {
    String etag = "\"" + words.hashCode() + "\"";
    LittleWeb.Answering whole = page(article(words), "Content-Type: text/html", "ETag: " + etag);
    pages.put(
        path,
        (request, out) ->
            (etag.equals(request.headers().get("if-none-match")) ? status(304, "") : whole)
                .answer(request, out));
  }

  private void putFeed(String... links) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Gull</title>");
    for (String link : links) {
      feed.append("<item><link>").append(link).append("</link></item>");
    }
    String whole = feed.append("</channel></rss>").toString();
    pages.put("/feed", page(whole, "Content-Type: application/rss+xml"));
  }

  private void look() {
    watch(() -> false, loop -> loop.once(List.of(FEED)));
  }

  /** A whole life of a process. */
  private void watch(BooleanSupplier stop, Consumer<WatchLoop> work) {
    try (Fetcher fetcher = web.fetcher()) {
      WatchLoop.Pace pace = new WatchLoop.Pace(EVERY, web.time(), web.time(), new Random(7), stop);
      work.accept(new WatchLoop(fetcher, this::open, pace));
    }
  }

  private Instant open(Function<ArticleKeeper, Instant> work) {
    Path file = folder.resolve("hearsay.db");
    try (LedgerWriter writer = SqliteLedger.openWriter(file);
        LedgerQuery query = SqliteLedger.openQuery(file)) {
      return work.apply(
          new ArticleKeeper(writer, query, FeedWatchTest::reader, web.time(), events::add));
    }
  }

  private static ArticleReader reader() {
    return new ArticleReader(
        EnumSet.allOf(Question.class), Hearsay::attributionReader, Conventions.shipped());
  }

  /** The events since last time as {@code KIND path}. */
  private List<String> news() {
    List<String> shown =
        events.stream()
            .map(event -> event.kind() + " " + event.address().replace(SITE, ""))
            .toList();
    events.clear();
    return shown;
  }

  private <T> T ask(Function<LedgerQuery, T> question) {
    try (LedgerQuery query = SqliteLedger.openQuery(folder.resolve("hearsay.db"))) {
      return question.apply(query);
    }
  }

  private static ArticleKey key(String path) {
    return new ArticleKey("url:" + SITE + path);
  }

  @Test
  void whatIsNewIsReadWithThePlaceWhereItWas() {
    putFeed(SITE + "/a", "/b");
    put("/a", "The pier is shut.");
    put("/b", "The pier is open.");
    look();
    assertThat(events).extracting(WatchEvent::kind).containsOnly(WatchEvent.Kind.NEW);
    assertThat(events.get(0).article().orElseThrow().records()).isEqualTo(1);
    assertThat(news()).containsExactly("NEW /a", "NEW /b");
    List<ArticleSummary> articles = ask(LedgerQuery::articles);
    assertThat(articles)
        .extracting(one -> one.key().value())
        .containsExactly("url:" + SITE + "/a", "url:" + SITE + "/b");
    ArticleSummary first = articles.get(0);
    Optional<Retrieval> retrieval = ask(query -> query.retrieval(first.key(), first.version()));
    Optional<Article> kept = ask(query -> query.article(first.key(), first.version()));
    assertThat(retrieval.orElseThrow().requested()).isEqualTo(SITE + "/a");
    assertThat(retrieval.orElseThrow().sha256()).isEqualTo(kept.orElseThrow().original().sha256());
    assertThat(kept.orElseThrow().original().bytes()).asString().startsWith("<html>");
  }

  @Test
  void whatIsAsItWasIsAskedForWithItsNameAndNotTold() {
    putFeed("/a");
    put("/a", "The pier is shut.");
    look();
    news();
    web.time().pass(Duration.ofHours(1));
    look();
    assertThat(news()).isEmpty();
    assertThat(web.requests().get(web.requests().size() - 1).headers())
        .containsKey("if-none-match");
    assertThat(ask(LedgerQuery::totals).versions()).isEqualTo(1);
  }

  @Test
  void aSilentEditIsAVersionAndToldWordByWord() {
    putFeed("/a");
    put("/a", "Two planks were lost, the town said.");
    look();
    news();
    web.time().pass(Duration.ofHours(1));
    put("/a", "Two hundred planks were lost, the mayor said.");
    look();
    WatchEvent.Change change = events.get(0).change().orElseThrow();
    List<String> edits =
        change.edits().stream()
            .map(
                edit ->
                    edit.before().map(span -> span.cut(change.before().toString())).orElse("")
                        + ">"
                        + edit.after().map(span -> span.cut(change.after().toString())).orElse(""))
            .toList();
    assertThat(edits).containsExactly(">hundred", "town>mayor");
    assertThat(news()).containsExactly("CHANGED /a");
    List<ArticleSummary> versions = ask(query -> query.versions(key("/a")));
    assertThat(versions).hasSize(2);
  }

  @Test
  void anEditThatIsTakenBackIsToldToo() {
    putFeed("/a");
    put("/a", "The pier is shut.");
    look();
    put("/a", "The pier is lost.");
    web.time().pass(Duration.ofHours(1));
    look();
    put("/a", "The pier is shut.");
    web.time().pass(Duration.ofHours(3));
    look();
    assertThat(news()).containsExactly("NEW /a", "CHANGED /a", "CHANGED /a");
    List<ArticleSummary> versions = ask(query -> query.versions(key("/a")));
    assertThat(versions).extracting(ArticleSummary::isCurrent).containsExactly(true, false);
  }

  @Test
  void anArticleIsWatchedThoughItsFeedSaysNothingNew() {
    put("/a", "The pier is shut.");
    String feed = "<rss><channel><item><link>/a</link></item></channel></rss>";
    pages.put(
        "/feed",
        (request, out) ->
            (request.headers().containsKey("if-none-match")
                    ? status(304, "")
                    : page(feed, "ETag: \"f\"", "Content-Type: text/xml"))
                .answer(request, out));
    look();
    put("/a", "The pier is lost.");
    web.time().pass(Duration.ofHours(1));
    look();
    assertThat(news()).containsExactly("NEW /a", "CHANGED /a");
  }

  @Test
  void aProcessThatEndsInTheMiddleGoesOnWhereItWas() {
    putFeed("/a", "/b", "/c");
    put("/a", "The pier is shut.");
    put("/b", "The quay is shut.");
    put("/c", "The lock is shut.");
    watch(() -> events.size() == 1, loop -> loop.once(List.of(FEED)));
    assertThat(news()).containsExactly("NEW /a");
    int asked = web.targets().size();
    look();
    assertThat(news()).containsExactly("NEW /b", "NEW /c");
    assertThat(web.targets().subList(asked, web.targets().size()))
        .as("what was read is not asked for again so soon")
        .containsExactly("gull.example.com/feed", "gull.example.com/b", "gull.example.com/c");
  }

  @Test
  void aFeedThatWasLeftInTheMiddleIsAskedForWholeAgain() {
    put("/a", "The pier is shut.");
    pages.put(
        "/feed",
        (request, out) ->
            (request.headers().containsKey("if-none-match")
                    ? status(304, "")
                    : page(
                        "<rss><channel><item><link>/a</link></item></channel></rss>",
                        "ETag: \"f\""))
                .answer(request, out));
    watch(() -> feedLooks() > 0, loop -> loop.once(List.of(FEED)));
    assertThat(news()).isEmpty();
    look();
    assertThat(news()).containsExactly("NEW /a");
  }

  @Test
  void linksThatLeadNowhereGoodAreToldOnce() {
    putFeed(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "http://127.0.0.1:8080/a",
        "http://169.254.169.254/latest",
        "http://2130706433/",
        "http://user@gull.example.com/",
        "/a");
    put("/a", "The pier is shut.");
    look();
    assertThat(events.stream().filter(WatchEvent::isTrouble).map(WatchEvent::rule))
        .containsExactlyInAnyOrder(
            "scheme",
            "scheme",
            "scheme",
            "odd-address",
            "userinfo",
            "private-address",
            "private-address");
    assertThat(news()).hasSize(8).contains("NEW /a");
    assertThat(web.dialed()).containsOnly("1.2.3.4:80");
    look();
    assertThat(news()).isEmpty();
  }

  @Test
  void aFeedOfAHundredThousandItemsIsReadToItsCap() {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 100_000; i++) {
      feed.append("<item><link>/").append(i).append("</link></item>");
    }
    pages.put("/feed", page(feed.append("</channel></rss>").toString()));
    look();
    assertThat(events.get(0).rule()).isEqualTo("feed-too-long");
    assertThat(events.get(0).reason()).contains("100000");
    assertThat(web.targets()).hasSize(1 + FeedWatch.MAX_PAGES);
    assertThat(web.targets()).doesNotContain("gull.example.com/" + FeedWatch.MAX_ITEMS);
  }

  @Test
  void anItemWithoutALinkIsAnArticleInItself() {
    String item = "<item><guid>g</guid><description>The pier is %s.</description></item>";
    pages.put("/feed", page("<rss><channel>" + item.formatted("shut") + "</channel></rss>"));
    look();
    look();
    pages.put("/feed", page("<rss><channel>" + item.formatted("lost") + "</channel></rss>"));
    look();
    assertThat(news()).containsExactly("NEW /feed", "CHANGED /feed");
  }

  @Test
  void aPageThatIsGoneStaysInTheLedger() {
    putFeed("/a");
    put("/a", "The pier is shut.");
    look();
    pages.put("/a", status(410, ""));
    web.time().pass(Duration.ofHours(1));
    look();
    assertThat(news()).containsExactly("NEW /a", "GONE /a");
    assertThat(ask(LedgerQuery::totals).articles()).isEqualTo(1);
  }

  @Test
  void anArticleThatWasTakenOutIsNotKeptAgain() {
    putFeed("/a");
    put("/a", "The pier is shut.");
    look();
    try (LedgerWriter writer = SqliteLedger.openWriter(folder.resolve("hearsay.db"))) {
      writer.remove(key("/a"), new Signature("Ida", web.time().instant(), "asked for"));
    }
    look();
    assertThat(news()).containsExactly("NEW /a", "TAKEN_DOWN /a");
    assertThat(ask(LedgerQuery::totals).articles()).isZero();
    look();
    assertThat(news()).as("not at once again").isEmpty();
  }

  @Test
  void whatIsNoFeedIsRefused() {
    pages.put("/feed", page("<html><body>No feed.</body></html>"));
    look();
    pages.put("/feed", page("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><item/></rss>"));
    look();
    pages.put("/feed", status(500, ""));
    look();
    assertThat(events)
        .extracting(WatchEvent::rule)
        .containsExactly("unknown-format", "own-entities", "status-500");
    assertThat(events).allMatch(WatchEvent::isTrouble);
  }

  @Test
  void whatAFeedNamesAndIsNoPageIsRefused() {
    putFeed("/a", "/b");
    pages.put("/a", page("x", "Content-Type: image/png"));
    pages.put("/b", page("[{\"text\": \"x\"}]", "Content-Type: application/json"));
    look();
    assertThat(news()).containsExactly("REFUSED /a", "REFUSED /b");
  }

  @Test
  void looksAgainAndAgainUntilItIsStopped() {
    putFeed("/a");
    put("/a", "The pier is shut.");
    watch(() -> feedLooks() >= 4, loop -> loop.run(List.of(FEED)));
    assertThat(feedLooks()).isEqualTo(4);
    assertThat(Duration.between(Instant.parse("2031-03-04T10:00:00Z"), web.time().instant()))
        .isBetween(EVERY.multipliedBy(3).dividedBy(10).multipliedBy(9), EVERY.multipliedBy(4));
    assertThat(web.time().slept()).allMatch(time -> time.compareTo(Duration.ofMinutes(1)) <= 0);
  }

  private long feedLooks() {
    return web.targets().stream().filter(target -> target.endsWith("/feed")).count();
  }

  @Test
  void anAddressThatIsNoneIsNotWatched() {
    watch(() -> false, loop -> loop.run(List.of("file:///feed", "http://user@gull.example/")));
    assertThat(events).extracting(WatchEvent::rule).containsExactly("scheme", "userinfo");
  }
}
