package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay sources} and {@code hearsay stories}: what a ledger's articles come down to. */
final class SourcesCommandTest {
  private static final String STORY =
      "The Osprey, the old ferry to Gull Island, struck the Tarn Point breakwater at dusk. Captain Reed"
          + " ran her ashore below the lighthouse, where the village pulled forty passengers out of the surf."
          + " Nobody was hurt, the harbor office of Quillon wrote in its log. Divers will look at the hull"
          + " when the wind drops, and the mail will go by road until then.";

  @TempDir private Path folder;

  @BeforeEach
  void readArticles() throws IOException {
    Files.writeString(
        folder.resolve("pile.jsonl"),
        article("a", "Quay Post", STORY)
            + article("b", "Lantern Daily", STORY + "\\n\\nSource: Quay Post")
            + article("c", "Tideway Wire", "Wheat fell on the exchange in Barrow on Monday."));
    assertThat(CommandRun.in(folder, "read", "--reader", "rules", "pile.jsonl").status()).isZero();
  }

  private static String article(String id, String outlet, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"text\": \"%s\"}\n".formatted(id, outlet, text);
  }

  @Test
  void countsOriginsAndShowsTheEvidence() {
    CommandRun run = CommandRun.in(folder, "sources", "--why", "pile.jsonl:1");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("2 articles, 1 text, 1 origin\n")
        .contains(
            "pile.jsonl:1 · Quay Post\n└─ pile.jsonl:2 · Lantern Daily\n   strong, copy: 100 %")
        .contains("has it from there; named credit “Source: Quay Post”")
        .contains("pile.jsonl:2 · Lantern Daily ← pile.jsonl:1 · Quay Post")
        .contains("strong, direction b-to-a")
        .contains("named-credit says b-to-a: “Source: Quay Post”")
        .doesNotContain("Wheat", "pile.jsonl:3", "independent");
  }

  @Test
  void aPagesLineOfCreditIsEvidence() throws IOException {
    Files.writeString(
        folder.resolve("page.html"),
        "<html><head><meta property='og:site_name' content='Gull Gazette'></head><body><article><p>"
            + STORY.replace(" Divers", "</p><p>Divers")
            + "</p><p class='credit'>Source: Quay Post</p></article></body></html>");
    CommandRun.in(folder, "read", "--reader", "rules", "page.html");
    assertThat(CommandRun.in(folder, "sources", "page.html", "--why").out())
        .containsPattern(
            "Quay Post → page.html · Gull Gazette\n(?: {6}.*\n)*? {6}named-credit says a-to-b");
    assertThat(CommandRun.in(folder, "reread", "--reader", "rules").status()).isZero();
    assertThat(CommandRun.in(folder, "quotes", "--article", "page.html").out())
        .doesNotContain("Source: Quay");
  }

  @Test
  void anArticleWithoutLinksIsOneOrigin() {
    assertThat(CommandRun.in(folder, "sources", "pile.jsonl:3").out())
        .startsWith("1 article, 1 text, 1 origin\n")
        .doesNotContain("Links");
  }

  @Test
  void speaksJson() {
    assertThat(CommandRun.in(folder, "sources", "pile.jsonl:1", "--json").out())
        .contains("\"origins\" : [ 1, 1 ]")
        .contains("\"relation\" : \"copy\"");
    assertThat(CommandRun.in(folder, "stories", "--json").out())
        .matches(
            "\\{\"story\":\"[0-9a-f]{16}\",\"members\":\\[\"id:Lantern Daily/b\",\"id:Quay Post/a\"].*\n");
  }

  @Test
  void anArticleThatIsNotThereIsAProblem() {
    assertThat(CommandRun.in(folder, "sources", "nowhere.txt").status()).isEqualTo(1);
  }

  @Test
  void listsStories() {
    assertThat(CommandRun.in(folder, "stories").out())
        .matches(
            "(?s)[0-9a-f]{8}  2 articles: .*\n  pile.jsonl:2 · Lantern Daily\n  pile.jsonl:1 · Quay Post\n");
  }

  @Test
  void aStoryIsNamedByItsDigits() {
    String story = CommandRun.in(folder, "stories").out().substring(0, 8);
    assertThat(CommandRun.in(folder, "sources", story).out())
        .startsWith("2 articles, 1 text, 1 origin\n")
        .contains("└─ pile.jsonl:2 · Lantern Daily");
  }

  @Test
  void witnessesOfOneUtteranceAreNoSources() throws IOException {
    String said = "“The old ferry will sail again before the autumn fair, whatever it costs,” ";
    String other =
        "Rain kept the market of Barrow empty on Sunday, and the brass band played to nobody at all.";
    Files.writeString(
        folder.resolve("said.jsonl"),
        article("d", "Quay Post", "Nora Quill spoke late. " + said + "said Nora Quill.")
            + article("e", "Gull Gazette", other + " " + said + "said Nora Quill."));
    CommandRun.in(folder, "read", "--reader", "rules", "said.jsonl");
    String quoted = CommandRun.in(folder, "quotes", "--article", "said.jsonl:2").out();
    CommandRun run = CommandRun.in(folder, "sources", quoted.substring(0, 8));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("2 articles, 2 texts, 2 origins\n“The old ferry will sail")
        .contains("one utterance, one source: Nora Quill; 2 articles, 2 witnesses that it was said")
        .contains("no link was found")
        .doesNotContain("independent");
    assertThat(CommandRun.in(folder, "sources", quoted.substring(0, 8), "--json").out())
        .contains("\"utterance\"", "\"witnesses\" : [ 2, 2 ]");
  }
}
