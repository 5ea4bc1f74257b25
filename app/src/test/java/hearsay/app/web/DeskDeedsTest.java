package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.app.cli.CommandRun;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done at the desk is in the ledger, and is undone in one step. */
final class DeskDeedsTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private OpenDesk desk;

  @BeforeEach
  void open() throws Exception {
    Path sample = shared.resolve("desk.db");
    if (!Files.exists(sample)) {
      OpenDesk.sample(shared);
    }
    desk =
        OpenDesk.on(
            Files.copy(sample, folder.resolve("desk.db"), StandardCopyOption.REPLACE_EXISTING));
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(desk.faults()).isEmpty();
  }

  private String run(String... args) {
    CommandRun run = CommandRun.in(folder, args);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  private JsonNode firstRecord() throws Exception {
    String listing = run("quotes", "--limit", "1", "--json", "--ledger", "desk.db");
    return new ObjectMapper().readTree(listing);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String speaker(String name) throws Exception {
    Matcher id =
        Pattern.compile("href=\"/speaker\\?id=([0-9a-f]+)\"")
            .matcher(desk.page("/speakers?q=" + Links.encoded(name)));
    assertThat(id.find()).as(name).isTrue();
    return id.group(1);
  }

  @Test
  void aRecordIsRejectedAndTheRulingUndone() throws Exception {
    String record = firstRecord().get("id").asText();
    String back = location(desk.post("/reject", "record=" + record + "&note=a+caption&back=/log"));
    assertThat(back).isEqualTo("/log?ruling=1");
    assertThat(desk.page(back)).contains("Ruling 1: reject", "a caption");
    assertThat(run("quotes", "--json", "--ledger", "desk.db")).doesNotContain(record);
    location(desk.post("/undo", "number=1&back=/log"));
    assertThat(run("quotes", "--json", "--ledger", "desk.db")).contains(record);
    assertThat(desk.page("/log")).contains("undone by 2", " · Ida Colm · a caption");
  }

  @Test
  void aSpeakerIsSetOnARecord() throws Exception {
    String record = firstRecord().get("id").asText();
    location(desk.post("/set-speaker", "record=" + record + "&name=Orla+Venn"));
    assertThat(desk.page("/speakers?q=orla+venn")).contains("Orla Venn");
    assertThat(run("who", "Orla Venn", "--ledger", "desk.db")).contains("1 quotation");
  }

  @Test
  void twoSpeakersBecomeOneAndTwoAgain() throws Exception {
    String a = speaker("Ingrid Vasse");
    String b = speaker("Miriam Tolland");
    location(desk.post("/merge", "id=" + a + "&other=" + b));
    assertThat(run("log", "--ledger", "desk.db")).contains("merge");
    String people = run("speakers", "--ledger", "desk.db");
    assertThat(people).doesNotContainPattern("(?s)Ingrid Vasse.*Miriam Tolland");
    location(desk.post("/undo", "number=1"));
    assertThat(run("speakers", "--ledger", "desk.db")).contains("Ingrid Vasse", "Miriam Tolland");
  }

  @Test
  void aForecastIsResolvedWithItsEvidence() throws Exception {
    String listing = run("forecasts", "--json", "--ledger", "desk.db");
    String id = new ObjectMapper().readTree(listing.split("\n")[0]).get("id").asText();
    String form = "forecast=" + id + "&outcome=no&on=2031-03-20&evidence=the+port+diary";
    location(desk.post("/resolve", form));
    assertThat(desk.page("/forecast/" + id)).contains("no", "the port diary", "Undo");
    assertThat(run("forecasts", "--resolved", "--json", "--ledger", "desk.db")).contains(id);
    assertThat(desk.page("/forecasts?state=ruled")).contains("the port diary");
    String later = "forecast=" + id + "&outcome=no&on=2039-01-01&evidence=x";
    assertThat(desk.post("/resolve", later).statusCode()).isEqualTo(400);
    assertThat(desk.post("/resolve", form.replace("=no&", "=maybe&")).statusCode()).isEqualTo(400);
  }

  @Test
  void aSpeakerIsRenamedAndWhatIsNoneIsTakenOut() throws Exception {
    String id = speaker("Ingrid Vasse");
    location(desk.post("/rename", "id=" + id + "&name=Ingrid+Marie+Vasse"));
    assertThat(desk.page("/speakers?q=marie")).contains("Ingrid Marie Vasse");
    location(desk.post("/not-a-speaker", "id=" + speaker("Miriam Tolland") + "&note=test"));
    assertThat(run("speakers", "--ledger", "desk.db")).doesNotContain("Miriam Tolland");
  }

  private HttpRequest upload(String name, String text) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--b--\r\n";
    return desk.request("/import")
        .header("Origin", desk.base())
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  @Test
  void aDroppedFileIsReadUnderItsNameAlone() throws Exception {
    String text = "“The ferry will not sail on Sunday,” said Orla Venn, a harbour pilot.\n";
    location(desk.send(upload("../../../tmp/ferry.txt", text)));
    assertThat(desk.page("/import")).contains("<b>1</b> new articles");
    assertThat(run("brief", "--json", "--ledger", "desk.db"))
        .contains("path:dropped/ferry.txt")
        .doesNotContain("../tmp/ferry");
    assertThat(desk.page("/search?q=ferry+sunday")).contains("Orla Venn");
    location(desk.send(upload("ferry.txt", text.replace("Sunday", "Monday"))));
    assertThat(desk.page("/article?key=path%3Adropped%2Fferry.txt"))
        .contains("Versions:", "Monday");
    location(desk.send(upload("broken.jsonl", "{\"id\": \"1\", \"text\": \"no end")));
    assertThat(desk.page("/import")).contains("<b>1</b> refused", "broken.jsonl");
  }
}
