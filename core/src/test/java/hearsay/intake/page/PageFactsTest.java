package hearsay.intake.page;

import static hearsay.intake.page.InventedPage.BODY;
import static hearsay.intake.page.InventedPage.around;
import static hearsay.intake.page.InventedPage.read;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Fact;
import hearsay.intake.PageFacts;
import hearsay.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a page says of its article, in which order its sources are believed, and where they stand.
 */
final class PageFactsTest {
  private static final String LINKED =
      "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
          + "{\"@type\":\"Person\",\"@id\":\"#v\",\"name\":\"Ines Varga\"},"
          + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays in port &amp; waits\","
          + "\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Rell\"},{\"@id\":\"#v\"},"
          + "{\"@type\":\"Organization\",\"name\":\"Harbour Desk\"}],"
          + "\"datePublished\":\"2031-03-05T08:15:00+0100\",\"dateModified\":\"2031-03-06\","
          + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Pennant\"},"
          + "\"inLanguage\":\"en_GB\",\"url\":\"https://pennant.example/ferry\"}]}</script>";

  private static PageFacts facts(String head, String inArticle) {
    return read(page(head, inArticle)).facts();
  }

  private static String page(String head, String inArticle) {
    return around(inArticle + BODY).replace("</head>", head + "</head>");
  }

  private static List<String> authors(PageFacts facts) {
    return facts.authors().stream().map(Fact::value).toList();
  }

  @Test
  void linkedDataSaysItAll() {
    PageFacts facts = facts(LINKED, "");
    assertThat(facts.title().get().value()).isEqualTo("Ferry stays in port & waits");
    assertThat(authors(facts)).containsExactly("Ada Rell", "Ines Varga");
    assertThat(facts.published().get().value()).isEqualTo("2031-03-05T08:15:00+01:00");
    assertThat(facts.published().get().raw()).isEqualTo("2031-03-05T08:15:00+0100");
    assertThat(facts.modified().get().value()).isEqualTo("2031-03-06");
    assertThat(facts.outlet().get().value()).isEqualTo("The Pennant");
    assertThat(facts.language().get().value()).isEqualTo("en");
    assertThat(facts.canonical().get().value()).isEqualTo("https://pennant.example/ferry");
  }

  @Test
  void everyFactPointsAtThePlaceThatSaysIt() {
    String head =
        "<meta name=\"author\" content=\"Ada Rell\"><meta property=\"og:site_name\""
            + " content=\"The Pennant\"><link rel=\"canonical\" href=\"https://pennant.example/😀\">";
    String html =
        page(LINKED.replace("Ada Rell", "Uta Brandt") + head, "<time datetime=2031-03-01>x</time>");
    PageFacts facts = read(html).facts();
    assertThat(cut(html, facts.title().get())).isEqualTo("\"Ferry stays in port &amp; waits\"");
    assertThat(cut(html, facts.authors().get(0))).isEqualTo("\"Uta Brandt\"");
    assertThat(cut(html, facts.authors().get(1))).isEqualTo("\"Ines Varga\"");
    assertThat(cut(html, facts.published().get())).isEqualTo("\"2031-03-05T08:15:00+0100\"");
    assertThat(cut(html, facts.outlet().get())).contains("og:site_name", "The Pennant");
    assertThat(cut(html, facts.canonical().get())).contains("canonical", "😀");
    assertThat(cut(html, facts.language().get())).isEqualTo("<html lang=\"en\">");
  }

  private static String cut(String html, Fact fact) {
    SourceText source = SourceText.of(html);
    return source.cut(source.units(fact.place().get()));
  }

