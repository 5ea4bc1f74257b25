package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands on piles that nobody would make in good faith. The times are some ten times what
 * each takes, and far below what work in the square of the pile would.
 */
final class HostileLedgerTest {
  private static final int FLOOD = 10_000;
  private static final String SAID =
      "“The harbor wall at Tarn Point could fail before the winter is over,” said Nora Quill.";
  private static final String TOLD =
      "The keeper of the lamp walked down to the quay and looked at the water for a while.";

  @TempDir private Path folder;

  private CommandRun run(Duration patience, String... args) {
    return assertTimeoutPreemptively(patience, () -> CommandRun.in(folder, args));
  }

  private CommandRun run(String... args) {
    return run(Duration.ofMinutes(2), args);
  }

  private String pile(String lines) throws IOException {
    return Files.writeString(folder.resolve("pile.jsonl"), lines).toString();
  }

  private static String article(String id, String outlet, String published, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"published\": \"%s\", \"text\": \"%s\"}\n"
        .formatted(id, outlet, published, text);
  }

  @Test
  void tenThousandCopiesAreOneTextOneUtteranceAndOneStory() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FLOOD; i++) {
      lines.append(article("c" + (FLOOD + i), "Quay Post", "2031-05-01", TOLD + " " + SAID));
    }
    String pile = pile(lines.toString());
    assertThat(run(Duration.ofSeconds(400), "read", "--reader", "rules", pile).status()).isZero();
    String first = "id:Quay Post/c10000";
    String record = run("quotes", "--article", first, "--limit", "1").out().substring(0, 8);
    assertThat(run("sources", first).out()).startsWith("10,000 articles, 1 text, 1 origin");
    assertThat(run("sources", record).out())
        .startsWith("10,000 articles, 1 text, 1 origin")
        .contains("10,000 articles, 1 witness");
    assertThat(run("stories").out()).contains("10,000 articles");
    assertThat(run("drift").out()).startsWith("No quotation was found that changed");
    assertThat(run("compare", pile, "-o", "links.jsonl").status()).isZero();
    assertThat(Files.readAllLines(folder.resolve("links.jsonl"))).hasSize(FLOOD - 1);
  }

  @Test
  void anArticleOfOneRepeatedSentenceIsReadAndCompared() throws IOException {
    String pile =
        pile(
            article("said", "Quay Post", "2031-05-01", (SAID + " ").repeat(8_000))
                + article("said-less", "Tideway Wire", "2031-05-02", (SAID + " ").repeat(5_000))
                + article("told", "Quay Post", "2031-05-01", (TOLD + " ").repeat(50_000))
                + article("told-less", "Tideway Wire", "2031-05-02", (TOLD + " ").repeat(30_000)));
    assertThat(run("read", "--reader", "rules", pile).status()).isZero();
    assertThat(run("sources", "id:Quay Post/told").out()).startsWith("2 articles, 1 text");
    assertThat(run("sources", "id:Quay Post/said").out()).startsWith("2 articles, 1 text");
    assertThat(run("drift").out()).startsWith("No quotation was found that changed");
    assertThat(run("compare", "--families", pile, "-o", "families.jsonl").status()).isZero();
    assertThat(Files.readAllLines(folder.resolve("families.jsonl"))).hasSize(1);
  }

  @Test
  void twoArticlesWithOneIdAreVersionsAndTheLaterOneIsAskedAbout() throws IOException {
    String pile =
        pile(
            article("same", "Quay Post", "2031-05-01", TOLD)
                + article("same", "Quay Post", "2031-05-01", TOLD + " " + SAID)
                + article("other", "Tideway Wire", "2031-05-01", TOLD + " " + SAID));
    CommandRun read = run("read", "--reader", "rules", pile);
    assertThat(read.out()).contains("1 new version");
    assertThat(run("sources", "id:Quay Post/same").out()).startsWith("2 articles, 1 text");
  }

  @Test
  void whateverIsReadFirstTheDatesSayWhoWasFirstAndDecideNoArrow() throws IOException {
    String hardened = SAID.replace("could", "will");
    StringBuilder lines = new StringBuilder();
    Instant day = Instant.parse("2031-05-20T00:00:00Z");
    for (int i = 0; i < 12; i++) {
      String published = day.minus(Duration.ofDays(i)).toString();
      String said = i < 6 ? hardened : SAID;
      lines.append(article("b" + (10 + i), "Outlet " + i, published, TOLD + " " + said));
    }
    assertThat(run("read", "--reader", "rules", pile(lines.toString())).status()).isZero();
    assertThat(run("drift", "--kind", "hedge").out())
        .contains("could", "will")
        .contains("Outlet 5 · 2031-05-15");
    assertThat(run("sources", "id:Outlet 0/b10").out())
        .startsWith("12 articles")
        .contains("which way is unknown")
        .doesNotContain("has it from there");
  }
}
