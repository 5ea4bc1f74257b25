package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Families and stories that a ledger keeps are those that would be found anew. */
final class KeptJoinsTest {
  private static final String[] SYLLABLES = {
    "bar", "dol", "fen", "gim", "hax", "jor", "kel", "lum", "mor", "nev", "pol", "quin", "rask"
  };
  private static final int STORIES = 6;
  private static final int STEPS = 8;
  private static final String FAMILIES =
      """
      SELECT family.id || ' ' || coalesce(alarm, '-') || ' ' || key || ' ' || text_sha256
        || ' ' || member.start || ' ' || member.end
      FROM family JOIN family_member AS member ON member.family = family.id
      JOIN version ON version.id = member.version JOIN article ON article.id = version.article
      ORDER BY 1
      """;
  private static final String TOLD =
      """
      SELECT story.id || ' ' || names || ' ' || texts || ' ' || low || ' ' || high || ' '
        || made_from || ' ' || key || ' ' || text_sha256
      FROM story JOIN story_member AS member ON member.story = story.id
      JOIN version ON version.id = member.version JOIN article ON article.id = version.article
      ORDER BY 1
      """;

  @TempDir private Path folder;

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String name(Random random) {
    String word = word(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One article of a story, in one of its wordings. */
  private static String article(int number, int wording) {
    int which = number % STORIES;
    Random story = new Random(which);
    Random own = new Random(100L * number + wording);
    String place = name(story);
    String speaker = name(story) + " " + name(story);
    String quote =
        "The %s of %s may reach the %s before %d boats have left the %s"
            .formatted(word(story), place, word(story), 20 + which, word(story));
    quote = wording == 1 ? quote.replace(" may ", " will ") : quote;
    quote = wording == 2 ? quote.replaceFirst("\\d+ boats", "90 boats") : quote;
    StringBuilder text = new StringBuilder();
    text.append("In %s the %s met the %s. ".formatted(place, word(own), word(own)));
    text.append("“%s,” said %s. ".formatted(quote, speaker));
    for (int i = 0; i < 3; i++) {
      text.append("People of %s saw a %s and a %s. ".formatted(place, word(own), word(story)));
    }
    return "{\"id\": \"a%d\", \"outlet\": \"Outlet %d\", \"published\": \"2031-03-%02d\", \"title\": \"%s and the %s\", \"text\": \"%s\"}\n"
        .formatted(number, number % 5, 1 + number % 7, place, word(story), text);
  }

  private CommandRun run(String... args) {
    return CommandRun.in(folder, args);
  }

  private void read(String ledger, String lines) throws IOException {
    Path pile = folder.resolve("pile.jsonl");
    Files.writeString(pile, lines);
    CommandRun run = run("read", "--reader", "rules", "--ledger", ledger, pile.toString());
    assertThat(run.status()).as(run.err()).isZero();
  }

  private List<String> sql(String ledger, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ledger));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void change(String ledger, String update) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ledger));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(update);
    }
  }

  private List<String> kept(String ledger) throws SQLException {
    List<String> kept = new ArrayList<>(sql(ledger, FAMILIES));
    kept.addAll(sql(ledger, TOLD));
    return kept;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsKeptIsWhatIsFoundAnewInAnyOrder(long seed) throws Exception {
    Random random = new Random(seed);
    Map<Integer, String> current = new TreeMap<>();
    Set<Integer> taken = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      Map<Integer, String> batch = new TreeMap<>();
      for (int i = 0; i < 4; i++) {
        int number = random.nextInt(24);
        batch.put(number, article(number, random.nextInt(3)));
      }
      batch.keySet().removeAll(taken);
      current.putAll(batch); // new, or another text of what is there
      read("grown.db", String.join("", batch.values()));
      if (step % 3 == 2) {
        int gone = new ArrayList<>(current.keySet()).get(random.nextInt(current.size()));
        current.remove(gone);
        taken.add(gone);
        String key = "id:Outlet " + gone % 5 + "/a" + gone;
        assertThat(run("remove", "--ledger", "grown.db", key).status()).isZero();
        assertThat(sql("grown.db", "SELECT key FROM article")).doesNotContain(key);
      }
    }
    run("stories", "--ledger", "grown.db");
    List<String> articles = new ArrayList<>(current.values());
    Collections.shuffle(articles, random);
    read("anew.db", String.join("", articles));
    assertThat(sql("grown.db", "SELECT count(*) FROM joined")).containsExactly("" + current.size());
    assertThat(kept("grown.db")).as("seed %d", seed).isNotEmpty().isEqualTo(kept("anew.db"));
    for (String command : List.of("stories", "drift")) {
      assertThat(run(command, "--json", "--ledger", "grown.db").out())
          .isEqualTo(run(command, "--json", "--ledger", "anew.db").out());
    }
  }

  @Test
  void aReadKeepsFamiliesAndStoriesAndOnlyWhatIsTouchedIsWrittenAgain() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < 12; number++) {
      lines.append(article(number, number % 3));
    }
    read("grown.db", lines.toString());
    assertThat(sql("grown.db", "SELECT count(*) FROM joined")).containsExactly("12");
    assertThat(sql("grown.db", "SELECT count(*) FROM story")).isNotEqualTo(List.of("0"));
    change("grown.db", "UPDATE family SET alarm = 'as it was kept'");
    read("grown.db", article(12, 1));
    List<String> alarms = sql("grown.db", "SELECT alarm FROM family");
    assertThat(alarms).contains("as it was kept");
    assertThat(alarms.stream().filter(one -> !"as it was kept".equals(one))).hasSize(1);
  }

  @Test
  void damagedOrMissingRowsAreWorkedOutAgain() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < 12; number++) {
      lines.append(article(number, number % 3));
    }
    read("grown.db", lines.toString());
    List<String> kept = kept("grown.db");
    for (String damage :
        List.of(
            "UPDATE joined SET forms = x'00', terms = x'07'",
            "DELETE FROM joined WHERE version % 2 = 0",
            "DELETE FROM joined_state")) {
      change("grown.db", damage);
      change("grown.db", "UPDATE joined_state SET mark = ''");
      assertThat(run("stories", "--ledger", "grown.db").status()).isZero();
      assertThat(kept("grown.db")).as(damage).isEqualTo(kept);
    }
  }

  @Test
  void aTakedownLeavesNoWordOfAStory() throws Exception {
    read("grown.db", article(0, 0) + article(6, 0) + article(1, 0) + article(2, 0) + article(3, 0));
    assertThat(sql("grown.db", "SELECT count(*) FROM story")).containsExactly("1");
    assertThat(run("remove", "--ledger", "grown.db", "id:Outlet 0/a0").status()).isZero();
    assertThat(sql("grown.db", "SELECT count(*) FROM story")).containsExactly("0");
    assertThat(sql("grown.db", "SELECT count(*) FROM joined")).containsExactly("4");
  }
}
