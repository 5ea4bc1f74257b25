package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.app.cli.CommandRun;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages show, and that they say the same as the commands. */
final class DeskPagesTest {
  private static final String QUILLON = "id:Quillon/quillon-0304";
  private static final String QUARREL =
      "url:https://www.aldmererecord.example/transport/quarrel-beneath-the-water";

  @TempDir private static Path folder;
  private static OpenDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = OpenDesk.on(OpenDesk.sample(folder));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(desk.faults()).isEmpty();
  }

  private static String run(String... args) {
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--ledger", "desk.db")).toArray(String[]::new);
    CommandRun run = CommandRun.on(OpenDesk.TODAY, folder, all);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  static Stream<Arguments> twins() {
    return Stream.of(
        Arguments.of("/", List.of("brief", "--json")),
        Arguments.of("/speakers", List.of("speakers", "--json")),
        Arguments.of("/speakers?all=1", List.of("speakers", "--all", "--json")),
        Arguments.of("/forecasts", List.of("forecasts", "--json")),
        Arguments.of(
            "/forecasts?state=all&kind=plan",
            List.of("forecasts", "--all", "--kind", "plan", "--json")),
        Arguments.of("/timeline", List.of("timeline", "--json")),
        Arguments.of(
            "/timeline?odds=1&q=storm",
            List.of("timeline", "--at-odds", "--grep", "storm", "--json")),
        Arguments.of("/stories", List.of("stories", "--json")),
        Arguments.of("/log", List.of("log", "--json")),
        Arguments.of("/search?q=storm", List.of("quotes", "--grep", "storm", "--json")),
        Arguments.of("/search?speaker=Vasse", List.of("quotes", "--speaker", "Vasse", "--json")),
        Arguments.of("/article?key=" + Links.encoded(QUARREL), List.of("show", QUARREL, "--json")),
        Arguments.of(
            "/article?version=1&key=" + Links.encoded(QUARREL),
            List.of("show", QUARREL, "--version", "1", "--json")),
        Arguments.of(
            "/sources?article=" + Links.encoded(QUILLON), List.of("sources", QUILLON, "--json")),
        Arguments.of(
            "/check?quote=" + Links.encoded("sink by another 60 centimetres in the next big storm"),
            List.of("check", "sink by another 60 centimetres in the next big storm")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twins")
  void aPagesTwinIsWhatTheCommandPrints(String path, List<String> command) throws Exception {
    String printed = run(command.toArray(new String[0]));
    assertThat(desk.json(path)).isEqualTo(printed);
    String withFormat = path + (path.contains("?") ? "&" : "?") + "format=json";
    assertThat(desk.page(withFormat)).isEqualTo(printed);
  }

  private static String first(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1).replace("&amp;", "&");
  }

  @Test
  void aSpeakersTwinIsWho() throws Exception {
    String address = first(desk.page("/speakers?q=tolland"), "href=\"(/speaker\\?id=[^\"]+)\"");
    assertThat(desk.json(address)).isEqualTo(run("who", "Tolland", "--json"));
    assertThat(desk.page(address)).contains("Miriam Tolland", "Credentials", "Put right");
  }

  @Test
  void anArticleShowsItsLayersAndItsVersions() throws Exception {
    String page = desk.page("/article?key=" + Links.encoded(QUARREL) + "&against=1");
    assertThat(page)
        .contains("l-said", "l-source", "l-cue", "l-date", "l-forecast", "What changed")
        .containsPattern("<del>[^<]*120[^<]*</del>\\s*<ins>[^<]*210")
        .contains("Versions:");
  }

  @Test
  void everyMarkLeadsToANoteOnThePage() throws Exception {
    String page = desk.page("/article?key=" + Links.encoded(QUILLON));
    Matcher mark = Pattern.compile("href=\"#(n-[^\"]+)\" data-n").matcher(page);
    int marks = 0;
    while (mark.find()) {
      marks++;
      assertThat(page).contains("id=\"" + mark.group(1) + "\"");
    }
    assertThat(marks).isGreaterThan(10);
  }

  @Test
  void theCardHasEverythingThatAHostileReaderAsksFor() throws Exception {
    JsonNode record = new ObjectMapper().readTree(run("quotes", "--limit", "1", "--json"));
    String card = desk.page("/record/" + record.get("id").asText());
    JsonNode span = record.get("content").get(0).get("span");
    assertThat(card)
        .contains(record.get("version").asText())
        .contains(">" + span.get(0).asText() + "<", ">" + span.get(1).asText() + "<")
        .contains("original sha256", "read", "Why it is there");
    assertThat(desk.json("/record/" + record.get("id").asText())).startsWith("{\"id\":\"");
    assertThat(desk.page("/record/" + record.get("id").asText() + "?as=markdown"))
        .startsWith("[^" + record.get("id").asText().substring(0, 8) + "]: ")
        .contains("sha256 `" + record.get("version").asText() + "`");
  }

  @Test
  void anAnnotationPointsAtItsWords() throws Exception {
    int checked = 0;
    for (String line : run("quotes", "--limit", "20", "--json").split("\n")) {
      JsonNode record = new ObjectMapper().readTree(line);
      JsonNode article =
          new ObjectMapper()
              .readTree(desk.json("/article?key=" + Links.encoded(record.get("article").asText())));
      String text = article.get("text").asText();
      JsonNode annotation =
          new ObjectMapper()
              .readTree(desk.page("/record/" + record.get("id").asText() + "?as=annotation"));
      assertThat(annotation.get("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
      for (JsonNode target : annotation.get("target")) {
        JsonNode quote = target.get("selector").get(0);
        JsonNode position = target.get("selector").get(1);
        int start = text.offsetByCodePoints(0, position.get("start").asInt());
        int end = text.offsetByCodePoints(0, position.get("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(quote.get("exact").asText());
        assertThat(text.substring(0, start)).endsWith(quote.get("prefix").asText());
        assertThat(text.substring(end)).startsWith(quote.get("suffix").asText());
        checked++;
      }
    }
    assertThat(checked).isGreaterThanOrEqualTo(20);
  }

  @Test
  void anAlteredQuotationIsShownWithWhatChanged() throws Exception {
    String quote = "The outer section will sink by another 60 centimetres in the next big storm";
    String page = desk.page("/check?quote=" + Links.encoded(quote));
    assertThat(page).contains("<b>altered</b>", "<del>60</del><ins>40</ins>");
    assertThat(desk.page("/check?quote=" + Links.encoded("never did anybody say this here")))
        .contains("<b>absent</b>");
    String others =
        desk.page("/check?speaker=Ingrid+Vasse&quote=" + Links.encoded(quote.replace("60", "40")));
    assertThat(others).contains("<b>misattributed</b>");
  }

  @Test
  void oneForecastOfManyArticlesIsOneOnTheBoard() throws Exception {
    String[] lines = desk.json("/forecasts").split("\n");
    String board = desk.page("/forecasts");
    assertThat(board).contains("Forecasts <span class=\"count\">" + lines.length);
    int joined = 0;
    for (String line : lines) {
      JsonNode entry = new ObjectMapper().readTree(line);
      JsonNode witnesses = entry.get("versions").get(0).get("witnesses");
      if (witnesses.size() > 1 && entry.get("versions").size() == 1) {
        joined++;
        String page = desk.page("/forecast/" + entry.get("id").asText());
        assertThat(page).contains("Also reported");
        assertThat(board).contains(">" + witnesses.size() + " reports</a>");
      }
    }
    assertThat(joined).isPositive();
  }

  @Test
  void theSearchIsNarrowedDownSortedAndExported() throws Exception {
    assertThat(desk.page("/search?q=storm&outlet=Quillon"))
        .contains("Quillon")
        .doesNotContain("<td>Daily Pennant</td>");
    assertThat(desk.page("/search?kind=direct&from=2031-03-05&to=2031-03-05"))
        .contains("2031-03-05")
        .doesNotContain("<td class=\"day\">2031-03-04</td>");
    HttpResponse<String> table = desk.get("/search?q=storm&as=csv");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("quotations.csv");
    assertThat(table.body()).startsWith("record,published,outlet,").contains(",direct,");
    assertThat(desk.get("/search?from=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void linesOfTheGraphLeadToTheirEvidence() throws Exception {
    String page = desk.page("/sources?article=" + Links.encoded(QUILLON));
    assertThat(page).contains("<b>3</b> articles", "<b>2</b> texts", "<b>1 to 2</b> origins");
    Matcher arc = Pattern.compile("<a href=\"#(e\\d+)\" class=\"arc").matcher(page);
    int arcs = 0;
    while (arc.find()) {
      arcs++;
      assertThat(page).contains("<li id=\"" + arc.group(1) + "\" class=\"edge\">");
    }
    assertThat(arcs).isEqualTo(3);
    String compare = first(page, "href=\"(/compare\\?[^\"]+)\"");
    assertThat(desk.page(compare)).contains("data-pair=\"1\"", "Side by side");
    assertThat(desk.json(compare)).startsWith("{\"a\":").contains("\"passages\":[{");
  }

  @Test
  void aFamilyShowsWhoChangedWhat() throws Exception {
    desk.page("/stories"); // from now on the articles are joined
    for (String article : List.of(QUILLON, "id:Quillon/quillon-0317", QUARREL)) {
      Matcher family =
          Pattern.compile("href=\"(/family/[0-9a-f]+)\"")
              .matcher(desk.page("/article?key=" + Links.encoded(article)));
      if (family.find()) {
        assertThat(desk.page(family.group(1))).contains("One utterance", "fullest");
        assertThat(desk.json(family.group(1))).startsWith("{\"family\":");
        return;
      }
    }
    throw new AssertionError("no family in the sample");
  }

  @Test
  void theBriefingWarnsOfQuotationsThatChangedInAWayThatMatters() throws Exception {
    desk.page("/stories"); // from now on the articles are joined
    String briefing = desk.page("/");
    Matcher alarm =
        Pattern.compile("Drift alarms <span class=\"count\">(\\d+)</span>").matcher(briefing);
    assertThat(alarm.find()).isTrue();
    Set<String> drifted = new HashSet<>();
    String kinds = "hedge,number,negation,condition,horizon,speaker";
    for (String line : run("drift", "--kind", kinds, "--json").split("\n")) {
      JsonNode family = new ObjectMapper().readTree(line).get("family");
      if (family != null) {
        drifted.add(family.asText());
      }
    }
    assertThat(drifted).hasSize(Integer.parseInt(alarm.group(1))).isNotEmpty();
    Matcher family = Pattern.compile("href=\"/family/([0-9a-f]+)\"").matcher(briefing);
    int shown = 0;
    while (family.find()) {
      shown++;
      assertThat(drifted).contains(family.group(1));
      assertThat(desk.page("/family/" + family.group(1))).contains("tag warn");
    }
    assertThat(shown).isPositive();
  }

  @Test
  void theSourcesOfOneQuotationAreTheCommands() throws Exception {
    int families = 0;
    for (String line : run("quotes", "--json", "--limit", "25").split("\n")) {
      String id = new ObjectMapper().readTree(line).get("id").asText();
      assertThat(desk.json("/sources?quote=" + id)).isEqualTo(run("sources", id, "--json"));
      String page = desk.page("/sources?quote=" + id);
      assertThat(page).contains("Where a quotation comes from", "that it was said", "origins");
      Matcher family = Pattern.compile("href=\"/family/([0-9a-f]+)\"").matcher(page);
      if (family.find() && families++ == 0) {
        String address = "/sources?family=" + family.group(1);
        assertThat(desk.json(address)).isEqualTo(run("sources", family.group(1), "--json"));
        assertThat(desk.page(address)).contains("Where a quotation comes from");
        assertThat(desk.page("/family/" + family.group(1))).contains(address);
      }
    }
    assertThat(families).isPositive();
    assertThat(desk.get("/sources?quote=ffffffffffffffff").statusCode()).isEqualTo(404);
    assertThat(desk.get("/sources?family=ffff").statusCode()).isEqualTo(404);
  }

  @Test
  void theSearchIsNarrowedDownByWordsOfLikelihood() throws Exception {
    Set<String> hedged = new TreeSet<>();
    for (String line : run("forecasts", "--all", "--json").split("\n")) {
      for (JsonNode version : new ObjectMapper().readTree(line).get("versions")) {
        for (JsonNode witness : version.get("witnesses")) {
          String words = (" " + witness.path("likelihood").path("words").asText() + " ");
          if (words.toLowerCase(Locale.ROOT).contains(" could ")
              && witness.hasNonNull("reportedBy")) {
            hedged.add(witness.get("reportedBy").get("record").asText());
          }
        }
      }
    }
    Set<String> found = new TreeSet<>();
    for (String line : desk.json("/search?hedge=COULD").split("\n")) {
      found.add(new ObjectMapper().readTree(line).get("id").asText());
    }
    assertThat(found).isNotEmpty().isEqualTo(hedged);
    assertThat(desk.json("/search?hedge=could&kind=direct")).isNotEmpty();
    assertThat(desk.page("/search?hedge=could&q=the")).contains("value=\"could\"");
    assertThat(desk.json("/search?hedge=ould")).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaidSo() throws Exception {
    for (String path :
        List.of(
            "/nowhere",
            "/article?key=none",
            "/record/ffffffffffffffff",
            "/forecast/ffffffffffffffff",
            "/speaker?id=ffffffffffff",
            "/family/ffff",
            "/sources?story=none")) {
      HttpResponse<String> answer = desk.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("Not here");
    }
    assertThat(desk.get("/article").statusCode()).isEqualTo(400);
    assertThat(desk.get("/forecasts?kind=hope").statusCode()).isEqualTo(400);
  }
}
