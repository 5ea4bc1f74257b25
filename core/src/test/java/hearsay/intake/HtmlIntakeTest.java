package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.CodePointSpan;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlIntakeTest {
  /** Takes in a page, with the mapping law checked. */
  private static Article page(String html) {
    return MappingLaw.check(Files.article("a.html", html), html);
  }

  /** The same, for a page of which every character must find its place. */
  private static Article exactly(String html) {
    Article article = page(html);
    assertThat(article.diagnostics()).isEmpty();
    return article;
  }

  private static String text(String html) {
    return exactly(html).text().toString();
  }

  /** What stands in the page where some words of the text came from. */
  private static String origin(String html, String words) {
    Article article = exactly(html);
    int start = article.text().toString().indexOf(words);
    assertThat(start).as("«%s» in «%s»", words, article.text()).isNotNegative();
    CodePointSpan place = article.text().codePoints(new Span(start, start + words.length()));
    CodePointSpan mapped = article.map().toOrigin(place);
    return html.substring(
        html.offsetByCodePoints(0, mapped.start()), html.offsetByCodePoints(0, mapped.end()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a&amp;b            | a&b",
        "a &amp; b          | a & b",
        "&ldquo;No,&rdquo;  | “No,”",
        "&#8220;No,&#8221;  | “No,”",
        "&#x201C;No,&#X201d;| “No,”",
        "&#147;No,&#148;    | “No,”",
        "AT&T & Co          | AT&T & Co",
        "a&b=c&d            | a&b=c&d",
        "&copy 2031         | © 2031",
        "&copyright         | ©right",
        "fish&ampchips      | fish&chips",
        "a&lt               | a<",
        "&#65               | A",
        "&#65x              | Ax",
        "&amp;amp; x        | &amp; x",
        "&amp;ldquo;        | &ldquo;",
        "&amp;#8220;        | &#8220;",
        "&lt;b&gt;          | <b>",
        "&#128512;&#x1F600; | 😀😀",
        "😀&amp;😀          | 😀&😀",
        "&NotEqualTilde;    | ≂̸",
        "&nosuchthing;      | &nosuchthing;",
        "&;&#;&#x;          | &;&#;&#x;",
        "&                  | &",
        "&&amp;&            | &&&",
        "&#xFFFFFF;         | \uFFFD",
        "&#xD83D;           | \uFFFD",
        "a&shy;b            | a\u00ADb",
      })
  void readsEntitiesAsABrowserDoes(String html, String expected) {
    assertThat(text("<p>" + html)).isEqualTo(expected);
    assertThat(text("<p>" + html + "</p>")).isEqualTo(expected);
  }

  @Test
  void mapsAnEntityAsAWholeAndItsNeighboursOneForOne() {
    String html = "<p>Rell&rsquo;s &#8220;no&#8221; &amp;amp; 😀&#x1F600; end</p>";
    assertThat(origin(html, "’")).isEqualTo("&rsquo;");
    assertThat(origin(html, "Rell’s")).isEqualTo("Rell&rsquo;s");
    assertThat(origin(html, "“no”")).isEqualTo("&#8220;no&#8221;");
    assertThat(origin(html, "&")).isEqualTo("&amp;");
    assertThat(origin(html, "&amp;")).isEqualTo("&amp;amp;");
    assertThat(origin(html, "end")).isEqualTo("end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a&nbsp;b",
        "a&#160;b",
        "a\u00A0b",
        "a&nbsp; &nbsp;b",
        "a\t \\n b",
        "a\\r\\n\\r\\nb",
        "a<b> </b>b",
        "a <!-- x --> b",
        "a&ensp;b",
        "a <script>x</script>b"
      })
  void makesOneBlankOfManyBlanks(String html) {
    assertThat(text("<p>" + html.replace("\\n", "\n").replace("\\r", "\r"))).isEqualTo("a b");
  }

  @Test
  void needsOneRunForWordsWithSingleBlanks() {
    assertThat(exactly("<p>Nobody 😀 knows why it rained.").map().runs()).hasSize(1);
    assertThat(exactly("<p>Nobody  knows.").map().runs()).hasSize(3);
  }

  @Test
  void followsAQuotationThroughNestedMarkup() {
    String html =
        "<p>&ldquo;We <em>will <b>no</b>t</em> <a href=\"/x\">leave</a>,&rdquo; <span>she</span> said.</p>";
    assertThat(text(html)).isEqualTo("“We will not leave,” she said.");
    assertThat(origin(html, "will not leave"))
        .isEqualTo("will <b>no</b>t</em> <a href=\"/x\">leave");
    assertThat(origin(html, "“We will not leave,”")).startsWith("&ldquo;We").endsWith(",&rdquo;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>One.</p><p>Two.</p>",
        "<p>One.<p>Two.",
        "<p>One.<br>Two.</p>",
        "<p>One.<br/>\n<br>Two.</p>",
        "<div>One.<div>Two.</div></div>",
        "One.<h2>Two.</h2>",
        "<ul><li>One.<li>Two.</ul>",
        "<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>",
        "<table><tr><td>One.<td>Two.</table>",
        "<blockquote>One.</blockquote>Two.",
        "<p>One.</p>\n\n\n<!-- c -->\n<p> Two.</p>\n",
        "<p>One.</p><script>var x = '<p>no</p>';</script><p>Two.</p>",
        "<p>One.</p><hr><p>Two.</p>",
        "<section><p>One.</section></b></i><article>Two.",
      })
  void makesALineOfEachBlock(String html) {
    assertThat(text(html)).isEqualTo("One.\n\nTwo.");
    assertThat(text("<!doctype html><html><head><title>t</title></head><body>" + html))
        .isEqualTo("One.\n\nTwo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>no</script>",
        "<style>no { }</style>",
        "<nav>no <a href=x>no</a><p>no</p></nav>",
        "<footer>no</footer>",
        "<noscript>no</noscript>",
        "<template><p>no</p></template>",
        "<svg><text>no</text></svg>",
        "<math><mi>no</mi></math>",
        "<iframe>no</iframe>",
        "<select><option>no</select>",
        "<button>no</button>",
        "<!-- no -->",
        "<!-- no -- > no -->",
        "<![CDATA[ no ]]>",
        "<?php no ?>",
        "<img alt=\"no\">",
        "<p hidden-no=\"no\"></p>",
      })
  void leavesOutWhatNobodyReads(String silent) {
    assertThat(text("<p>One.</p>" + silent + "<p>Two.</p>")).isEqualTo("One.\n\nTwo.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a<script>x</script> b",
        "a <style>x</style>b",
        "a <ins>b</ins>",
        "a <del>b</del>",
        "a <meta itemprop=x content=y>b",
        "a <svg><path d=x /></svg> b",
        "a <noscript><img src=x></noscript>b",
      })
  void breaksNoLineAtWhatStandsInsideAParagraph(String html) {
    assertThat(text("<p>" + html)).isEqualTo("a b");
  }

  @Test
  void keepsTheWordsOfPreformattedText() {
    assertThat(text("<pre>\nOne\n  two\r\nthree</pre>")).isEqualTo("One two three");
    assertThat(text("<textarea>\nOne</textarea>")).isEqualTo("One");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void readsAPageAlikeWhateverEndsItsLines(String end) {
    String html = "<p>One\nhas a\n\nline &amp;\nmore</p>\n\n<p>Two\n</p>".replace("\n", end);
    assertThat(text(html)).isEqualTo("One has a line & more\n\nTwo");
    assertThat(origin(html, "more")).isEqualTo("more");
    assertThat(origin(html, "has a")).isEqualTo("has a");
  }

  @Test
  void namesTheLineOfThePage() {
    Article article = exactly("<html>\n<p>One &amp;\r\none\n</p><p\n>Two</p>");
    for (String words : new String[] {"One:2", "one:3", "Two:5"}) {
      int start = article.text().toString().indexOf(words.substring(0, 3));
      assertThat(article.lineOf(new Span(start, start + 3)))
          .isEqualTo(Integer.parseInt(words.substring(4)));
    }
  }

  @Test
  void putsTextThatStandsLooseInATableWhereThePageHasIt() {
    assertThat(text("<table><tr><td>a</td></tr>b<tr><td>c</td></tr></table>d"))
        .isEqualTo("a\n\nb\n\nc\n\nd");
    assertThat(text("<p>one<table>two<tr>three<td>four</table>five"))
        .isEqualTo("onetwothree\n\nfour\n\nfive");
    assertThat(text("<table><tr><td>a</td></tr><b>b</b> b2</table>")).isEqualTo("a\n\nb b2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <b>b <i>c</b> d</i> e</p>",
        "<a>a <a>b</a> c</a> d e",
        "<p>a b <b>c",
        "a b</nosuch> c",
        "<b><p>a</b> b</p> c",
        "a < b > c",
        "a b<",
        "a b</",
        "a b<!--",
        "a b<p class=\"",
        "</body></html>a b",
      })
  void getsThroughMarkupThatIsNotClosedOrNotOpened(String html) {
    assertThat(text(html)).startsWith("a").contains("b");
  }

  @Test
  void keepsEmojiAndWhatIsOutsideTheBasicPlane() {
    String html = "<p>😀<b>𝕏</b>👩‍👩‍👧 &#128512; é</p><p>🏴 end</p>";
    assertThat(text(html)).isEqualTo("😀𝕏👩‍👩‍👧 😀 é\n\n🏴 end");
    assertThat(origin(html, "𝕏")).isEqualTo("𝕏");
    assertThat(origin(html, "end")).isEqualTo("end");
  }

  @Test
  void cutsNothingOffAtAMark() {
    Article article = Files.article("a.html", "\uFEFF<p>One.</p>");
    assertThat(MappingLaw.check(article, "<p>One.</p>").text()).hasToString("One.");
    assertThat(article.map().toOrigin(new CodePointSpan(0, 1))).isEqualTo(new CodePointSpan(3, 4));
  }

  @Test
  void comesThroughAHundredThousandNestedBlocks() {
    for (String name : new String[] {"div", "b", "table"}) {
      String html = "top " + ("<" + name + ">").repeat(100_000) + "deep";
      long millis =
          Files.millisOf(
              () -> assertThat(page(html).text().toString()).startsWith("top").endsWith("deep"));
      assertThat(millis).as(name).isLessThan(10_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;",
        "&",
        "<p>😀 &#8220;x&#8221;",
        "a ",
        "<",
        "<br>a<!-- c -->",
      })
  void isSoonDoneWithAMegabyteOfAnything(String unit) {
    String html = "<p>a" + unit.repeat((1 << 20) / Files.utf8(unit).length);
    assertThat(Files.millisOf(() -> Files.article("a.html", html))).isLessThan(10_000);
    Article article = Files.article("a.html", html);
    assertThat(article.map().textLength()).isEqualTo(article.text().codePointCount());
  }

  @Test
  void keepsTheLawOnFiveMegabytes() {
    String unit = "<p>&ldquo;We will stay,&rdquo; said <b>the mayor</b> of Sallow.</p>\n";
    int times = (5 << 20) / Files.utf8(unit).length;
    Article article = exactly(unit.repeat(times));
    assertThat(article.text().toString())
        .isEqualTo("“We will stay,” said the mayor of Sallow.\n\n".repeat(times).strip());
  }

  @Test
  void takesWhatTheHeadSaysOfTheArticle() {
    Article article =
        page(
            """
            <html><head><title>Rain - The Pennant</title>
            <meta property="og:title" content=" Rain &amp; wind ">
            <meta property="og:site_name" content="The Pennant">
            <link rel="canonical" href="https://pennant.example/rain">
            <meta property="article:published_time" content="2031-03-05T08:00:00Z">
            <meta name="author" content="Ada Rell"><meta name="author" content=" Ines Varga ">
            <meta name="author" content=""></head>
            <body><p>It rained.</p></body></html>
            """);
    assertThat(article.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Rain & wind"),
                Optional.of("The Pennant"),
                Optional.of("https://pennant.example/rain"),
                List.of("Ada Rell", "Ines Varga"),
                Optional.of("2031-03-05T08:00:00Z")));
    assertThat(article.key()).hasToString("url:https://pennant.example/rain");
    assertThat(article.text()).hasToString("It rained.");
  }

  @Test
  void aPrintedDateReachesTheArticleAsOthersCountFromIt() {
    Article article =
        Files.article(
            "a.html",
            "<h1>Pier falls</h1><p>Published on March 5, 2031</p><p>The pier fell into the sea on"
                + " Monday night, and nobody was hurt, the harbour office said.</p>");
    assertThat(article.metadata().published()).contains("2031-03-05");
  }

  @Test
  void makesDoWithTheTitleAndThePath() {
    Article article =
        page("<title> Rain\n today </title><meta property='og:title' content=' '><p>It rained.");
    assertThat(article.metadata().title()).contains("Rain today");
    assertThat(article.metadata().outlet()).isEmpty();
    assertThat(article.metadata().authors()).isEmpty();
    assertThat(article.key()).hasToString("path:a.html");
    assertThat(page("<p>It rained.").metadata()).isEqualTo(Metadata.NONE);
  }
}
