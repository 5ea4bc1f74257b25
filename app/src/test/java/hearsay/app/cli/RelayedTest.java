package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.json.AnnotationJson;
import hearsay.json.AnnotationPart;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom something was said, what is denied, and who relays whom, in every output. */
final class RelayedTest {
  private static final Pattern WITHIN = Pattern.compile("\"id\":\"(A.)\"[^{}]*\"within\":([^,]+)");

  @TempDir private Path folder;

  @BeforeEach
  void fillALedger() {
    RelayedArticle.keep(folder.resolve("hearsay.db"));
  }

  private CommandRun run(String... args) {
    return CommandRun.in(folder, args);
  }

  private String id(String source) {
    return run("quotes", "--speaker", source).out().substring(0, 8);
  }

  private static String annotation(double least, double... confidences) {
    return new AnnotationJson(EnumSet.of(AnnotationPart.ATTRIBUTIONS), least)
        .annotation("r", RelayedArticle.reading(confidences));
  }

  @Test
  void annotationsNameTheToldTheDeniedAndTheRelayer() {
    String annotation = annotation(0, 0.9, 0.9, 0.9, 0.9);
    assertThat(annotation)
        .contains("\"told\":null,\"denied\":false,\"within\":\"A1\",")
        .contains("\"told\":\"Harbour FM\",\"denied\":true,\"within\":null,")
        .contains(
            "\"confidence\":0.90,\"toldSpan\":[92,102],\"toldOutlet\":null,\"speakerLink\":null}")
        .contains(
            "\"confidence\":0.90,\"toldSpan\":null,\"toldOutlet\":null,\"speakerLink\":null}");
  }

  @ParameterizedTest(name = "{0} from 0.5 on: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.9 0.9 0.9 0.9 | A1=null A2="A1" A3="A2" A4=null
          0.9 0.4 0.9 0.9 | A1=null A3="A1" A4=null
          0.4 0.9 0.9 0.9 | A2=null A3="A2" A4=null
          0.4 0.4 0.9 0.9 | A3=null A4=null
          0.9 0.9 0.4 0.4 | A1=null A2="A1"
          """)
  void everyRelayerThatIsNamedIsWritten(String confidences, String expected) {
    double[] sure =
        Arrays.stream(confidences.split(" ")).mapToDouble(Double::parseDouble).toArray();
    List<String> found =
        WITHIN
            .matcher(annotation(0.5, sure))
            .results()
            .map(record -> record.group(1) + "=" + record.group(2))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void quotesHaveCompactMarks() {
    assertThat(run("quotes").out())
        .contains("\n          The Post | reported\n")
        .contains("\n          Reuters, via The Post | citing\n")
        .contains("\n          the ministry, via Reuters, via The Post | said\n")
        .contains("\n          Tom Ash | rejects · to Harbour FM · denies\n");
  }

  @Test
  void whatIsAddedFitsOnTheScreen() {
    Map<String, String> narrow = Map.of("COLUMNS", "40");
    for (String command : List.of("quotes", "show r.txt --why", "brief")) {
      CommandRun run = CommandRun.withInput(folder, new byte[0], narrow, command.split(" "));
      assertThat(run.out().lines())
          .filteredOn(line -> line.startsWith(" ".repeat(7)))
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(40));
    }
    assertThat(CommandRun.withInput(folder, new byte[0], narrow, "quotes").out())
        .contains("the ministry, via Reuters, via\n          The Post | said\n");
  }

  @Test
  void colorsChangeNoCharacter() {
    Map<String, String> terminal = Map.of("HEARSAY_TERMINAL", "out err");
    CommandRun colored = CommandRun.withInput(folder, new byte[0], terminal, "quotes");
    assertThat(colored.out()).contains("\u001b[1;36mTom Ash\u001b[0m");
    assertThat(colored.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(run("quotes").out());
  }

  @Test
  void showSaysItBelowTheNote() {
    assertThat(run("show", "r.txt").out())
        .contains("4.  " + id("ash") + "  indirect  Tom Ash | rejects\n")
        .contains("\n            told   Harbour FM (line 3)\n            denied yes\n\n")
        .contains(
            "the ministry | said\n            within "
                + id("reuters")
                + " (Reuters, citing)\n            within "
                + id("post")
                + " (The Post, reported)\n");
    assertThat(run("show", "r.txt", "--why").out())
        .contains("            denied yes\n            why: ");
  }

  @Test
  void aRejectedRelayerIsMarkedAndWhatItRelaysStays() {
    String post = id("post");
    run("reject", post, "--note", "it did not");
    assertThat(run("quotes").out())
        .contains("3 quotations", "within " + post + ", rejected (1): it did not\n");
    assertThat(run("show", "r.txt").out())
        .contains("within " + post + " (The Post, reported)  rejected: it did not\n");
    assertThat(run("quotes", "-s", "ministry", "--json").out())
        .contains("\"cue\":{\"span\":[11,19],\"words\":\"reported\"},\"rejected\":\"it did not\"}]")
        .endsWith("\"rejected\":null}\n");
  }

  @Test
  void theBriefingSaysItBeforeTheWords() {
    assertThat(run("brief").out())
        .contains("\n       via Reuters, via The Post: the pier is lost\n")
        .contains("\n       to Harbour FM · denies: it: the pier stands\n")
        .contains("\n       that the ministry said the pier is lost\n");
  }

  @Test
  void recordsAsJsonHaveItWhole() {
    String ash = run("quotes", "-s", "ash", "--json").out();
    assertThat(ash)
        .contains("\"cueClass\":\"denies\",\"denied\":true,")
        .contains(
            "\"told\":{\"span\":[92,102],\"words\":\"Harbour FM\"},\"speaker\":null,\"within\":null,")
        .contains("\"relayedBy\":[],\"rule\":");
    String ministry = run("quotes", "-s", "ministry", "--json").out();
    assertThat(ministry)
        .contains(
            "\"denied\":false,", "\"told\":null,\"speaker\":null,\"within\":\"" + id("reuters"))
        .contains("\"relayedBy\":[{\"id\":\"" + id("reuters"))
        .contains("\"source\":{\"span\":[2,10],\"words\":\"The Post\"}");
    assertThat(run("show", "r.txt", "--json").out())
        .contains("\"words\" : \"Harbour FM\"", "\"relayedBy\" : [");
  }
}
