package hearsay.intake.page;

import static hearsay.intake.page.InventedPage.BODY;
import static hearsay.intake.page.InventedPage.TEXT;
import static hearsay.intake.page.InventedPage.around;
import static hearsay.intake.page.InventedPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Diagnostic;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that mean harm, or that no editor has looked at. */
final class HostilePageTest {
  /** Processor time, so that a busy machine does not fail a test: a megabyte takes under one. */
  private static final long MOST_SECONDS = 20;

  private static ArticlePage soon(String html) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    ArticlePage page = read(html);
    long seconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000_000L;
    assertThat(seconds).isLessThan(MOST_SECONDS);
    return page;
  }

  @Test
  void twoHundredThousandNestedBlocksAreCutOffAndSaidSo() {
    ArticlePage page = soon("<body>" + "<div>".repeat(200_000) + BODY);
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.diagnostics()).extracting(Diagnostic::rule).contains("page-too-deep");
  }

  @Test
  void moreNodesThanAnyPageHasAreTakenWholeAndSaidSo() {
    ArticlePage page = soon("<p>x".repeat(ArticlePage.MOST_NODES / 2 + 10));
    assertThat(page.text()).startsWith("x\n\nx");
    assertThat(page.diagnostics()).extracting(Diagnostic::rule).contains("page-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<p>",
        "<div class=article-body>",
        "<a href=x>",
        "<li>",
        "<table>",
        "<h1>x",
        "<figure>",
        "<script>",
        "<!--",
        "<svg>",
        "<time>",
        "<meta name=author content=x>",
        "<blockquote class=twitter-tweet>",
        "<span class=rollover>",
        "<article>",
        "<style>x</style>",
        "<p x=\"",
        "</",
        "<x y='z' ",
        "<title>",
        "<svg><path>"
      })
  void aHundredThousandUnclosedTagsAreReadSoon(String tag) {
    assertThat(soon(BODY + tag.repeat(100_000)).text()).startsWith(TEXT.substring(0, 40));
    soon(tag.repeat(100_000) + BODY);
    soon("<textarea>" + tag.repeat(100_000));
  }

  @Test
  void aMillionUnclosedTagsAreReadSoon() {
    soon("<i>".repeat(1_000_000) + BODY);
    soon("<p>".repeat(1_000_000) + BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<", "<html>", "<body></body>", "<!--", "\u0000", "<script>"})
  void anEmptyPageGivesEmptyText(String html) {
    assertThat(read(html).text().replace("\uFFFD", "").replace("<", "")).isEmpty();
    assertThat(read(html).coverage()).isBetween(0.0, 1.0);
  }

  @Test
  void aPageOfOnlyLinksIsTakenAsItIs() {
    ArticlePage page = soon("<ul>" + "<li><a href=/x>A headline of another day</a>".repeat(500));
    assertThat(page.text()).startsWith("A headline of another day\n\nA headline");
    assertThat(page.coverage()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Rain\"",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",,}",
        "<!--{\"@type\":\"NewsArticle\",\"headline\":\"Rain\",\"x\":\"<!-- \"} -->",
        "[[[[{\"@type\":\"NewsArticle\"}]]]]",
        "null",
        "{}",
        "\"",
        "{\"@type\":[\"NewsArticle\",5],\"headline\":[\"Rain\"],\"author\":[[\"A B\"]]}",
      })
  void brokenLinkedDataDoesNoHarm(String data) {
    String html = "<script type=\"application/ld+json\">" + data + "</script>" + around(BODY);
    ArticlePage page = read(html);
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.facts().title().get().value()).isIn("Rain", "Ferry stays in port");
  }

  @Test
  void linkedDataOfAnyDepthAndLengthIsCutOff() {
    String open = "<script type=\"application/ld+json\">";
    for (String data :
        new String[] {"[".repeat(100_000), "{\"a\":".repeat(100_000), "[" + "1,".repeat(200_000)}) {
      ArticlePage page = soon(open + data + "</script>" + around(BODY));
      assertThat(page.text()).isEqualTo(TEXT);
      assertThat(page.diagnostics()).extracting(Diagnostic::rule).contains("linked-data-broken");
    }
  }

  @Test
  void aDateInTheFutureIsThePagesClaimAndNoMore() {
    String html =
        around(BODY)
            .replace(
                "</head>",
                "<meta property=\"article:published_time\" content=\"2098-01-01T00:00:00Z\">"
                    + "<meta property=\"article:modified_time\" content=\"2031-03-05\"></head>");
    ArticlePage page = read(html);
    assertThat(page.facts().published().get().value()).isEqualTo("2098-01-01T00:00:00Z");
    assertThat(page.diagnostics())
        .extracting(Diagnostic::rule)
        .contains("published-after-modified");
  }

  @Test
  void anAddressThatIsAScriptIsNoAddress() {
    String html =
        around(BODY)
            .replace(
                "</head>",
                "<link rel=canonical href=\"javascript:alert(1)\"><meta property=\"og:url\""
                    + " content=\"data:text/html,x\"></head>");
    assertThat(read(html).facts().canonical()).isEmpty();
  }

  @Test
  void anAuthorIsNoPageFullOfWords() {
    String html =
        around("<p rel=author>" + "x ".repeat(100_000) + "</p>" + BODY)
            .replace(
                "</head>", "<meta name=author content=\"" + "A B, ".repeat(20_000) + "\"></head>");
    assertThat(soon(html).facts().authors()).hasSizeLessThanOrEqualTo(40);
  }
}
