package hearsay.intake.page;

import static hearsay.intake.page.InventedPage.BODY;
import static hearsay.intake.page.InventedPage.FIRST;
import static hearsay.intake.page.InventedPage.SECOND;
import static hearsay.intake.page.InventedPage.TEXT;
import static hearsay.intake.page.InventedPage.THIRD;
import static hearsay.intake.page.InventedPage.around;
import static hearsay.intake.page.InventedPage.kinds;
import static hearsay.intake.page.InventedPage.origin;
import static hearsay.intake.page.InventedPage.read;
import static hearsay.intake.page.InventedPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an article's text and what is only around it. */
final class ArticlePageTest {
  private static final String OTHER =
      "The pier at Sallow is to be painted green, a long story that has nothing to do with ferries"
          + " at all but goes on for some lines.";

  @Test
  void keepsTheBodyAndNothingElse() {
    assertThat(text(around(BODY))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Source: Quillon</p>",
        "<p class=\"credit\">Additional reporting by Lena Marsh (Quillon)</p>",
        "<div>Ida Colm of Quillon contributed to this report.</div>"
      })
  void linesThatSayWhereWordsComeFromStayAsCredits(String line) {
    String page = around(BODY + line);
    String words = line.replaceAll("<[^>]+>", "");
    assertThat(kinds(read(page))).endsWith("CREDIT " + words);
    assertThat(text(page)).startsWith(TEXT).endsWith(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><p>@</p></nav>",
        "<aside><p>@</p></aside>",
        "<div class=\"related-articles\"><h3><a href=x>Pier</a></h3><p>@</p></div>",
        "<div class=\"c-newsletterSignup\"><p>@</p></div>",
        "<div id=\"cookie-consent\" role=\"dialog\"><h1>We value your privacy</h1><p>@</p></div>",
        "<div class=\"AuthorBio\"><p>@</p></div>",
        "<section class=\"comments\"><p>@</p></section>",
        "<div class=\"ad-wrapper\"><p>@</p></div>",
        "<figure><img src=x><figcaption>@</figcaption></figure>",
        "<div class=\"article-image\"><img src=x><p>@</p></div>",
        "<div style=\"display: none\"><p>@</p></div>",
        "<div class=\"hidden\"><p>@</p></div>",
        "<div hidden><p>@</p></div>",
        "<form><p>@</p></form>",
        "<div class=\"factbox\"><p>@</p></div>",
        "<div data-testid=\"share-tools\"><p>@</p></div>",
        "<p><a href=\"/pier\">@</a></p>",
        "<ul><li><a href=\"/pier\">@</a></li><li><a href=\"/pier2\">@</a></li></ul>",
        "<p>READ MORE: The pier at Sallow is to be painted green</p>",
        "<p>Sign up to our Quay newsletter for the day's news</p>",
        "<p>By Ada Rell</p>",
        "<p>Updated: March 5, 2031, 8:15 am</p>",
      })
  void leavesOutWhatIsAroundIt(String box) {
    String other = box.replace("@", OTHER);
    assertThat(text(around("<p>" + FIRST + "</p>" + other + "<p>" + SECOND + "</p><p>" + THIRD)))
        .isEqualTo(TEXT);
    assertThat(text(around(BODY + other))).isEqualTo(TEXT);
    assertThat(text(around(other + BODY))).isEqualTo(TEXT);
  }

  @Test
  void keepsHoverCardsOutOfTheSentenceThatTheyStandIn() {
    String card =
        "<span class=\"rollover-people\"><a class=\"rollover-link\" href=x>Ines Varga</a><span"
            + " class=\"rollover-card\">Ines Varga runs the line. <a href=y>More</a></span></span>";
    String html = around(BODY.replace("Ines Varga", card));
    assertThat(text(html)).isEqualTo(TEXT);
  }

  @Test
  void takesABodyThatIsSplitOverSeveralBoxes() {
    String box = "<div class=\"story-body\"><p>%s</p></div>";
    String html =
        around(
            box.formatted(FIRST)
                + "<div class=\"ad-slot\"><p>"
                + OTHER
                + "</p></div>"
                + box.formatted(SECOND)
                + box.formatted(THIRD));
    assertThat(text(html)).isEqualTo(TEXT);
  }

  @Test
  void leavesOutTheArticleThatFollowsUnderItsOwnHeadline() {
    String next =
        "<article><h1>Pier to be green</h1><div class=\"article-body\">"
            + ("<p>" + OTHER + "</p>").repeat(1)
            + "<p>Nobody asked for green, "
            + OTHER
            + "</p></div></article>";
    String html =
        around("<div class=\"article-body\">" + BODY + "</div>")
            .replace("</main>", next + "</main>");
    assertThat(text(html)).isEqualTo(TEXT);
    assertThat(text(html.replace(" class=\"article-body\"", ""))).isEqualTo(TEXT);
  }

  @Test
  void keepsAnEmbeddedPostWhateverItsBoxIsCalled() {
    String post =
        "<div class=\"social-media-embed\"><blockquote class=\"twitter-tweet\"><p>No ferry again."
            + " We are used to it.</p></blockquote></div>";
    ArticlePage page = read(around("<p>" + FIRST + "</p>" + post + "<p>" + SECOND + "</p>"));
    assertThat(kinds(page))
        .containsExactly(
            "PARAGRAPH " + FIRST,
            "EMBED No ferry again. We are used to it.",
            "PARAGRAPH " + SECOND);
  }

