package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** News of agencies in NewsML-G2, NITF and ninjs, well-meant and not. */
final class AgencyIntakeTest {
  private static final Instant NOW = Instant.parse("2031-03-06T12:00:00Z");

  private static final String ITEM =
      """
      <newsItem guid="urn:newsml:skerry.example:20310305:dam" version="3" standard="NewsML-G2">
      <itemMeta><itemClass qcode="ninat:text"/><provider qcode="s:SKR"><name>Skerry Wire</name></provider>
      <versionCreated>2031-03-05T21:00:00+01:00</versionCreated>
      <firstCreated>2031-03-05T18:30:00+01:00</firstCreated>@META@</itemMeta>
      <contentMeta><contentCreated>2031-03-05T18:00:00+01:00</contentCreated>
      <headline>Dam <em>leaks</em> &amp; holds</headline><by>By Ada Munk and Tom Pell</by>
      <language tag="en-GB"/></contentMeta>
      <contentSet><inlineXML contenttype="application/nitf+xml">@BODY@</inlineXML></contentSet>
      </newsItem>
      """;

  private static final String XHTML =
      "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:head><h:title>x</h:title></h:head><h:body>"
          + "<h:p>The dam above Skerry &lt; Point leaks.</h:p>"
          + "<h:p>\u201cIt holds,\u201d said the keeper, Ines Calder.</h:p></h:body></h:html>";

