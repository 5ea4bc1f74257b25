package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listing, ruling, taking down, reading again, copying. */
final class RulingCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void read() throws IOException {
    Pile.write(folder.resolve("pile/a.txt"), Pile.QUOTATION + "\n");
    Pile.write(folder.resolve("pile/b.txt"), "“No ferry today,” said Tom Ash.\n");
    run("read", "pile");
  }

  private CommandRun run(String... args) {
    return CommandRun.in(folder, args);
  }

  private String onlyId() {
    return run("quotes", "--speaker", "quill").out().substring(0, 8);
  }

  @Test
  void listsByArticleSpeakerAndWords() {
    assertThat(run("quotes").out())
        .contains(
            "pile/a.txt:1", "Nora Quill | said", "“We will rebuild the pier,”", "2 quotations");
    assertThat(run("quotes", "-s", "tom ash").out()).contains("No ferry").doesNotContain("pier");
    assertThat(run("quotes", "-g", "ferry").out()).contains("No ferry").doesNotContain("pier");
    assertThat(run("quotes", "-a", "a.txt").out()).contains("pier").doesNotContain("No ferry");
    assertThat(run("quotes", "-s", "nobody").out()).isEqualTo("No quotation fits.\n");
    assertThat(run("quotes", "--json").out().lines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("{\"id\":"));
  }

  @Test
  void whyNamesTheRule() {
    assertThat(run("quotes", "-s", "quill", "--why").out())
        .contains("why: ", "direct, states, confidence 0.", "second: ");
    assertThat(run("show", "a.txt", "--why").out()).contains("why: ", "second: ");
  }

  @Test
  void showsTheArticleWithItsMarks() {
    assertThat(run("show", "pile/a.txt").out())
        .contains("    1 │ ⟦“We will rebuild the pier,”⟧¹ said ⟨Nora Quill⟩¹.")
        .contains("╰ 1.  " + onlyId() + "  direct  Nora Quill | said");
    assertThat(run("show", "a.txt", "--json").out()).contains("\"records\" : [");
    assertThat(run("show", "nowhere").err()).contains("no article fits: nowhere").hasLineCount(3);
  }

  @Test
  void aRejectionSurvivesReadingAgainAndCanBeUndone() {
    assertThat(run("reject", onlyId(), "--note", "a misprint").out())
        .contains("Ruling 1: rejected");
    assertThat(run("quotes").out()).doesNotContain("pier");
    assertThat(run("reread").out()).contains("2 versions read again: 0 records added, 0 gone");
    assertThat(run("quotes").out()).doesNotContain("pier");
    assertThat(run("quotes", "--all").out()).contains("pier", "rejected (1): a misprint");
    assertThat(run("log").out()).contains("reject", "a misprint");
    assertThat(run("log", "--json").out()).startsWith("{\"number\":1,");
    assertThat(run("undo", "1").out()).isEqualTo("Ruling 2: undid ruling 1\n");
    assertThat(run("quotes").out()).contains("pier");
  }

  @Test
  void theLogSaysWhoDecided() {
    run("reject", onlyId(), "--note", "a misprint", "--by", "Ida Colm");
    Map<String, String> env = Map.of("HEARSAY_AUTHOR", "the night desk");
    CommandRun.withInput(folder, new byte[0], env, "undo", "1", "--note", "it was none");
    assertThat(run("log").out()).contains(" by Ida Colm", " by the night desk", "it was none");
    assertThat(run("log", "--json").out())
        .contains("\"by\":\"Ida Colm\"", "\"by\":\"the night desk\"");
    run("reject", onlyId(), "--note", "after all");
    assertThat(run("log").out().strip().lines().filter(line -> line.startsWith("3")))
        .allMatch(line -> line.endsWith(" by " + System.getProperty("user.name")));
  }

  @Test
  void anArticleThatWasTakenDownStaysOut() {
    assertThat(run("remove", "a.txt", "--note", "on request").out())
        .contains("removed path:pile/a.txt");
    assertThat(run("quotes", "--all").out()).doesNotContain("pier");
    assertThat(run("read", "pile").out()).contains("1 unchanged", "1 left out (taken down)");
    assertThat(run("log").out()).contains("remove", "on request").doesNotContain("rebuild");
    run("undo", "1");
    assertThat(run("read", "pile").out()).contains("1 article new");
  }

  @Test
  void whatDoesNotFitIsSaid() {
    assertThat(run("reject", "ffffffff", "--note", "x").status()).isEqualTo(1);
    assertThat(run("reject", "ffffffff").status()).isEqualTo(2);
    assertThat(run("undo", "7").status()).isEqualTo(1);
    assertThat(run("remove", "nowhere").status()).isEqualTo(1);
  }

  @Test
  void aCopyIsALedger() {
    assertThat(run("backup", "copy.db").status()).isZero();
    assertThat(run("quotes", "-l", "copy.db").out()).isEqualTo(run("quotes").out());
    assertThat(run("backup", "copy.db").status()).isEqualTo(1);
  }
}
