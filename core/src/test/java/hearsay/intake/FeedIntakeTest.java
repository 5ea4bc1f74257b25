package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, well-meant and not. */
final class FeedIntakeTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a <item> that is none -->
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Quay &amp; Harbor News</title><link>https://quay.example/</link>
      <item>
        <title>Ferry runs <![CDATA[<b>aground</b>]]></title>
        <link>https://quay.example/ferry</link><guid isPermaLink="false">f-1</guid>
        <pubDate>Wed, 05 Mar 2031 08:15:00 +0100</pubDate>
        <dc:creator>By Lena Orrick and Tom Pell</dc:creator>
        <description>Only a teaser.</description>
        <content:encoded><![CDATA[<p>The ferry ran aground &mdash; again.</p>
          <p>&ldquo;We heard it,&rdquo; said the pilot, Ada Munk, on the quay.</p>]]></content:encoded>
      </item>
      <item><title>Ice</title><description>The ice is gone, the harbor master said.</description>
        <author>desk@quay.example (Rolf Amsel)</author><guid>i-2</guid></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Pier Letter</title>
      <entry><title type="html">Mill &amp;amp; dam</title><id>urn:x:1</id>
        <link rel="self" href="https://pier.example/self"/><link href="https://pier.example/mill"/>
        <updated>2031-03-06T10:00:00Z</updated><published>2031-03-05T09:00:00Z</published>
        <author><name>Ines Calder</name><uri>https://pier.example/ines</uri></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mill &lt; the dam
        <em>stopped</em> on Monday.</p></div></content></entry>
      <entry><title>Second</title><source><title>Other Gazette</title></source>
        <summary type="text">A &lt;p&gt; is a tag, the printer said.</summary></entry>
      </feed>
      """;

  /** A feed that is made while it is read. */
  private static final class ManyItems extends InputStream {
    private static final String PADDING = "It rained all day on the quay. ".repeat(40);

    private final int items;
    private int given = -1;
    private InputStream part = InputStream.nullInputStream();

    ManyItems(int items) {
      this.items = items;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = part.read(bytes, from, length);
      while (n < 0 && given <= items) {
        part = new ByteArrayInputStream(Files.utf8(part(given)));
        given++;
        n = part.read(bytes, from, length);
      }
      return n;
    }

    private String part(int number) {
      if (number < 0) {
        return "<rss><channel>";
      }
      return number < items ? item(number + " " + PADDING) : "</channel></rss>";
    }
  }

  private static Article at(List<Intake> read, int index) {
    return (Article) read.get(index);
  }

  private static List<String> told(String feed) {
    return Files.read("a.rss", feed).stream()
        .map(
            intake ->
                intake instanceof Refusal refusal
                    ? refusal.origin() + " " + refusal.rule()
                    : intake.origin() + " = " + ((Article) intake).text())
        .toList();
  }

  private static String rss(String items) {
    return "<rss><channel><title>Quay</title>" + items + "</channel></rss>";
  }

  private static String item(String text) {
    return "<item><description>" + text + "</description></item>";
  }

  @Test
  void anItemOfRssIsAnArticleWithTheFullestTextThatItHas() {
    List<Intake> read = Files.read("a.rss", RSS);
    assertThat(read).hasSize(2);
    Article ferry = at(read, 0);
    assertThat(ferry.text().toString())
        .isEqualTo(
            "The ferry ran aground — again.\n\n“We heard it,” said the pilot, Ada Munk, on the quay.");
    assertThat(ferry.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Ferry runs aground"),
                Optional.of("Quay & Harbor News"),
                Optional.of("https://quay.example/ferry"),
                List.of("Lena Orrick", "Tom Pell"),
                Optional.of("2031-03-05T08:15:00+01:00")));
    assertThat(ferry.key().value()).isEqualTo("url:https://quay.example/ferry");
    Article ice = at(read, 1);
    assertThat(ice.text().toString()).isEqualTo("The ice is gone, the harbor master said.");
    assertThat(ice.map().isIdentity()).isTrue();
    assertThat(ice.metadata().authors()).containsExactly("Rolf Amsel");
    assertThat(ice.key().value()).isEqualTo("id:Quay & Harbor News/i-2");
  }

  @Test
  void everyCharacterLeadsBackToTheHtmlOfItsItem() {
    Article ferry = at(Files.read("a.rss", RSS), 0);
    String html =
        RSS.substring(
            RSS.indexOf("[CDATA[<p>") + "[CDATA[".length(), RSS.indexOf("]]></content:encoded>"));
    MappingLaw.check(ferry, html);
    int pilot = ferry.text().toString().indexOf("the pilot");
    CodePointSpan place = ferry.map().toOrigin(new CodePointSpan(pilot, pilot + 9));
    assertThat(SourceText.of(html).cut(SourceText.of(html).units(place))).isEqualTo("the pilot");
  }

  @Test
  void whatAnItemSaysOfItselfHasItsPlaceInTheItem() {
    Article ferry = at(Files.read("a.rss", RSS), 0);
    PageFacts facts = ferry.extraction().facts().orElseThrow();
    SourceText item = SourceText.of(new String(ferry.original().bytes(), StandardCharsets.UTF_8));
    for (Fact fact : List.of(facts.title().orElseThrow(), facts.published().orElseThrow())) {
      String there = item.cut(item.units(fact.place().orElseThrow()));
      assertThat(RSS).contains("<" + fact.source() + ">" + there + "</" + fact.source() + ">");
    }
    assertThat(facts.title().orElseThrow().source()).isEqualTo("title");
    assertThat(facts.published().orElseThrow().raw()).isEqualTo("Wed, 05 Mar 2031 08:15:00 +0100");
    assertThat(facts.authors()).extracting(Fact::source).containsOnly("dc:creator");
    assertThat(facts.outlet().orElseThrow())
        .isEqualTo(
            new Fact("Quay & Harbor News", "Quay & Harbor News", "feed title", Optional.empty()));
  }

  @Test
  void anEntryOfAtomIsAnArticle() {
    List<Intake> read = Files.read("a.xml", ATOM);
    assertThat(read).hasSize(2);
    Article mill = at(read, 0);
    assertThat(mill.text().toString()).isEqualTo("The mill < the dam stopped on Monday.");
    assertThat(mill.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Mill & dam"),
                Optional.of("Pier Letter"),
                Optional.of("https://pier.example/mill"),
                List.of("Ines Calder"),
                Optional.of("2031-03-05T09:00:00Z")));
    assertThat(at(read, 1).text().toString()).isEqualTo("A <p> is a tag, the printer said.");
    assertThat(at(read, 1).metadata().outlet()).contains("Other Gazette");
  }

  @Test
  void aPrefixOnEveryElementAndTheOldFormOfRssAreReadToo() {
    String atom =
        "<a:feed><a:title>P</a:title><a:entry><a:summary>It rained.</a:summary></a:entry></a:feed>";
    assertThat(told(atom)).containsExactly("a.rss:1 = It rained.");
    assertThat(at(Files.read("a.atom", atom), 0).metadata().outlet()).contains("P");
    String rdf =
        "<rdf:RDF><channel><title>Q</title><items><li/></items></channel>"
            + item("It froze.")
            + "</rdf:RDF>";
    assertThat(told(rdf)).containsExactly("a.rss:1 = It froze.");
    assertThat(at(Files.read("a.rss", rdf), 0).metadata().outlet()).contains("Q");
  }

  @Test
  void aFeedThatIsCutAnywhereGivesItsItemsUpToThereAndOneRefusal() {
    byte[] whole = Files.utf8(RSS.strip());
    int secondItem = RSS.indexOf("<item><title>Ice");
    for (int length = RSS.indexOf("<channel>"); length < whole.length; length++) {
      List<Intake> read = Files.read("a.rss", Arrays.copyOf(whole, length));
      long refusals = read.stream().filter(Refusal.class::isInstance).count();
      assertThat(refusals).as("cut to " + length).isEqualTo(1);
      assertThat(read.get(read.size() - 1)).isInstanceOf(Refusal.class);
      if (length > secondItem) {
        assertThat(read.get(0)).isInstanceOf(Article.class);
      }
    }
    Refusal place = (Refusal) Files.read("a.rss", RSS.substring(0, secondItem + 30)).get(1);
    assertThat(place.reason()).contains("line 1, column");
    assertThat(told(RSS.substring(0, secondItem))).last().isEqualTo("a.rss bad-feed");
  }

  @Test
  void aBadItemCostsThatItem() {
    assertThat(told(rss(item("One.") + "<item><description>x</b></item>" + item("Two."))))
        .containsExactly("a.rss:1 = One.", "a.rss:2 bad-feed", "a.rss:3 = Two.");
    assertThat(told(rss(item("One.") + "<item><description>never ends" + item("Two."))))
        .containsExactly("a.rss:1 = One.", "a.rss:2 bad-feed", "a.rss:3 = Two.");
    assertThat(told(rss("<item/>" + item("One.") + "<item></item>")))
        .containsExactly("a.rss:1 empty", "a.rss:2 = One.", "a.rss:3 empty");
  }

  @Test
  void whatStandsInCommentsAndSectionsIsNoTag() {
    assertThat(
            told(
                rss(
                    "<!-- </channel><item> -->"
                        + item("<![CDATA[A </item> and <item> in a section ]] > here.]]>")
                        + "<?x <item> ?><x a='<item>' b=\">\"/>"
                        + item("Two."))))
        .containsExactly("a.rss:1 = A and in a section ]] > here.", "a.rss:2 = Two.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss SYSTEM 'x.dtd' [<!ENTITY % a SYSTEM \"http://127.0.0.1/\"> %a;]>"
      })
  void aFeedWithEntitiesOfItsOwnIsRefused(String types) {
    assertThat(told(types + rss(item("See &a; and &b;.")))).containsExactly("a.rss own-entities");
  }

  @Test
  void anEntityThatNobodyDeclaredIsHtmlsOrStandsAsItIs() {
    assertThat(
            told(
                "<!DOCTYPE rss PUBLIC 'x' 'http://127.0.0.1/x.dtd'>"
                    + rss(item("A&nbsp;dry&eacute; &a; day."))))
        .containsExactly("a.rss:1 = A\u00a0dryé &a; day.");
    assertThat(told(rss("<!DOCTYPE x [<!ENTITY a 'b'>]>" + item("A &a; day."))))
        .containsExactly("a.rss own-entities");
    String inside = "<item><!DOCTYPE x [<!ENTITY a 'b'>]><description>&a;</description></item>";
    assertThat(told(rss(inside))).containsExactly("a.rss:1 bad-feed");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "data:text/html;base64,AAAA",
    "file:///etc/hostname",
    "/relative",
    "https://x.example/ javascript:x"
  })
  void anAddressThatIsNotOfTheWebIsNone(String link) {
    String feed =
        rss("<item><link>" + link + "</link><description>It rained.</description></item>");
    assertThat(at(Files.read("a.rss", feed), 0).metadata().address()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 05 Mar 2031 08:15:00 GMT | 2031-03-05T08:15:00Z",
        "Mon, 5 Mar 2031 08:15 -0500 | 2031-03-05T08:15:00-05:00",
        "5 Mar 2031 08:15:00 UT | 2031-03-05T08:15:00Z",
        "Wed, 05 Mar 2031 08:15:00 PST | 2031-03-05",
        "2031-03-05T08:15:00Z | 2031-03-05T08:15:00Z",
        "20310305T081500Z | 2031-03-05T08:15:00Z",
        "20310305T0815+0100 | 2031-03-05T08:15:00+01:00",
        "2999-01-01T00:00:00Z | 2999-01-01T00:00:00Z",
        "next week | next week"
      })
  void datesOfMailAndFeedsComeInIso(String written, String iso) {
    assertThat(CarriedDate.of(written)).isEqualTo(iso);
  }

  @Test
  void aLyingCharsetIsToldByTheBytesOfEachItem() {
    String feed = "<?xml version='1.0' encoding='%s'?>" + rss(item("Die Fähre läuft über."));
    byte[] latin = String.format(feed, "utf-8").getBytes(Charset.forName("windows-1252"));
    byte[] utf8 = Files.utf8(String.format(feed, "iso-8859-1"));
    for (byte[] bytes : List.of(latin, utf8)) {
      Article article = Files.article("a.rss", bytes);
      assertThat(article.text().toString()).isEqualTo("Die Fähre läuft über.");
      assertThat(article.diagnostics()).extracting("rule").contains("charset-declared-wrongly");
    }
  }

  @Test
  void whatIsNoFeedIsRefused() {
    assertThat(told("<urlset><url/></urlset>")).containsExactly("a.rss unknown-format");
    assertThat(told("<items><item>x</item></items>")).containsExactly("a.rss unknown-format");
    assertThat(told("not xml")).containsExactly("a.rss unknown-format");
    assertThat(told("")).containsExactly("a.rss unknown-format");
    assertThat(told("<rss></rss>")).containsExactly("a.rss empty");
    assertThat(Files.refusal("a.rss", RSS.getBytes(StandardCharsets.UTF_16)).rule())
        .isEqualTo("bad-feed");
  }

  @Test
  void anyByteThatIsWrongCostsNoMoreThanTheFeed() {
    byte[] whole = Files.utf8(RSS);
    for (int i = 0; i < whole.length; i++) {
      byte[] bad = whole.clone();
      bad[i] ^= (byte) 0x5F;
      assertThat(Files.read("a.rss", bad)).as("byte " + i).isNotEmpty();
    }
  }

  @Test
  void deepNestingAndManyElementsEndInABoundedTime() {
    String deep = "<x>".repeat(200_000);
    String wide = "<x/>".repeat(200_000);
    String open = "<item a='".repeat(100_000);
    long millis =
        Files.millisOf(
            () -> {
              assertThat(told(rss("<item>" + deep + "</item>" + item("One.")))).hasSize(2);
              assertThat(told(rss("<item>" + wide + "</item>" + item("One.")))).hasSize(2);
              assertThat(told(rss("<item><content type='xhtml'>" + deep + "</content></item>")))
                  .hasSize(1);
              assertThat(told(rss(open))).isNotEmpty();
              assertThat(told("<rss>" + "<channel>".repeat(200_000))).isNotEmpty();
            });
    assertThat(millis).isLessThan(20_000);
  }

  @Test
  void anItemThatIsTooLargeIsRefusedAndTheRestIsRead() {
    String large = "x".repeat(ArticleIntake.MAX_ARTICLE_BYTES);
    assertThat(told(rss(item(large) + item("One."))))
        .containsExactly("a.rss:1 too-large", "a.rss:2 = One.");
  }

  @Test
  void aHundredThousandItemsAreCutOneByOne() throws IOException {
    int items = 100_000;
    ManyItems feed = new ManyItems(items);
    int[] read = new int[1];
    int[] ahead = new int[1];
    new ArticleIntake()
        .read(
            "a.rss",
            feed,
            raw -> {
              read[0]++;
              ahead[0] = Math.max(ahead[0], feed.given - read[0]);
              if (read[0] % 10_000 == 1) {
                assertThat(raw.parse()).isInstanceOf(Article.class);
              }
            });
    assertThat(read[0]).isEqualTo(items);
    assertThat(ahead[0]).as("items read ahead").isLessThan(200);
  }

  @Test
  void theRecordsOfAFeedAreTheOriginalsOfItsArticles() throws IOException {
    List<Intake> read = Files.read("a.rss", RSS);
    RecordReader records =
        ArticleIntake.records("a.rss", new ByteArrayInputStream(Files.utf8(RSS))).orElseThrow();
    for (Intake intake : read) {
      RecordReader.Line line = records.next().orElseThrow();
      assertThat(line.number()).isEqualTo(intake.origin().recordLine().orElseThrow());
      assertThat(line.bytes()).isEqualTo(((Article) intake).original().bytes());
      assertThat(RSS).contains(new String(line.bytes(), StandardCharsets.UTF_8));
    }
    assertThat(records.next()).isEmpty();
  }
}
