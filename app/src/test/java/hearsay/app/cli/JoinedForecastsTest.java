package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One forecast in several articles, with what each makes of it, and what people rule on it. */
final class JoinedForecastsTest {
  private static final Pattern ID = Pattern.compile("  ([0-9a-f]{8})(  |\n)");

  @TempDir private Path folder;

  @BeforeEach
  void readAPile() throws IOException {
    Files.writeString(
        folder.resolve("pile.jsonl"),
        """
        {"id": "a", "outlet": "The Quay", "published": "2031-03-04", "text": "The lock broke.\\n“The new lock could open by June 2031,” said Ida Colm."}
        {"id": "b", "outlet": "Post", "published": "2031-03-05", "text": "The lock is shut.\\n“The new lock will open by June 2031,” said Ida Colm."}
        {"id": "c", "outlet": "Courier", "published": "2031-05-06", "text": "The lock is late.\\n“The new lock will not open by June 2031,” said Ida Colm."}
        {"id": "d", "outlet": "Courier", "published": "2031-05-07", "text": "The lock is late.\\n“The new lock will open by June 2031,” said Tom Reed."}
        """);
    assertThat(run("read", "pile.jsonl", "--reader", "rules").status()).isZero();
  }

  private CommandRun run(String... line) {
    return CommandRun.on(LocalDate.of(2031, 7, 20), folder, line);
  }

