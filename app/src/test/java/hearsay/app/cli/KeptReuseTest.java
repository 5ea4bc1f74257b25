package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.store.SqliteLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger keeps of comparing articles is what would be found anew, and nothing else. */
final class KeptReuseTest {
  private static final String[] SYLLABLES = {
    "bar", "dol", "fen", "gim", "hax", "jor", "kel", "lum", "mor", "nev", "pol", "quin", "rask"
  };

  @TempDir private Path folder;

  @BeforeEach
  void readTheFirstArticles() throws IOException {
    read(0, 8);
  }

  private void read(int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(article(i));
    }
    Path pile = folder.resolve("pile-" + from + ".jsonl");
    Files.writeString(pile, lines);
    assertThat(run("read", "--reader", "rules", pile.toString()).status()).isZero();
  }

  /** Every third article begins a story of words of its own; the next two copy it. */
  private static String article(int i) {
    Random story = new Random(i / 3);
    StringBuilder text = new StringBuilder();
    for (int word = 1; word <= 90; word++) {
      for (int syllable = 0; syllable < 3; syllable++) {
        text.append(SYLLABLES[story.nextInt(SYLLABLES.length)]);
      }
      text.append(word % 15 == 0 ? ". " : " ");
    }
    text.append("“No boat of ").append(SYLLABLES[i / 3]).append(" may sail before ");
    text.append(SYLLABLES[i / 3 + 5]).append(" is calm,” said Nora Quill.");
    text.append(i % 3 == 1 ? "\\n\\nSource: Outlet " + (i - 1) : "");
    return "{\"id\": \"a%d\", \"outlet\": \"Outlet %d\", \"text\": \"%s\"}\n"
        .formatted(i, i, text.toString());
  }

  private CommandRun run(String... args) {
    return CommandRun.in(folder, args);
  }

  private List<String> answers(int articles) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < articles; i += 2) {
      answers.add(run("sources", "--json", "id:Outlet " + i + "/a" + i).out());
    }
    return answers;
  }

  private List<String> sql(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearsay.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void change(String update) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hearsay.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(update);
    }
  }

  private void forget() throws SQLException {
    change("DELETE FROM reuse_state");
  }

  @Test
  void theAnswerIsTheSameWithAndWithoutWhatIsKept() throws Exception {
    List<String> first = answers(8);
    assertThat(sql("SELECT count(*) FROM compared")).containsExactly("8");
    assertThat(sql("SELECT count(*) FROM reuse_link")).containsExactly("7");
    assertThat(answers(8)).isEqualTo(first);
    forget();
    assertThat(answers(8)).isEqualTo(first);
  }

  @Test
  void newArticlesGoOnFromWhatIsKept() throws Exception {
    answers(1);
    read(8, 14);
    List<String> grown = answers(14);
    assertThat(sql("SELECT count(*) FROM compared")).containsExactly("14");
    List<String> links = sql("SELECT a || ' ' || b || strength || link FROM reuse_link");
    forget();
    assertThat(answers(14)).isEqualTo(grown);
    assertThat(sql("SELECT a || ' ' || b || strength || link FROM reuse_link")).isEqualTo(links);
    assertThat(grown.get(6)).contains("\"articles\" : 2");
  }

  @Test
  void whatIsKeptIsUsed() throws Exception {
    answers(1);
    change("UPDATE reuse_link SET link = replace(link, 'COPY', 'REWRITE')");
    assertThat(run("sources", "id:Outlet 0/a0").out()).startsWith("3 articles, 3 texts, 1 origin");
    forget();
    assertThat(run("sources", "id:Outlet 0/a0").out()).startsWith("3 articles, 1 text, 1 origin\n");
  }

  @Test
  void aTakedownLeavesNothingOfIt() throws Exception {
    answers(1);
    String row = sql("SELECT current FROM article WHERE key = 'id:Outlet 1/a1'").get(0);
    assertThat(run("remove", "id:Outlet 1/a1").status()).isZero();
    assertThat(sql("SELECT version FROM compared")).hasSize(7).doesNotContain(row);
    assertThat(sql("SELECT a FROM reuse_link UNION SELECT b FROM reuse_link")).doesNotContain(row);
    String left = run("sources", "id:Outlet 0/a0").out();
    assertThat(left).startsWith("2 articles, 1 text, 1 origin\n").doesNotContain("Outlet 1");
    forget();
    assertThat(run("sources", "id:Outlet 0/a0").out()).isEqualTo(left);
  }

  @Test
  void aChangedTextAndARulingAreNotAnsweredFromBefore() throws Exception {
    answers(1);
    String changed = article(2).replace(" may sail", " will sail");
    Files.writeString(folder.resolve("pile-x.jsonl"), changed);
    run("read", "--reader", "rules", "pile-x.jsonl");
    String record = run("quotes", "--article", "id:Outlet 0/a0").out().substring(0, 8);
    run("reject", record, "--note", "not hers");
    List<String> answers = answers(8);
    assertThat(answers.get(0)).contains("\"hedge\"");
    forget();
    assertThat(answers(8)).isEqualTo(answers);
    run("undo", "1");
    answers = answers(8);
    forget();
    assertThat(answers(8)).isEqualTo(answers);
  }

  @Test
  void aLedgerThatSomebodyWritesIsAnsweredAllTheSame() throws Exception {
    forget();
    change("DELETE FROM compared");
    try (var writer = SqliteLedger.openWriter(folder.resolve("hearsay.db"))) {
      assertThat(writer).isNotNull();
      assertThat(run("sources", "id:Outlet 0/a0").out()).startsWith("3 articles, 1 text");
    }
    assertThat(sql("SELECT count(*) FROM compared")).containsExactly("0");
  }

  @Test
  void damagedRowsAreWorkedOutAgain() throws Exception {
    List<String> answers = answers(8);
    change("UPDATE reuse_link SET link = '[\"COPY\", 1.0'");
    assertThat(answers(8)).isEqualTo(answers);
    change("UPDATE reuse_link SET strength = 'WEAK'");
    assertThat(answers(8)).isEqualTo(answers);
    change("UPDATE compared SET prints = x'00'");
    read(8, 9);
    List<String> grown = answers(8);
    forget();
    assertThat(answers(8)).isEqualTo(grown);
  }
}