  /** Each line names the sources that are there; the first of them in the order must win. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "json-ld meta microdata time address line | json-ld datePublished        | 2031-03-01",
        "meta microdata time address line         | meta article:published_time  | 2031-03-02",
        "microdata time address line              | itemprop datePublished       | 2031-03-03",
        "time address line                        | time                         | 2031-03-04",
        "address line                             | meta og:url                  | 2031-03-05",
        "line                                     | line                         | 2031-03-06",
      })
  void aDateIsBelievedInThisOrder(String there, String source, String value) {
    String head =
        (there.contains("json-ld")
                ? "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":"
                    + "\"2031-03-01\"}</script>"
                : "")
            + (there.contains("meta")
                ? "<meta property=article:published_time content=2031-03-02>"
                : "")
            + (there.contains("address")
                ? "<meta property=og:url content=https://pennant.example/2031/03/05/ferry>"
                : "");
    String line =
        (there.contains("line") ? "<p>Published on March 6, 2031</p>" : "")
            + (there.contains("microdata")
                ? "<span itemprop=datePublished content=2031-03-03></span>"
                : "")
            + (there.contains("time") ? "<time datetime=2031-03-04>Tuesday</time>" : "");
    Fact published = facts(head, line).published().get();
    assertThat(published.source()).isEqualTo(source);
    assertThat(published.value()).isEqualTo(value);
  }

  @Test
  void aSourceThatCannotBeReadIsPassedOver() {
    assertThat(
            facts("<meta name=date content=yesterday><meta name=dc.date content=2031-03-05>", "")
                .published()
                .get()
                .value())
        .isEqualTo("2031-03-05");
    assertThat(facts("", "").published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Rell                          | Ada Rell",
        "Von Ada Rell und Ines Varga          | Ada Rell, Ines Varga",
        "By Ada Rell, Ines Varga and Uta Bo   | Ada Rell, Ines Varga, Uta Bo",
        "By Ada Rell, Sallow                  | Ada Rell",
        "Por Ada Rell y Ines Varga            | Ada Rell, Ines Varga",
        "By Ada Rell (quay desk)              | Ada Rell",
        "By the numbers                       | ''",
        "By Harbour News Desk                 | ''",
        "Ferry stays in port                  | ''",
      })
  void readsABylineAsPeople(String line, String expected) {
    List<String> authors = authors(facts("", "<p class=x1>" + line + "</p>"));
    assertThat(String.join(", ", authors)).isEqualTo(expected);
  }

  @Test
  void aBylineBehindTheTextIsAnotherArticles() {
    String html = around(BODY + "<div class=z><p>By Uta Brandt</p></div>");
    assertThat(read(html).facts().authors()).isEmpty();
  }

  @Test
  void aBodySignsOnlyWhereNoPersonDoes() {
    String body =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"@type\":"
            + "\"Organization\",\"name\":\"The Pennant\"}}</script>";
    assertThat(authors(facts(body, ""))).containsExactly("The Pennant");
    assertThat(authors(facts(body, "<p>By Ada Rell</p>"))).containsExactly("Ada Rell");
    assertThat(authors(facts(body + "<meta name=author content=\"Ines Varga\">", "")))
        .containsExactly("Ines Varga");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://pages.example/ada | ''",
        "ada@pennant.example       | ''",
        "Ada Rell; Ines Varga      | Ada Rell, Ines Varga",
        "12345                     | ''",
      })
  void aMetaElementNamesPeopleNotAddresses(String content, String expected) {
    assertThat(
            String.join(", ", authors(facts("<meta name=author content='" + content + "'>", ""))))
        .isEqualTo(expected);
  }

  @Test
  void theOutletsNameIsNoPartOfAHeadline() {
    String head =
        "<meta property=og:site_name content=\"The Pennant\"><meta property=og:title"
            + " content=\"Rain for days | The Pennant\">";
    assertThat(facts(head, "").title().get().value()).isEqualTo("Rain for days");
    assertThat(facts(head, "").title().get().raw()).isEqualTo("Rain for days | The Pennant");
    assertThat(facts("", "").title().get().value()).isEqualTo("Ferry stays in port");
  }

  @Test
  void aKickerIsNoPartOfAHeadline() {
    String head =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Sallow Bay: Ferry"
            + " remains in port for now\"}</script><meta property=og:title content=\"Ferry remains in"
            + " port for now\">";
    assertThat(facts(head, "").title().get().value()).isEqualTo("Ferry remains in port for now");
  }

  @Test
  void aHeadlineMadeForSearchGivesWayToTheOneThatIsShown() {
    String head =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Skarholm ferry: what"
            + " we know\"}</script><meta property=og:title content=\"Ferry stays in port\">";
    String html =
        page(head, "").replace("<title>Ferry stays in port", "<title>Skarholm ferry: what we know");
    assertThat(read(html).facts().title().get().value()).isEqualTo("Ferry stays in port");
  }
}
