package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages stay of a size to be read, and say what they leave out. */
final class LargePagesTest {
  @TempDir private Path folder;

  private OpenDesk read(String lines) throws Exception {
    Files.writeString(folder.resolve("pile.jsonl"), lines);
    CommandRun run =
        CommandRun.in(folder, "read", "pile.jsonl", "--reader", "rules", "--ledger", "desk.db");
    assertThat(run.status()).as(run.err()).isZero();
    return OpenDesk.on(folder.resolve("desk.db"));
  }

  @Test
  void whatManyReportIsShownWithAFewReports() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\": \"").append(i).append("\", \"outlet\": \"Outlet ").append(i);
      lines.append("\", \"published\": \"2031-03-06\", \"text\": \"The long pier at Skarholm fell");
      lines.append(" into the sea on March 3, 2031, in a storm.\"}\n");
    }
    try (OpenDesk desk = read(lines.toString())) {
      String page = desk.page("/timeline");
      assertThat(page).contains("and 34 more: this page as JSON has all");
      assertThat(page.split("The long pier at Skarholm", -1)).hasSize(7);
    }
  }

  @Test
  void anArticleOfManyNotesSaysThatItShowsAPart() throws Exception {
    String said = "“Gate %d stays shut,” said Ida Colm, a harbor pilot.\\n\\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_100; i++) {
      text.append(said.formatted(i));
    }
    String few =
        "{\"id\": \"few\", \"outlet\": \"Tern\", \"text\": \"" + said.formatted(1) + "\"}\n";
    try (OpenDesk desk =
        read(few + "{\"id\": \"many\", \"outlet\": \"Tern\", \"text\": \"" + text + "\"}\n")) {
      assertThat(desk.page("/article?key=id%3ATern%2Fmany")).contains("The first 1000 notes");
      assertThat(desk.page("/article?key=id%3ATern%2Ffew")).doesNotContain("The first 1000 notes");
    }
  }
}
