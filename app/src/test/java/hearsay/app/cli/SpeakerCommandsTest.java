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
  void largeCountsKeepTheirDistance() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1001; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"text\": \"“Gate ").append(i);
      lines.append(" stays shut,” said Ida Colm, a harbor pilot.\"}\n");
    }
    Files.writeString(folder.resolve("d.jsonl"), lines);
    run("read", "d.jsonl", "--reader", "rules");
    assertThat(run("speakers").out())
        .contains("1,004 quotations  1,003 articles  the harbor pilot")
        .contains("1 quotation       1 article       person");
  }

  @Test
  void theSameWordsAreShownOnce() throws IOException {
    Files.writeString(
        folder.resolve("d.jsonl"),
        """
        {"id": "1", "outlet": "Tern", "text": "“The pier is lost”, said Ida Colm, a harbor pilot."}
        {"id": "2", "outlet": "Tern", "text": "Ida Colm said: “The pier is lost.” “No,” said Ida Colm."}
        {"id": "3", "outlet": "Gull", "text": "“The pier is lost,” said Ida Colm. “No,” said Ida Colm."}
        """);
    run("read", "d.jsonl", "--reader", "rules");
    assertThat(run("who", "Colm").out())
        .containsOnlyOnce("The pier is lost")
        .contains("the same words 3 times more: Tern × 2, no outlet")
        .contains("“No,”")
        .endsWith("8 quotations, 5 shown\n");
    assertThat(run("who", "Colm", "--all").out()).endsWith("8 quotations\n");
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
