package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about who speaks. */
final class SpeakerCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void readAPile() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "“The pier is lost,” said Ida Colm, a harbor pilot. “I saw it fall,” she said.\n");
    Files.writeString(
        folder.resolve("b.txt"), "“We will build another,” said Ida Colm, the harbor pilot.\n");
    Files.writeString(folder.resolve("c.txt"), "“Nobody asked me,” said Walt Deveny.\n");
    assertThat(run("read", "a.txt", "b.txt", "c.txt", "--reader", "rules").status()).isZero();
  }

  private CommandRun run(String... line) {
    return CommandRun.in(folder, line);
  }

  @Test
  void onePersonIsOneLineOverAllArticles() {
    assertThat(run("speakers").out())
        .contains("Ida Colm")
        .contains("3 quotations")
        .contains("2 articles")
        .contains("Walt Deveny")
        .endsWith("2 speakers\n");
    assertThat(run("who", "Colm").out())
        .startsWith("Ida Colm")
        .contains("a harbor pilot")
        .contains("she (Ida Colm) | said")
        .contains("We will build another");
    assertThat(run("who", "Colm", "--json").out()).contains("\"quotations\":3");
    assertThat(run("who", "Nobody").status()).isNotZero();
  }

  @Test
  void whatPeopleRuleStaysUntilItIsUndone() {
    assertThat(run("speakers", "merge", "Ida Colm", "Walt Deveny", "--note", "a pen name").out())
        .startsWith("Ruling 1: merge");
    assertThat(run("speakers").out()).contains("4 quotations").endsWith("1 speaker\n");
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("speakers").out()).endsWith("1 speaker\n");
    assertThat(run("log").out()).contains("merge").contains("a pen name").doesNotContain("no more");
    run("undo", "1");
    assertThat(run("speakers").out()).endsWith("2 speakers\n");
    run("speakers", "split", "Ida Colm", "-a", "b.txt", "--note", "her niece");
    assertThat(run("speakers").out()).endsWith("3 speakers\n");
    run("speakers", "rename", "Walt Deveny", "Walter Deveny", "--note", "in full");
    assertThat(run("speakers").out()).contains("Walter Deveny");
    run("speakers", "not-a-speaker", "Walter Deveny", "--note", "a boat");
    assertThat(run("speakers").out()).doesNotContain("Deveny");
  }

  @Test
  void aRecordCanBeGivenToSomebodyElse() {
    String id = run("quotes", "--grep", "Nobody").out().substring(0, 8);
    assertThat(run("set-speaker", id, "Ida Colm", "--note", "misheard").status()).isZero();
    assertThat(run("quotes", "--grep", "Nobody", "--why").out())
        .contains("speaker: Ida Colm, by set by hand");
    assertThat(run("speakers", "--json").out())
        .contains("\"Ida Colm\"")
        .contains("\"quotations\":4");
    run("undo", "1");
    assertThat(run("speakers").out()).endsWith("2 speakers\n");
  }
}