  private static final String NITF =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
      <nitf><head><title>Slug</title><docdata management-status="@STATUS@"><doc-id id-string="dam-1"/>
      <date.issue norm="20310305T183000Z"/>@RELEASE@<del-list><from-src src-name="SKR"/></del-list></docdata>
      <pubdata name="Skerry Wire"/></head>
      <body><body.head><hedline><hl1>Dam leaks</hl1><hl2>Keeper is calm</hl2></hedline>
      <byline>By <person>Ada Munk</person><byttl>Staff writer</byttl></byline>
      <dateline><location>Skerry</location></dateline></body.head>
      <body.content><p>The dam above Skerry Point leaks.</p><hl2>Calm</hl2>
      <p>\u201cIt holds,\u201d said the keeper, Ines Calder.</p>
      <media media-type="image"><media-caption>The dam in March.</media-caption></media>
      </body.content><body.end><tagline>Edited by x</tagline></body.end></body></nitf>
      """;

  private static final String NINJS_1 =
      """
      {"uri": "http://skerry.example/dam", "type": "text", "versioncreated": "2031-03-05T20:00:00Z",
       "firstcreated": "2031-03-05T18:30:00Z", "pubstatus": "usable", "language": "en",
       "headline": "Dam leaks", "byline": "By Ada Munk", "copyrightholder": "Skerry Wire",
       "person": [{"name": "Ines Calder", "rel": "about"}],
       "body_text": "The dam leaks.\\n\\nIt holds, she said."}
      """;

  private static final String NINJS_3 =
      """
      {"uri": "http://skerry.example/dam", "standard": {"name": "ninjs", "version": "3.0"},
       "versionCreated": "2031-03-05T20:00:00Z", "pubStatus": "usable",
       "headlines": [{"role": "main", "value": "Dam leaks"}], "by": "Ada Munk",
       "infoSources": [{"name": "Skerry Wire"}],
       "bodies": [{"contentType": "text/plain", "value": "Plain."},
                  {"contentType": "application/xhtml+xml", "value": "<p>The dam leaks.</p><p>It holds, she said.</p>"}]}
      """;

  private static String item(String meta, String body) {
    return ITEM.replace("@META@", meta).replace("@BODY@", body);
  }

  private static String nitf(String status, String release) {
    return NITF.replace("@STATUS@", status).replace("@RELEASE@", release);
  }

  private static String message(String... items) {
    return "<?xml version='1.0'?><newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'>"
        + "<header><sent>2031-03-05T21:00:00Z</sent></header><itemSet>"
        + String.join("<packageItem guid='p'/>", items)
        + "</itemSet></newsMessage>";
  }

  private static List<Intake> read(String path, byte[] bytes, Optional<Instant> now) {
    List<RawArticle> raw = new ArrayList<>();
    IntakeOptions options = now.map(IntakeOptions.DEFAULTS::at).orElse(IntakeOptions.DEFAULTS);
    try {
      new ArticleIntake(options).read(path, new ByteArrayInputStream(bytes), raw::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return raw.stream().map(RawArticle::parse).toList();
  }

  private static List<Intake> read(String path, String content) {
    return read(path, Files.utf8(content), Optional.of(NOW));
  }

  private static Article article(String path, String content) {
    return (Article) read(path, content).get(0);
  }

  private static List<String> told(String path, String content) {
    return read(path, content).stream()
        .map(
            intake ->
                intake instanceof Refusal refusal
                    ? refusal.origin() + " " + refusal.rule()
                    : intake.origin() + " = " + ((Article) intake).text())
        .toList();
  }

  @Test
  void anItemOfNewsMlIsAnArticleWithWhatItSaysOfItself() {
    Article dam = article("a.xml", item("<pubStatus qcode='stat:usable'/>", XHTML));
    assertThat(dam.text().toString())
        .isEqualTo(
            "The dam above Skerry < Point leaks.\n\n\u201cIt holds,\u201d said the keeper, Ines"
                + " Calder.");
    assertThat(dam.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Dam leaks & holds"),
                Optional.of("Skerry Wire"),
                Optional.empty(),
                List.of("Ada Munk", "Tom Pell"),
                Optional.of("2031-03-05T18:30:00+01:00")));
    assertThat(dam.key().value())
        .isEqualTo("id:Skerry Wire/urn:newsml:skerry.example:20310305:dam");
    PageFacts facts = dam.extraction().facts().orElseThrow();
    assertThat(facts.modified().orElseThrow().value()).isEqualTo("2031-03-05T21:00:00+01:00");
    assertThat(facts.language().orElseThrow().value()).isEqualTo("en-GB");
  }

  @Test
  void whatAnItemSaysOfItselfHasItsPlaceInTheItem() {
    String xml = item("", XHTML);
    PageFacts facts = article("a.xml", xml).extraction().facts().orElseThrow();
    assertThat(cut(xml, facts.title().orElseThrow())).isEqualTo("Dam <em>leaks</em> &amp; holds");
    assertThat(cut(xml, facts.outlet().orElseThrow())).isEqualTo("Skerry Wire");
    assertThat(cut(xml, facts.published().orElseThrow())).isEqualTo("2031-03-05T18:30:00+01:00");
    assertThat(facts.authors()).allMatch(author -> cut(xml, author).contains(author.value()));
  }

  private static String cut(String xml, Fact fact) {
    SourceText text = SourceText.of(xml);
    CodePointSpan place = fact.place().orElseThrow();
    return text.cut(text.units(place));
  }

  @Test
  void aBodyOfNitfIsReadWhereverItStands() {
    String expected =
        "The dam above Skerry Point leaks.\n\nCalm\n\n\u201cIt holds,\u201d said the keeper, Ines"
            + " Calder.";
    Article alone = article("a.xml", nitf("usable", ""));
    assertThat(alone.text().toString()).isEqualTo(expected);
    assertThat(alone.metadata())
        .isEqualTo(
            new Metadata(
                Optional.of("Dam leaks"),
                Optional.of("Skerry Wire"),
                Optional.empty(),
                List.of("Ada Munk"),
                Optional.of("2031-03-05T18:30:00Z")));
    assertThat(alone.key().value()).isEqualTo("id:Skerry Wire/dam-1");
    String bare = nitf("usable", "").substring(NITF.indexOf("<nitf>")).replace("\u201c", "&#8220;");
    assertThat(article("a.xml", item("", bare)).text().toString()).isEqualTo(expected);
  }

  @Test
  void everyElementOfTheTableIsReadAsItsExampleSays() {
    List<RuleTable.Row> rows = RuleTable.load(AgencyIntake.class, "nitf-elements.tsv").rows();
    assertThat(rows).isNotEmpty();
    for (RuleTable.Row row : rows) {
      String nitf =
          "<nitf><body><body.content>" + row.cell("example") + "</body.content></body></nitf>";
      assertThat(row.cell("example")).contains("<" + row.id());
      assertThat(article("a.xml", nitf).text().toString().replaceAll("\\s+", " "))
          .as(row.id())
          .isEqualTo(row.cell("read"));
    }
  }

  @Test
  void aMessageIsReadItemByItem() {
    String second = item("", XHTML).replace(":dam\"", ":ice\"").replace("leaks.", "is dry.");
    List<String> told = told("a.xml", message(item("", XHTML), "<newsItem><b</newsItem>", second));
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).startsWith("a.xml:1 = The dam above Skerry < Point leaks.");
    assertThat(told.get(1)).isEqualTo("a.xml:2 bad-feed");
    assertThat(told.get(2)).startsWith("a.xml:3 = The dam above Skerry < Point is dry.");
    assertThat(told("a.xml", message())).containsExactly("a.xml empty");
    String whole = message(item("", XHTML), second);
    for (int length : new int[] {200, whole.length() / 2, whole.length() - 40}) {
      assertThat(told("a.xml", whole.substring(0, length)))
          .filteredOn(line -> line.endsWith("bad-feed"))
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, 1",
    "a.jsonl, 1",
    "a.json, 3",
    "a.jsonl, 3",
  })
  void anItemOfNinjsIsAnArticle(String path, int version) {
    String json = (version == 1 ? NINJS_1 : NINJS_3).replace("\n", " ");
    Article dam = article(path, json);
    assertThat(dam.text().toString()).isEqualTo("The dam leaks.\n\nIt holds, she said.");
    assertThat(dam.metadata().title()).contains("Dam leaks");
    assertThat(dam.metadata().outlet()).contains("Skerry Wire");
    assertThat(dam.metadata().authors()).containsExactly("Ada Munk");
    assertThat(dam.metadata().published().orElseThrow()).startsWith("2031-03-05T");
    assertThat(dam.key().value()).isEqualTo("id:Skerry Wire/http://skerry.example/dam");
    PageFacts facts = dam.extraction().facts().orElseThrow();
    assertThat(facts.title().orElseThrow().source()).startsWith("ninjs headline");
  }

  @Test
  void anObjectThatIsNoNinjsIsStillNoArticle() {
    assertThat(told("a.jsonl", "{\"title\": \"x\", \"uri\": \"y\"}"))
        .containsExactly("a.jsonl:1 bad-json");
    assertThat(told("a.jsonl", "{\"pubstatus\": \"usable\"}")).containsExactly("a.jsonl:1 empty");
    assertThat(told("a.jsonl", "{\"pubstatus\": \"usable\", \"body_text\": \"x"))
        .containsExactly("a.jsonl:1 bad-json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canceled", "withheld"})
  void whatTheAgencyTookBackIsNoArticle(String status) {
    assertThat(told("a.xml", item("<pubStatus qcode='stat:" + status + "'/>", XHTML)))
        .containsExactly("a.xml:1 withdrawn");
    assertThat(told("a.xml", nitf(status, ""))).containsExactly("a.xml:1 withdrawn");
    String ninjs = NINJS_1.replace("\n", " ").replace("usable", status);
    assertThat(told("a.jsonl", ninjs)).containsExactly("a.jsonl:1 withdrawn");
    Refusal refusal = (Refusal) read("a.jsonl", ninjs).get(0);
    assertThat(refusal.reason()).contains("by the agency (" + status + ")");
    assertThat(refusal.id()).contains("http://skerry.example/dam");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-06T12:00:00Z | false",
        "2031-03-06T12:00:01Z | true",
        "2031-03-06T13:00:00+01:00 | false",
        "2031-03-06T14:00:00+01:00 | true",
        "2031-03-06T00:00:00 | false",
        "2031-03-06T00:00:01 | true",
        "2031-03-05 | false",
        "2031-03-06 | true",
        "soon | true",
        "'' | true",
      })
  void whatIsUnderAnEmbargoIsRefusedUntilItEnds(String until, boolean isRefused) {
    String embargoed = item("<embargoed>" + until + "</embargoed>", XHTML);
    List<Intake> read = read("a.xml", embargoed);
    assertThat(read).hasSize(1);
    assertThat(read.get(0) instanceof Refusal).isEqualTo(isRefused);
    if (isRefused) {
      Refusal refusal = (Refusal) read.get(0);
      assertThat(refusal.rule()).isEqualTo("embargoed");
      assertThat(refusal.reason()).contains(until);
    }
    List<Intake> unclocked = read("a.xml", Files.utf8(embargoed), Optional.empty());
    assertThat(unclocked.get(0)).isInstanceOf(Refusal.class);
  }

  @Test
  void embargoesOfNitfAndNinjsHold() {
    assertThat(told("a.xml", nitf("embargoed", ""))).containsExactly("a.xml:1 embargoed");
    String late = "<date.release norm=\"20310307T060000Z\"/>";
    assertThat(told("a.xml", nitf("usable", late))).containsExactly("a.xml:1 embargoed");
    String past = "<date.release norm=\"20310305T060000Z\"/>";
    assertThat(told("a.xml", nitf("usable", past)).get(0)).startsWith("a.xml:1 = The dam");
    String ninjs =
        NINJS_1
            .replace("\n", " ")
            .replaceFirst("\\{", "{\"embargoed\": \"2031-03-09T06:00:00Z\", ");
    assertThat(told("a.jsonl", ninjs)).containsExactly("a.jsonl:1 embargoed");
    assertThat(((Refusal) read("a.jsonl", ninjs).get(0)).reason())
        .isEqualTo("under an embargo until 2031-03-09T06:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE x SYSTEM 'x.dtd' [<!ENTITY % a SYSTEM \"http://127.0.0.1/\"> %a;]>"
      })
  void whatDeclaresEntitiesIsRefused(String types) {
    String body = XHTML.replace("leaks", "&a;");
    assertThat(told("a.xml", types + item("", body))).containsExactly("a.xml own-entities");
    assertThat(told("a.xml", types + message(item("", body)).replaceFirst("<\\?.*?\\?>", "")))
        .containsExactly("a.xml own-entities");
    String nitf = nitf("usable", "").replaceFirst("(?s)^.*?<nitf>", "<nitf>");
    assertThat(told("a.xml", types + nitf)).containsExactly("a.xml own-entities");
  }

  @Test
  void nothingOutsideTheFileIsOpenedAndAnUnknownEntityStandsAsItIs() {
    String types = "<!DOCTYPE nitf SYSTEM \"http://127.0.0.1:9/nitf.dtd\">";
    String nitf =
        nitf("usable", "").replaceFirst("<!DOCTYPE[^>]*>", types).replace("leaks.", "&x; leaks.");
    assertThat(told("a.xml", nitf).get(0)).contains("The dam above Skerry Point &x; leaks.");
  }

  @Test
  void lyingCharsetsAreToldByTheBytes() {
    String xml = nitf("usable", "").replace("The dam", "Der Dämm");
    Article article =
        (Article)
            read(
                    "a.xml",
                    xml.replace("\u201c", "'")
                        .replace("\u201d", "'")
                        .getBytes(Charset.forName("windows-1252")),
                    Optional.of(NOW))
                .get(0);
    assertThat(article.text().toString()).startsWith("Der Dämm above");
    assertThat(article.diagnostics()).extracting("rule").contains("charset-declared-wrongly");
    assertThat(
            ((Refusal)
                    read("a.xml", xml.getBytes(StandardCharsets.UTF_16), Optional.of(NOW)).get(0))
                .rule())
        .isEqualTo("bad-feed");
  }

  @Test
  void whatBreaksOffOrIsTooDeepCostsNoMoreThanItself() {
    byte[] whole = Files.utf8(item("", XHTML));
    for (int length = 60; length < whole.length - 20; length += 7) {
      List<Intake> read = read("a.xml", Arrays.copyOf(whole, length), Optional.of(NOW));
      assertThat(read).as("cut to " + length).hasSize(1);
      assertThat(read.get(0)).isInstanceOf(Refusal.class);
    }
    String deep = "<x>".repeat(200_000);
    long millis =
        Files.millisOf(
            () -> {
              assertThat(told("a.xml", item("", "<body>" + deep))).hasSize(1);
              assertThat(told("a.xml", item(deep, XHTML))).hasSize(1);
              assertThat(told("a.jsonl", "{\"a\": " + "[".repeat(100_000))).hasSize(1);
            });
    assertThat(millis).isLessThan(20_000);
  }

  @ParameterizedTest
  @CsvSource({"2031-03-07, 0", "2031-03-08, 1", "2150-01-01, 1", "next week, 0"})
  void aDateThatIsYetToComeIsNoted(String published, int noted) {
    String line = "{\"text\": \"It rained.\", \"published\": \"" + published + "\"}";
    assertThat(article("a.jsonl", line).diagnostics())
        .filteredOn(diagnostic -> diagnostic.rule().equals("published-in-the-future"))
        .hasSize(noted);
    assertThat(Files.article("a.jsonl", line).diagnostics()).isEmpty();
  }

  @Test
  void theRecordsOfAMessageAreTheOriginalsOfItsArticles() throws IOException {
    for (String xml : List.of(message(item("", XHTML), item("", XHTML)), nitf("usable", ""))) {
      RecordReader records =
          ArticleIntake.records("a.xml", new ByteArrayInputStream(Files.utf8(xml))).orElseThrow();
      for (Intake intake : read("a.xml", xml)) {
        RecordReader.Line line = records.next().orElseThrow();
        assertThat(line.number()).isEqualTo(intake.origin().recordLine().orElseThrow());
        assertThat(line.bytes()).isEqualTo(((Article) intake).original().bytes());
      }
      assertThat(records.next()).isEmpty();
    }
  }
}