  private List<String> ids(String... line) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(run(line).out());
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }

  private String of(String article) {
    String json = run("forecasts", "--all", "--json").out();
    Matcher matcher =
        Pattern.compile("\"id\":\"([0-9a-f]{16})\",\"article\":\"id:[^/]*/" + article + "\"")
            .matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private CommandRun resolve(String id, String outcome) {
    return run("resolve", id, outcome, "--on", "2031-07-01", "--evidence", "lock.example");
  }

  @Test
  void aDroppedHedgeShowsAtTheWitnessAndAChangeOfMindIsAVersion() {
    assertThat(run("forecasts", "--speaker", "Colm").out().replaceAll("[0-9a-f]{8}", "(id)"))
        .isEqualTo(
            """
            2031-06-30  (id)  Ida Colm  overdue  3 articles  2 versions
              The new lock could open by June 2031
                “could”: 15 to 60 %, median 40 (capphrase-2026)
                pile.jsonl:1 · The Quay · published 2031-03-04
                also pile.jsonl:2 · Post · 2031-03-05 · “The new lock will open by June 2031” · other
                likelihood, 91.3 to 100 %
              then, likelihood and negation changed: 2031-06-30  (id)  overdue
              The new lock will not open by June 2031
                “will”: 91.3 to 100 %, median 100 (capphrase-2026) · says that it will not
                pile.jsonl:3 · Courier · published 2031-05-06

            1 forecast, 3 wordings
            """);
  }

  @Test
  void whySaysHowReportsWereJoined() {
    assertThat(run("forecasts", "--why").out())
        .contains("same holder, 3 of 3 telling words the same");
    assertThat(run("forecasts", "--json", "--speaker", "Colm").out())
        .contains("\"tie\":{\"rule\":\"same-event\",\"shared\":3,\"together\":3}")
        .contains("\"drift\":[\"hedge\"]", "\"changes\":[\"hedge\",\"negation\"]")
        .contains("\"outlet\":\"Post\"", "\"speaker\":\"Ida Colm\"")
        .hasLineCount(1);
  }

  @Test
  void aRulingOnAnyWitnessCountsForItsVersionAndNoOther() {
    assertThat(resolve(of("b"), "no").status()).isZero();
    assertThat(run("forecasts", "--resolved").out())
        .contains("no on 2031-07-01", "1 forecast, 3 wordings");
    assertThat(ids("forecasts", "--speaker", "Colm")).hasSize(2);
    assertThat(resolve(of("c"), "yes").status()).isZero();
    assertThat(run("forecasts", "--speaker", "Colm").out()).isEqualTo("No forecast fits.\n");
  }

  @Test
  void contradictoryRulingsAreShownAndNeitherCounts() {
    resolve(of("a"), "no");
    CommandRun second = resolve(of("b"), "yes");
    assertThat(second.err())
        .contains("Contradicts ruling 1 on the same forecast: no on 2031-07-01.");
    assertThat(run("forecasts", "--resolved").out())
        .contains("rulings contradict one another")
        .contains("no on 2031-07-01", "yes on 2031-07-01");
    assertThat(run("forecasts", "--resolved", "--json").out())
        .contains("\"outcome\":null,\"contradicted\":true");
    run("undo", "1");
    assertThat(run("forecasts", "--resolved").out()).doesNotContain("contradict");
  }

  @Test
  void ruledOnTwiceIsSaid() {
    resolve(of("a"), "no");
    assertThat(resolve(of("a"), "yes").err())
        .contains("Takes the place of ruling 1: no on 2031-07-01.");
  }

  @Test
  void anArticleThatIsTakenOutIsNoWitness() {
    assertThat(run("remove", "a", "--note", "asked for").status()).isZero();
    assertThat(run("forecasts", "--speaker", "Colm").out())
        .contains("2 articles")
        .doesNotContain("could");
  }

  @Test
  void anotherLexiconReadsTheKeptWordsAgain() {
    assertThat(run("forecasts", "--speaker", "Colm", "--lexicon", "phia").out())
        .contains("“could”: no range")
        .doesNotContain("capphrase")
        .contains("1 forecast, 3 wordings");
    assertThat(run("forecasts", "--lexicon", "nobody's").status()).isEqualTo(2);
  }

  @Test
  void aQuestionSettlesWhatIsUnderItAndTurnsRoundWhoSaysNo() {
    String id = run("question", "new", "Will the new lock open by June 2031?").out();
    String question = id.substring(id.indexOf("question q") + 9).substring(0, 8);
    CommandRun added = run("question", "add", question, of("a"), of("c"), of("d"), "--note", "x");
    assertThat(added.status()).isZero();
    assertThat(run("question", "add", question, of("b")).err()).contains("already");
    assertThat(run("forecasts", "--question", question).out()).contains("2 forecasts, 4 wordings");
    assertThat(run("resolve", question, "no", "--on", "2031-07-01", "--evidence", "lock.example"))
        .extracting(CommandRun::status)
        .isEqualTo(0);
    assertThat(run("forecasts", "--all", "--speaker", "Colm").out())
        .contains("no on 2031-07-01 · by question " + question + " · lock.example")
        .contains("yes on 2031-07-01 · by question " + question + " · turned round");
    assertThat(run("forecasts").out()).isEqualTo("No forecast fits.\n");
    assertThat(run("reread", "--reader", "rules").status()).isZero();
    assertThat(run("forecasts").out()).isEqualTo("No forecast fits.\n");
    assertThat(run("question", "list").out())
        .contains("Will the new lock open by June 2031?", "no on 2031-07-01", "says no: The new");
    run("undo", "5");
    assertThat(run("forecasts").out()).contains("2 forecasts");
    run("undo", "4");
    assertThat(run("question", "list").out()).doesNotContain("Tom Reed");
    run("undo", "1");
    assertThat(run("question", "list").out()).isEqualTo("No questions.\n");
    assertThat(run("log").out()).contains("finds its record no more");
    assertThat(run("verify").status()).isZero();
  }

  @Test
  void whatMayBelongIsOfferedAndNeverPutThere() {
    String id = run("question", "new", "Will the new lock open by June 2031?").out();
    String question = id.substring(id.indexOf("question q") + 9).substring(0, 8);
    run("question", "add", question, of("a"));
    assertThat(run("question", "list", "--suggest").out())
        .contains("perhaps also", "Tom Reed: The new lock", "lock, new, open");
    assertThat(run("question", "list", "--suggest", "--json").out())
        .contains("\"suggestions\":[{\"forecast\":\"", "\"shared\":[");
    assertThat(run("forecasts", "--question", question).out()).contains("1 forecast, 3 wordings");
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() {
    run("question", "new", "Will it rain?");
    assertThat(run("question", "new", "will it  RAIN?").err()).contains("is asked already");
    assertThat(run("question", "new", " ").status()).isEqualTo(2);
    assertThat(run("question").status()).isEqualTo(2);
    assertThat(run("question", "add", "q0000000", of("a")).err()).contains("no question begins");
    assertThat(run("resolve", "qzzz", "yes", "--on", "2031-07-01", "--evidence", "x").err())
        .contains("no question begins with qzzz");
    assertThat(run("forecasts", "--question", "q0000000").err())
        .contains("no question begins with q0000000");
  }
}
