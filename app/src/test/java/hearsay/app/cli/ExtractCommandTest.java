package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter {@code hearsay extract}, as {@code CONTRACT.md} has it. */
final class ExtractCommandTest {
  private static final String FIRST =
      "😀 The ferry to Skarholm was taken out of service on Monday after divers found a crack.";
  private static final String PAGE =
      "<html lang=en><head><title>Ferry stays in port</title><link rel=canonical"
          + " href='https://pennant.example/ferry'><meta name=author content='Ada Rell'><meta"
          + " property=article:published_time content='2021-03-05T08:00:00Z'></head><body><nav><a"
          + " href=/>Home</a></nav><article><h1>Ferry stays in port</h1><p>"
          + FIRST
          + "</p><div class=newsletter><p>Nothing of this is the article, not a word of it, and it"
          + " is a long one.</p></div></article></body></html>";

  @TempDir private Path folder;

  private CommandRun extract(String... args) {
    List<String> all = new ArrayList<>(List.of("extract"));
    all.addAll(List.of(args));
    return CommandRun.in(folder, all.toArray(String[]::new));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Test
  void readsATableWhoseColumnsAreNamed() throws IOException {
    Pile.write(folder.resolve("t.csv"), "who,words\nQuillon,\"It fell, she said.\"\n");
    CommandRun run = extract("t.csv", "--map", "text=words,outlet=who");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("{\"id\":\"t.csv#2\",")
        .contains("\"outlet\":\"Quillon\"", "\"text\":\"It fell, she said.\"");
    assertThat(extract("t.csv").out()).contains("--map").contains("who, words");
    assertThat(extract("t.csv", "--map", "text").status()).isEqualTo(2);
    assertThat(extract("t.csv", "--map", "body=words").status()).isEqualTo(2);
  }

  @Test
  void whatWasReadFromATableOrAnArrayIsFoundThereAgain() throws IOException {
    Pile.write(folder.resolve("t.csv"), "id,text\n1,\"It fell.\n\nIt rained.\"\n2,It sank.\n");
    Pile.write(folder.resolve("t.json"), "[{\"text\": \"One.\"},\n{\"text\": \"Two.\"}]");
    assertThat(CommandRun.in(folder, "read", "t.csv", "t.json", "--reader", "rules").status())
        .isZero();
    CommandRun verified = CommandRun.in(folder, "verify", "--originals");
    assertThat(verified.status()).isZero();
    assertThat(verified.out()).contains("4 originals compared, 0 no longer there");
  }

  @Test
  void writesEveryFieldOfTheContract() throws IOException {
    Pile.write(folder.resolve("p/a.html"), PAGE);
    CommandRun run = extract("p/a.html");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    int start = PAGE.codePointCount(0, PAGE.indexOf(FIRST));
    int length = FIRST.codePointCount(0, FIRST.length());
    assertThat(run.out())
        .startsWith(
            "{\"id\":\"a.html\",\"url\":\"https://pennant.example/ferry\",\"canonical\":"
                + "\"https://pennant.example/ferry\",\"title\":\"Ferry stays in port\","
                + "\"standfirst\":null,\"authors\":[\"Ada Rell\"],\"published\":"
                + "\"2021-03-05T08:00:00Z\",\"modified\":null,\"outlet\":null,\"language\":\"en\","
                + "\"text\":\""
                + FIRST
                + "\",\"paragraphs\":[{\"start\":0,\"end\":"
                + length
                + ",\"kind\":\"paragraph\",\"origin\":["
                + start
                + ","
                + (start + length)
                + "]}],\"coverage\":0.")
        .contains("\"evidence\":{\"title\":{\"source\":\"h1\",\"raw\":\"Ferry stays in port\"")
        .contains("\"published\":{\"source\":\"meta article:published_time\"")
        .endsWith("\"diagnostics\":[]}\n");
  }

  @Test
  void takesFoldersInTheOrderOfNamesAndRecordsByTheirLine() throws IOException {
    Pile.write(folder.resolve("p/b.txt"), "Ferry stays in port\n\nIt rained.\n\nIt snowed.");
    Pile.write(folder.resolve("p/c.jsonl"), "\n{\"text\": \"It rained.\"}\n{\"text\": 5}\n");
    Files.write(folder.resolve("p/a.html.gz"), gzip(PAGE));
    Pile.write(folder.resolve("p/d.pdf"), "not read");
    CommandRun run = extract("p");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(',')).substring(6)))
        .containsExactly("\"a.html.gz\"", "\"b.txt\"", "\"c.jsonl#2\"", "\"c.jsonl#3\"");
    assertThat(run.out()).contains("\"kind\":\"title\"").contains("\"error\":");
    assertThat(run.out().lines().skip(1).findFirst().get())
        .contains("\"title\":\"Ferry stays in port\"");
  }

  @Test
  void aPageThatCannotBeReadStandsInItsPlace() throws IOException {
    Pile.write(folder.resolve("a.html"), "");
    Pile.write(folder.resolve("b.html"), PAGE);
    CommandRun run = extract("a.html", "gone.html", "b.html");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines().toList())
        .hasSize(3)
        .element(0)
        .isEqualTo("{\"id\":\"a.html\",\"error\":\"empty\"}");
    assertThat(run.out()).contains("{\"id\":\"gone.html\",\"error\":\"no such file or folder\"}");
  }

  @Test
  void theSameBytesWhateverTheThreads() throws IOException {
    for (int i = 0; i < 40; i++) {
      Pile.write(folder.resolve("p/" + i + ".html"), PAGE.replace("Monday", "day " + i));
    }
    String one = extract("p", "--threads", "1").out();
    assertThat(extract("p", "--threads", "4").out()).isEqualTo(one).hasLineCount(40);
    assertThat(extract("p", "-o", "out.jsonl")).isEqualTo(new CommandRun(0, "", ""));
    assertThat(Files.readString(folder.resolve("out.jsonl"))).isEqualTo(one);
    assertThat(one.lines()).allSatisfy(ExtractCommandTest::assertIsJson);
  }

  private static void assertIsJson(String line) {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      parser.skipChildren();
      assertThat(parser.nextToken()).isNull();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void wrongUsageIsTwo() throws IOException {
    Pile.write(folder.resolve("a.html"), PAGE);
    assertThat(extract().status()).isEqualTo(2);
    assertThat(extract("a.html", "--threads", "0").status()).isEqualTo(2);
    assertThat(extract("a.html", "-o", "./a.html").status()).isEqualTo(2);
  }
}
