package hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.Original;
import hearsay.intake.Refusal;
import hearsay.lexicon.RuleTable;
import hearsay.text.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read in fetched pages, and under which name. */
final class PageArticlesTest {
  private static final String TEXT =
      "<p>The keeper of the pier said that the planks were rotten, and had been for"
          + " years.</p><p>Nobody had looked below the boards since the winter, the keeper of the"
          + " pier added.</p>";

  private static List<Intake> read(String address, String type, String body) {
    WebAddress at = (WebAddress) Link.of(address);
    Page page =
        new Page(
            at,
            List.of(),
            at,
            Instant.parse("2031-03-04T10:00:00Z"),
            ContentType.of(type),
            new Validators(address, Optional.empty(), Optional.empty()),
            new Original(body.getBytes(StandardCharsets.UTF_8)));
    List<Intake> found = new ArrayList<>();
    new PageArticles(new ArticleIntake()).read(page, raw -> found.add(raw.parse()));
    return found;
  }

  private static Article page(String address, String head) {
    String html =
        "<html><head>" + head + "</head><body><article>" + TEXT + "</article></body></html>";
    return (Article) read(address, "text/html", html).get(0);
  }

  private static String canonical(String address) {
    return "<link rel=\"canonical\" href=\"" + address + "\">";
  }

  @ParameterizedTest
  @CsvSource({
    "https://gull.example.com/a, https://gull.example.com/a",
    "https://www.example.com/a, https://www.example.com/a",
    "https://example.com/x, https://example.com/x",
    "https://tern.example.org/a, https://amp.example.com/a?b",
    "https://other.com/a, https://amp.example.com/a?b",
    "'', https://amp.example.com/a?b",
  })
  void aPageIsBelievedAboutItsOwnSiteOnly(String claimed, String expected) {
    Article article =
        page("https://amp.example.com/a?b#c", claimed.isEmpty() ? "" : canonical(claimed));
    assertThat(article.key().value()).isEqualTo("url:" + expected);
    assertThat(article.metadata().address()).hasValue(expected);
    boolean isElsewhere = !claimed.isEmpty() && !claimed.equals(expected);
    assertThat(article.diagnostics())
        .extracting(Diagnostic::rule)
        .isEqualTo(isElsewhere ? List.of("address-elsewhere") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a.example.com, b.example.com, true",
    "example.co.uk, www.example.co.uk, true",
    "one.co.uk, two.co.uk, false",
    "one.github.io, two.github.io, false",
    "127.0.0.1, 127.0.0.2, false",
    "127.0.0.1, 127.0.0.1, true",
    "localhost, localhost, true",
    "com, com, true",
    "a.com, com, false",
  })
  void hostsUnderOneRegisteredNameAreOneSite(String one, String other, boolean isSame) {
    assertThat(WebSite.isSame(one, other)).isEqualTo(isSame);
    assertThat(WebSite.isSame(other, one)).isEqualTo(isSame);
  }

  @Test
  void anItemThatLinksElsewhereIsNoVersionOfThePageThere() {
    String item = "<item><link>%s</link><description>The pier is shut.</description></item>";
    String feed =
        "<rss><channel>"
            + item.formatted("https://gull.example.com/own")
            + item.formatted("https://tern.org/foreign")
            + "<item><guid>g-3</guid><description>The pier is open.</description></item>"
            + "</channel></rss>";
    List<Intake> read = read("https://feeds.example.com/rss", "application/rss+xml", feed);
    assertThat(read)
        .extracting(one -> ((Article) one).key().value())
        .containsExactly(
            "url:https://gull.example.com/own",
            "id:feeds.example.com/https://tern.org/foreign",
            "id:/g-3");
    assertThat(read.get(1).origin()).hasToString("https://feeds.example.com/rss:2");
  }

  @Test
  void aDateInTheFutureIsNoticed() {
    assertThat(dated("2031-03-05T09:00:00Z").diagnostics()).isEmpty();
    assertThat(dated("2031-03-09T09:00:00Z").diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("date-in-the-future");
    assertThat(dated("9999-99-99").diagnostics()).isEmpty();
  }

  private static Article dated(String date) {
    return page(
        "https://gull.example.com/a",
        "<meta property=\"article:published_time\" content=\"" + date + "\">");
  }

  @Test
  void theServerSaysTheCharsetAndMayBeWrong() {
    String html =
        "<html><body><article><p>Die Fähre fährt.</p>" + TEXT + "</article></body></html>";
    Intake read = read("https://gull.example.com/a", "text/html; charset=koi8-r", html).get(0);
    assertThat(((Article) read).text().toString()).startsWith("Die Fähre fährt.");
    assertThat(((Article) read).diagnostics())
        .extracting(Diagnostic::rule)
        .containsExactly("charset-declared-wrongly");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, /a.txt, HTML",
    "TEXT/HTML; charset=x, /a, HTML",
    "'', /a.txt, TEXT",
    "'', /a.json?x, JSON",
    "'', /a, HTML",
    "application/octet-stream, /a.html, HTML",
    "application/octet-stream, /a.zip, HTML",
    "application/xml, /a, FEED",
    "image/png, /a.html, ''",
    "video/mp4, /a, ''",
  })
  void whatAPageIsIsForTheServerToSay(String type, String path, String expected) {
    WebAddress at = (WebAddress) Link.of("https://gull.example.com" + path);
    Page page =
        new Page(
            at,
            List.of(),
            at,
            Instant.EPOCH,
            ContentType.of(type),
            Validators.NONE,
            new Original(" \n<p>x".getBytes(StandardCharsets.UTF_8)));
    assertThat(PageKinds.of(page).map(kind -> kind.format().name()).orElse("")).isEqualTo(expected);
  }

  @Test
  void everyRowOfMediaTypesIsAFormat() {
    for (RuleTable.Row row : RuleTable.load(PageKinds.class, "media-types.tsv").rows()) {
      assertThat(row.words("words"))
          .as(row.id())
          .isNotEmpty()
          .allMatch(w -> w.matches("\\w+/[\\w+-]+"));
    }
  }

  @Test
  void whatIsNoPageIsRefused() {
    Intake read = read("https://gull.example.com/a", "image/png", "x").get(0);
    assertThat(read)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("unknown-format"));
    assertThat(read("https://gull.example.com/a", "", "no page").get(0))
        .isInstanceOf(Refusal.class);
    assertThat(read("https://gull.example.com/a", "text/html", "").get(0))
        .isInstanceOf(Refusal.class);
  }
}