  @Test
  void tellsWhatEachParagraphIs() {
    ArticlePage page =
        read(
            around(
                "<p>"
                    + FIRST
                    + "</p><h2>What now</h2><blockquote><p>Not before June.</p></blockquote><ul><li>"
                    + "boats at eight</li><li>boats at <a href=x>noon</a> and six</li></ul><table>"
                    + "<tr><td>Skarholm</td><td>4 crowns</td></tr></table><p>"
                    + SECOND
                    + "</p><h2>Links</h2>"));
    assertThat(kinds(page))
        .containsExactly(
            "PARAGRAPH " + FIRST,
            "HEADING What now",
            "QUOTATION Not before June.",
            "LIST boats at eight",
            "LIST boats at noon and six",
            "TABLE Skarholm",
            "TABLE 4 crowns",
            "PARAGRAPH " + SECOND);
  }

  @Test
  void keepsHeadlineAndStandfirstApart() {
    String lines = "Divers found a crack in the hull of the old ferry.";
    String standfirst = "<p class=\"standfirst\">" + lines + "</p>";
    ArticlePage page = read(around(standfirst + "<div class=\"article-body\">" + BODY + "</div>"));
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.facts().title().get().value()).isEqualTo("Ferry stays in port");
    assertThat(page.facts().standfirst().get().value()).isEqualTo(lines);
  }

  @Test
  void aStandfirstInTheBodyStaysThereAsWhatItIs() {
    String lines = "Divers found a crack in the hull of the old ferry.";
    ArticlePage page = read(around("<p class=\"standfirst\">" + lines + "</p>" + BODY));
    assertThat(kinds(page)).first().isEqualTo("STANDFIRST " + lines);
    assertThat(page.text()).isEqualTo(lines + "\n\n" + TEXT);
    assertThat(page.facts().standfirst().get().value()).isEqualTo(lines);
  }

  @Test
  void knowsAStandfirstByTheDescriptionOfThePage() {
    String lines = "Divers found a crack in the hull of the old ferry to the island.";
    String html =
        around("<div><div class=\"x1\"><p>" + lines + "</p></div></div><div>" + BODY + "</div>")
            .replace("</head>", "<meta name=\"description\" content=\"" + lines + "\"></head>");
    assertThat(read(html).facts().standfirst().get().value()).isEqualTo(lines);
    assertThat(text(html)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sidebar",
        "widget",
        "related-content",
        "comments",
        "has-newsletter",
        "share",
        "paywall-content",
        "popup",
        "ad6ed79d-88fd-4c8e"
      })
  void aLyingNameDoesNotLoseTheBody(String name) {
    assertThat(text(around("<div class=\"" + name + "\">" + BODY + "</div>"))).isEqualTo(TEXT);
  }

  @Test
  void mapsEachParagraphBackToThePage() {
    String html =
        around(
            "<!-- c --><script>var a = '<p>';</script><div class=\"x\" onclick=\"go('y')\""
                + " data-z='1'>"
                + BODY.replace("“", "&ldquo;").replace("ferry", "<b style=\"color:red\">ferry</b>")
                + "</div>");
    ArticlePage page = read(html);
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(origin(html, page, "divers found a crack")).isEqualTo("divers found a crack");
    assertThat(origin(html, page, "The ferry to"))
        .isEqualTo("The <b style=\"color:red\">ferry</b> to");
    assertThat(origin(html, page, "“We will")).isEqualTo("&ldquo;We will");
    assertThat(origin(html, page, THIRD)).isEqualTo(THIRD);
  }

  @Test
  void saysHowMuchOfThePageItKept() {
    assertThat(read("<p>" + FIRST).coverage()).isEqualTo(1.0);
    assertThat(read(around(BODY)).coverage()).isBetween(0.5, 0.95);
    assertThat(read("<nav><a href=x>Home</a></nav>").coverage()).isZero();
  }

  @Test
  void takesAPageWithoutRunningTextWhole() {
    assertThat(text("<h1>Rain</h1><ul><li>more rain</ul>")).isEqualTo("Rain\n\nmore rain");
  }

  @Test
  void takesTheSameParagraphOnce() {
    assertThat(text(around(BODY + BODY))).isEqualTo(TEXT);
    String list = "<ul><li>" + FIRST + "</li><li>" + FIRST + "</li></ul>";
    assertThat(text(around(BODY + list))).isEqualTo(TEXT + "\n\n" + FIRST + "\n\n" + FIRST);
  }

  @Test
  void readsChineseAsMuchTextInFewCharacters() {
    String words = "港口办公室星期一表示，潜水员在渡轮船体上发现裂缝，渡轮因此停航。";
    assertThat(text(around("<p>" + words + "</p><div class=related><a href=x>" + words)))
        .isEqualTo(words);
  }

  @Test
  void theSamePageGivesTheSame() {
    assertThat(read(around(BODY)).toString()).isNotEmpty();
    assertThat(read(around(BODY)).facts()).isEqualTo(read(around(BODY)).facts());
    assertThat(read(around(BODY)).paragraphs()).isEqualTo(read(around(BODY)).paragraphs());
  }
}
