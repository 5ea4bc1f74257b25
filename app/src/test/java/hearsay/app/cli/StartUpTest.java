package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command does not need, it does not load. */
final class StartUpTest {
  private static final String RUNTIME = "ai.onnxruntime.OrtSession ";

  @TempDir private Path folder;

  /** The classes that a process loaded which ran one command. */
  private String loaded(String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    List<String> whole =
        new ArrayList<>(
            List.of("-Xlog:class+load:file=" + log.getFileName(), Main.class.getName()));
    whole.addAll(List.of(command));
    Process process =
        OwnProcess.java(whole)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("out.txt"))).isZero();
    return Files.readString(log);
  }

  @Test
  void onlyACommandThatReadsLoadsTheModel() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "“The pier is lost,” Nora Quill said.\n");
    assertThat(loaded("read", "a.txt")).contains(RUNTIME);
    assertThat(loaded("brief")).contains("org.sqlite.").doesNotContain(RUNTIME);
    assertThat(loaded("quotes")).doesNotContain(RUNTIME);
    assertThat(loaded("--help")).doesNotContain(RUNTIME);
    assertThat(loaded("read", "a.txt", "--reader", "rules")).doesNotContain(RUNTIME);
  }

  @Test
  void onlyACommandThatGoesOutLoadsWhatGoesOut() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "“The pier is lost,” Nora Quill said.\n");
    String out = "hearsay.fetch.";
    assertThat(loaded("--help")).doesNotContain(out, "java.net.Socket ");
    assertThat(loaded("watch", "--help")).doesNotContain(out);
    assertThat(loaded("read", "a.txt", "--reader", "rules"))
        .doesNotContain(out, "java.net.Socket ");
  }

  @Test
  void onlyTheDeskLoadsAServer() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "“The pier is lost,” Nora Quill said.\n");
    for (String[] command :
        new String[][] {
          {"--help"}, {"open", "--help"}, {"read", "a.txt", "--reader", "rules"}, {"brief"}
        }) {
      assertThat(loaded(command))
          .doesNotContain("io.javalin.", "org.eclipse.jetty.", "hearsay.app.web.");
    }
  }

  @Test
  void whoeverAsksForTimesAloneWaitsForNoModel() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"The pier fell on 3 May 2031.\"}\n");
    assertThat(loaded("annotate", "a.jsonl", "--only", "timexes,published"))
        .doesNotContain(RUNTIME);
    assertThat(Files.readString(folder.resolve("out.txt"))).contains("2031-05-03");
    assertThat(loaded("annotate", "a.jsonl", "--only", "speakers")).contains(RUNTIME);
  }

  @Test
  void knownArticlesAreNotReadAgainAndNeedNoModel() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "“The pier is lost,” Nora Quill said.\n");
    assertThat(loaded("read", "a.txt", "--reader", "rules")).doesNotContain(RUNTIME);
    assertThat(loaded("read", "a.txt")).doesNotContain(RUNTIME);
  }
}
