package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hearsay drift}: what changed, who has it, and who had it first. */
final class DriftCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void readArticles() throws IOException {
    String may =
        "“The sea wall at Tarn Point may not stand another winter of storms,” said Nora Quill.";
    String will = may.replace("may", "will");
    Files.writeString(
        folder.resolve("pile.jsonl"),
        article("a", "Quay Post", "2031-05-01", "Quill warns the harbor", may)
            + article(
                "b", "Lantern Daily", "2031-05-04", "Wall ‘will not stand another winter’", will)
            + article(
                "c", "Tideway Wire", "2031-05-09", "Wall ‘cannot be saved by anybody’", will));
    assertThat(CommandRun.in(folder, "read", "--reader", "rules", "pile.jsonl").status()).isZero();
  }

  private static String article(
      String id, String outlet, String published, String title, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"published\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}\n"
        .formatted(id, outlet, published, title, text);
  }

  private String drift(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "drift";
    System.arraycopy(args, 0, all, 1, args.length);
    CommandRun run = CommandRun.in(folder, all);
    assertThat(run.status()).isZero();
    return run.out();
  }

  @Test
  void namesTheChangeAndWhoHadItFirst() {
    assertThat(drift())
        .contains("  Nora Quill · 3 articles\n")
        .contains(
            "hedge      “The sea wall at Tarn Point [may → will] not stand another winter of …\n")
        .contains("             first by date: pile.jsonl:2 · Lantern Daily · 2031-05-04\n")
        .contains("             pile.jsonl:3 · Tideway Wire · 2031-05-09\n");
  }

  @Test
  void aHeadlineIsHeldAgainstItsText() {
    assertThat(drift())
        .contains("headline  in no text of the ledger\n  Wall ‘cannot be saved by anybody’\n")
        .doesNotContain("Wall ‘will not stand")
        .endsWith("1 changed quotation, 1 headline to look at\n");
  }

  @Test
  void filtersByKindAndSpeaker() {
    assertThat(drift("--kind", "number")).isEqualTo("No quotation was found that changed.\n");
    assertThat(drift("--kind", "hedge,number"))
        .contains("[may → will]")
        .doesNotContain("headline ");
    assertThat(drift("--speaker", "quill")).contains("[may → will]").doesNotContain("headline ");
    assertThat(drift("--speaker", "reed")).isEqualTo("No quotation was found that changed.\n");
  }

  @Test
  void aRejectedRecordNamesNobody() {
    String record =
        CommandRun.in(folder, "quotes", "--article", "pile.jsonl:1").out().substring(0, 8);
    assertThat(CommandRun.in(folder, "reject", record, "--note", "not hers").status()).isZero();
    assertThat(drift("--json"))
        .contains("\"article\":\"id:Quay Post/a\"")
        .containsPattern("id:Quay Post/a[^}]*\"speaker\":null");
  }

  @Test
  void speaksJson() {
    assertThat(drift("--json").lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("\"was\":\"may\",\"is\":\"will\",\"a\":[28,31],\"b\":[28,32]")
        .contains("\"first\":{\"article\":\"id:Lantern Daily/b\",\"certainty\":\"first\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void keepsToTheWidthOfThePage(int columns) {
    CommandRun run =
        CommandRun.withInput(
            folder, new byte[0], Map.of("COLUMNS", "" + columns), "drift", "--why");
    assertThat(run.out()).isNotEmpty();
    assertThat(Arrays.stream(run.out().split("\n")).map(DisplayWidth::of))
        .allMatch(width -> width <= columns);
  }

  @Test
  void aLedgerWithoutChangesSaysSo() throws IOException {
    Files.writeString(folder.resolve("x.txt"), "Rain kept the market of Barrow empty on Sunday.");
    CommandRun.in(folder, "read", "--reader", "rules", "x.txt", "-l", "other.db");
    assertThat(drift("-l", "other.db")).isEqualTo("No quotation was found that changed.\n");
  }
}
