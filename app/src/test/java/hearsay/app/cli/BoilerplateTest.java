package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a ledger learns to belong to no story is hidden by rulings, and shown when these are undone.
 */
final class BoilerplateTest {
  private static final String NOTICE =
      "“Every crown you give keeps our reporters at sea,” said Ida Brandt, the publisher.";

  private static final String[] SYLLABLES = {
    "bar", "dol", "fen", "gim", "hax", "jor", "kel", "lum", "mor", "nev", "pol", "quin", "rask"
  };

  @TempDir private Path folder;

  private CommandRun run(String... args) {
    return CommandRun.in(folder, args);
  }

  /** An article of words of its own, with a quotation of its own and some paragraph at its end. */
  private static String article(int i, int story, String last) {
    Random random = new Random(story);
    StringBuilder text = new StringBuilder();
    for (int word = 1; word <= 80; word++) {
      for (int syllable = 0; syllable < 3; syllable++) {
        text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      text.append(word % 20 == 0 ? ".\\n\\n" : " ");
    }
    text.append("“No boat sails before the ")
        .append(SYLLABLES[i])
        .append(" is calm,” said Nora Quill.");
    return "{\"id\": \"a%d\", \"outlet\": \"Outlet %d\", \"text\": \"%s\\n\\n%s\\n\\nThe tide of %s turned at noon.\"}\n"
        .formatted(i, i, text, last, SYLLABLES[i]);
  }

  private CommandRun read(String name, int from, int to, boolean isOneStory) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(article(i, isOneStory ? 0 : i, NOTICE));
    }
    Files.writeString(folder.resolve(name), lines);
    return run("read", "--reader", "rules", name);
  }

  @Test
  void aNoticeInUnrelatedArticlesIsHiddenByRulingsThatCanBeUndone() throws IOException {
    assertThat(read("few.jsonl", 0, 4, false).out()).doesNotContain("belong to no story");
    assertThat(run("quotes", "--speaker", "Brandt").out()).contains("4 quotations");
    assertThat(read("more.jsonl", 4, 6, false).out())
        .contains("6 records in blocks of words that belong to no story, hidden: hearsay log");
    assertThat(run("quotes", "--speaker", "Brandt").out()).contains("No quotation fits");
    assertThat(run("quotes", "--speaker", "Brandt", "--all").out())
        .contains("6 quotations", "boilerplate-1");
    assertThat(run("quotes", "--speaker", "Quill").out()).contains("6 quotations");
    assertThat(run("speakers").out()).contains("Nora Quill").doesNotContain("Brandt");
    assertThat(run("brief").out()).contains("6 records rejected").doesNotContain("Ida Brandt");
    assertThat(run("log").out()).contains("boilerplate", "Every crown you give");
    assertThat(run("verify").status()).isZero();
  }

  @Test
  void whatWasUndoneIsNotHiddenAgain() throws IOException {
    read("six.jsonl", 0, 6, false);
    assertThat(run("undo", "1").status()).isZero();
    assertThat(run("quotes", "--speaker", "Brandt").out()).contains("1 quotation");
    assertThat(read("seventh.jsonl", 6, 7, false).out()).contains("1 record in blocks of words");
    assertThat(run("quotes", "--speaker", "Brandt").out()).contains("1 quotation");
    assertThat(run("log", "--json").out().lines().filter(line -> line.contains("\"boilerplate\"")))
        .hasSize(7);
  }

  @Test
  void whatOneStoryTellsAgainAndAgainIsNoBoilerplate() throws IOException {
    assertThat(read("story.jsonl", 0, 9, true).out()).doesNotContain("belong to no story");
    assertThat(run("quotes", "--speaker", "Brandt").out()).contains("9 quotations");
    assertThat(run("log").out()).contains("No rulings.");
  }
}
