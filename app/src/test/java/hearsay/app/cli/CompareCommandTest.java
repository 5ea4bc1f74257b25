package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter {@code hearsay compare}, as {@code docs/formats.md} has it. */
final class CompareCommandTest {
  private static final String SAID =
      "\u201cThe sea wall at Tarn Point may not stand another winter of storms,\u201d said Nora Quill.";
  private static final String HARDER =
      "\u201cThe sea wall at Tarn Point will not stand another winter of storms,\u201d said Nora Quill.";

  @TempDir private Path folder;

  private static String article(String id, String text) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}\n";
  }

  private CommandRun compare(String in, String... args) {
    return compare(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private CommandRun compare(byte[] in, String... args) {
    List<String> all = new ArrayList<>(List.of("compare"));
    all.addAll(List.of(args));
    return CommandRun.withInput(folder, in, Map.of(), all.toArray(String[]::new));
  }

  @Test
  void writesALinkedPairWithItsEvidence() {
    CommandRun run = compare(article("y", SAID) + article("x", HARDER) + article("z", "Else."));
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith(
            "{\"a\":\"x\",\"b\":\"y\",\"relation\":\"shared-quotes\",\"containment\":{\"a\":1.0000,")
        .contains(
            "\"direction\":\"unknown\",\"strength\":\"weak\",\"evidence\":[],\"passages\":[{\"a\":[0,")
        .contains("\"drift\":[{\"a\":[0,69],\"b\":[0,68],\"kinds\":[\"hedge\"],")
        .contains(
            "\"edits\":[{\"a\":[28,32],\"b\":[28,31],\"kinds\":[\"hedge\"],\"ellipsis\":false}]");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void countsCodePoints() {
    CommandRun run =
        compare(
            article("x", "\ud83d\ude00 " + HARDER)
                + article("y", "\ud83d\ude00\ud83d\ude00 " + SAID));
    assertThat(run.out()).contains("\"kinds\":[\"hedge\"]").contains("{\"a\":[2,71],\"b\":[3,71],");
  }

  @Test
  void writesFamiliesAndStoriesInstead() {
    String in = article("x", SAID) + article("y", HARDER);
    assertThat(compare(in, "--families").out())
        .matches("\\{\"family\":\"[0-9a-f]{16}\",\"members\":\\[.*\n")
        .contains("\"speaker\":\"nora quill|\"");
    assertThat(compare(in, "--stories").out())
        .matches("\\{\"story\":\"[0-9a-f]{16}\",\"members\":\\[\"x\",\"y\"\\].*\n");
    assertThat(compare(in, "--stories", "--families").status()).isEqualTo(2);
  }

  @Test
  void aBadLineIsAValueAndTheRestIsCompared() {
    CommandRun run =
        compare(
            article("x", SAID)
                + "{\"id\": \"bad\"}\n"
                + "not json\n\n"
                + article("y", HARDER)
                + article("x", "Another text under the same id."));
    assertThat(run.status()).isEqualTo(1);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).isEqualTo("{\"line\":2,\"id\":\"bad\",\"error\":\"no \\\"text\\\"\"}");
    assertThat(lines.get(1)).startsWith("{\"line\":3,\"error\":");
    assertThat(lines.get(2))
        .isEqualTo(
            "{\"line\":6,\"id\":\"x\",\"error\":\"another article with this id and another text came before\"}");
    assertThat(lines.get(3)).startsWith("{\"a\":\"x\",\"b\":\"y\",");
  }

  @Test
  void theSameArticleTwiceIsOneArticle() {
    assertThat(compare(article("x", SAID) + article("x", SAID)).out()).isEmpty();
    assertThat(compare(article("x", SAID) + article("x", SAID)).status()).isZero();
  }

  @Test
  void theOrderOfInputAndThreadsMakeNoDifference() {
    String[] lines = new String[12];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = article("n" + i, (i % 2 == 0 ? SAID : HARDER) + " Number " + i + " is here.");
    }
    String out = compare(String.join("", lines)).out();
    java.util.Collections.reverse(Arrays.asList(lines));
    assertThat(out.lines()).hasSizeGreaterThan(10);
    assertThat(compare(String.join("", lines), "--threads", "3").out()).isEqualTo(out);
  }

  @Test
  void readsPackedFilesAndWritesAFile() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(article("x", SAID).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("x.gz"), packed.toByteArray());
    Files.writeString(folder.resolve("y.jsonl"), article("y", HARDER));
    CommandRun run = compare("", "x.gz", "y.jsonl", "-o", "out.jsonl");
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("out.jsonl")))
        .startsWith("{\"a\":\"x\",\"b\":\"y\"");
    assertThat(compare("", "y.jsonl", "-o", "y.jsonl").status()).isEqualTo(2);
  }

  @Test
  void articlesWithoutAnIdAreToldApartByFileAndLine() throws IOException {
    String text = "{\"text\": \"" + SAID + "\"}\n";
    Files.writeString(folder.resolve("1.jsonl"), text);
    Files.writeString(folder.resolve("2.jsonl"), text);
    assertThat(compare(text + text).out()).contains("\"a\":\"line 1\",\"b\":\"line 2\"");
    assertThat(compare("", "1.jsonl", "2.jsonl").out()).contains("1.jsonl line 1\",\"b\":");
  }
}
