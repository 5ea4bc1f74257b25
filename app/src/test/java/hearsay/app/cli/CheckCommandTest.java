package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay check}, as {@code docs/formats.md} has it. */
final class CheckCommandTest {
  private static final String SAID = "The sea wall at Tarn Point may not stand another winter";
  private static final String EXACT =
      "{\"id\":\"1\",\"verdict\":\"exact\",\"matches\":[{\"article\":\"x\",\"span\":[3,58],"
          + "\"speaker\":\"Nora Quill\",\"quoted\":true,\"edits\":[]}]}\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeArticles() throws IOException {
    Files.writeString(
        folder.resolve("articles.jsonl"),
        "{\"id\": \"x\", \"text\": \"😀 “"
            + SAID
            + ",” said Nora Quill.\"}\n"
            + "{\"id\": \"y\", \"text\": \"The ferry will not sail before Monday.\"}\n");
  }

  private CommandRun check(String in, String... args) {
    List<String> all = new ArrayList<>(List.of("check", "--reader", "rules"));
    all.addAll(List.of(args));
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    return CommandRun.withInput(folder, bytes, Map.of(), all.toArray(String[]::new));
  }

  private String verdict(String... args) {
    List<String> all = new ArrayList<>(List.of("--against", "articles.jsonl"));
    all.addAll(List.of(args));
    return check("", all.toArray(String[]::new)).out().replaceAll(".*\"verdict\":\"|\",.*\n", "");
  }

  @Test
  void theVeryWordsAreExact() {
    CommandRun run = check("", "“" + SAID + "”", "--against", "articles.jsonl");
    assertThat(run.out()).isEqualTo(EXACT);
    assertThat(run.status()).isZero();
  }

  @Test
  void aChangeIsShownWithItsKind() {
    CommandRun run = check("", SAID.replace("may", "will"), "--against", "articles.jsonl");
    assertThat(run.out())
        .contains("\"verdict\":\"altered\"")
        .contains(
            "\"edits\":[{\"a\":[27,31],\"b\":[30,33],\"kinds\":[\"hedge\"],\"ellipsis\":false}]");
  }

  @Test
  void anotherSpeakerIsMisattributedAndTheSameInShortIsNot() {
    assertThat(verdict(SAID, "--speaker", "Ida Reed")).isEqualTo("misattributed");
    assertThat(verdict(SAID, "--speaker", "Mrs. Quill")).isEqualTo("exact");
    assertThat(verdict("the ferry will not sail", "--speaker", "Ida Reed")).isEqualTo("exact");
  }

  @Test
  void whatNobodySaysIsAbsent() {
    assertThat(verdict("We never meant to close the lighthouse")).isEqualTo("absent");
    assertThat(verdict("…")).isEqualTo("absent");
  }

  @Test
  void aBatchKeepsItsOrderAndABadLineIsAValue() {
    String in =
        "{\"id\": \"1\", \"quote\": \""
            + SAID
            + "\"}\n"
            + "{\"id\": \"2\", \"words\": \"x\"}\n"
            + "nonsense\n\n"
            + "{\"quote\": \"Nobody said this to anybody\", \"speaker\": null}\n";
    CommandRun run = check(in, "--against", "articles.jsonl");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            EXACT
                + "{\"line\":2,\"id\":\"2\",\"error\":\"no \\\"quote\\\"\"}\n"
                + "{\"line\":3,\"error\":\"bad JSON\"}\n"
                + "{\"id\":\"line 5\",\"verdict\":\"absent\",\"matches\":[]}\n");
  }

  @Test
  void aBadArticleIsToldOnStandardError() throws IOException {
    Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"z\"}\n");
    CommandRun run = check("", SAID, "--against", "bad.jsonl");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("bad.jsonl:1 no \"text\"");
    assertThat(run.out()).contains("absent");
  }

  @Test
  void aLedgerIsLookedInAsWell() throws IOException {
    assertThat(CommandRun.in(folder, "read", "--reader", "rules", "articles.jsonl").status())
        .isZero();
    assertThat(check("", SAID).out())
        .contains("\"verdict\":\"exact\"")
        .contains("\"article\":\"id:/x\"");
  }

  private CommandRun rule(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--note", "misheard"));
    return CommandRun.in(folder, all.toArray(String[]::new));
  }

  @Test
  void aLedgerKnowsWhoSaidItAsPeopleRuled() {
    CommandRun.in(folder, "read", "--reader", "rules", "articles.jsonl");
    String[] said = {SAID, "--speaker", "Nora Quill"};
    assertThat(check("", said).out())
        .contains("\"verdict\":\"exact\"")
        .contains("\"speaker\":\"Nora Quill\"");
    Matcher record =
        Pattern.compile("\"id\":\"([0-9a-f]+)\"")
            .matcher(CommandRun.in(folder, "quotes", "--json").out());
    assertThat(record.find()).isTrue();
    assertThat(rule("set-speaker", record.group(1), "Ida Reed").status()).isZero();
    assertThat(check("", said).out())
        .contains("\"verdict\":\"misattributed\"")
        .contains("\"speaker\":\"Ida Reed\"");
    assertThat(rule("reject", record.group(1)).status()).isZero();
    assertThat(check("", said).out())
        .contains("\"verdict\":\"exact\"")
        .contains("\"speaker\":null");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(check("", "--speaker", "Quill", "--against", "articles.jsonl").status())
        .isEqualTo(2);
    assertThat(check("", "--against", "-").status()).isEqualTo(2);
  }

  private CommandRun draft(String name, String text, String... args) throws IOException {
    Files.writeString(folder.resolve(name), text);
    List<String> all = new ArrayList<>(List.of("--draft", name, "--against", "articles.jsonl"));
    all.addAll(List.of(args));
    return check("", all.toArray(String[]::new));
  }

  @Test
  void everyQuotationOfADraftIsChecked() throws IOException {
    CommandRun run =
        draft(
            "draft.txt",
            "“"
                + SAID
                + ",” said Nora Quill.\n\n“"
                + SAID.replace("may", "will")
                + ",” said Nora Quill.\n\n"
                + "“"
                + SAID
                + ",” said Ida Reed.\n\n“Every boat will drown by Monday,” said Ida Reed.\n\n"
                + "The “plan” is old.\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("EXACT  draft.txt:1 · Nora Quill\n")
        .contains("ALTERED  draft.txt:3 · Nora Quill\n")
        .contains("hedge: there [may], in the draft [will]\n")
        .contains("MISATTRIBUTED  draft.txt:5 · Ida Reed\n")
        .contains("ABSENT  draft.txt:7 · Ida Reed\n")
        .endsWith("4 quotations: 1 exact, 1 altered, 1 misattributed, 1 absent\n");
  }

  @Test
  void aSoundDraftPasses() throws IOException {
    String page =
        "<html><body><article><p>Quill spoke on Monday of the wall that the village built.</p><p>“"
            + SAID
            + ",” said Nora Quill.</p></article></body></html>";
    CommandRun run = draft("draft.html", page, "--json");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"verdict\":\"exact\"");
  }

  @Test
  void whatIsNoDraftIsToldInALine() throws IOException {
    assertThat(check("", "--draft", "nowhere.txt", "--against", "articles.jsonl").status())
        .isEqualTo(1);
    assertThat(draft("two.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n").err())
        .contains("no draft: two.jsonl");
    assertThat(check("", SAID, "--draft", "draft.txt").status()).isEqualTo(2);
  }
}
