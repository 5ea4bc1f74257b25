package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Who is relayed, with a network that says what it is told: the first marked stretch is the
 * article, the others are what the network sees when it reads them by themselves.
 */
final class ChainFinderTest {
  private static List<Attribution> attributions(String... marked) {
    ScriptedNetwork network = new ScriptedNetwork(marked);
    Model model = new Model(network, network.vocabulary(), Confidence.none());
    String text = Marks.parse(marked[0]).plain();
    return Shipped.check(new TrainedAttributionReader(model), text).attributions();
  }

  /** The records of an article, each with the source of the one that it is within. */
  private static List<String> read(String... marked) {
    SourceText text = SourceText.of(Marks.parse(marked[0]).plain());
    return attributions(marked).stream()
        .map(
            one ->
                Marks.line(text, one)
                    + one.within().map(outer -> " in " + Marks.line(text, outer)).orElse(""))
        .toList();
  }

  @Test
  void whatIsSaidIsReadAgain() {
    assertThat(
            read(
                "[The Herald] {said} <Reed hoped the pier was gone>.",
                "[Reed] {hoped} <the pier was gone>"))
        .containsExactly(
            "[The Herald] {said} <Reed hoped the pier was gone>",
            "[Reed] {hoped} <the pier was gone> in [The Herald] {said} <Reed hoped the pier was gone>");
  }

  @Test
  void everyPartOfAContentIsReadByItself() {
    assertThat(
            read(
                "<Reed hoped the pier was gone>, [Quill] {said}, <and Amos feared the quay was next>.",
                "[Reed] {hoped} <the pier was gone>",
                "and [Amos] {feared} <the quay was next>"))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("[Reed] {hoped} <the pier was gone> in [Quill]"))
        .anyMatch(line -> line.startsWith("[Amos] {feared} <the quay was next> in [Quill]"));
  }

  @Test
  void aNounBringsInWhatItsOwnerSaid() {
    assertThat(read("[Quill] {recalled} <the mayor's words that the pier would stand>."))
        .containsExactly(
            "[Quill] {recalled} <the mayor s words that the pier would stand>",
            "[the mayor s] {words} <that the pier would stand> in [Quill] {recalled} <the mayor s words that the pier would stand>");
  }

  @Test
  void aContentOfThreeWordsRelaysNobody() {
    assertThat(read("[The Herald] {said} <Reed hoped so>.", "[Reed] {hoped} <so>")).hasSize(1);
  }

  @Test
  void thoseWhoSpeakOfThemselvesRelayNobody() {
    assertThat(
            read("[Quill] {said} <We think the pier is gone>.", "[We] {think} <the pier is gone>"))
        .hasSize(1);
  }

  @Test
  void nobodyRelaysTheWholeOfWhatIsSaid() {
    assertThat(read("[Quill] {said} <the old pier is gone>.", "<the {old} pier is gone>"))
        .hasSize(1);
  }

  @Test
  void whoIsCitedIsWithinWhoCites() {
    assertThat(read("[The Herald] {reported}, citing two officials, that <the pier was gone>."))
        .containsExactly(
            "[The Herald] {reported} <the pier was gone>",
            "[two officials] {citing} <the pier was gone> in [The Herald] {reported} <the pier was gone>");
  }

  @Test
  void thePhraseIsTakenOutOfTheContentThatRunsIntoIt() {
    assertThat(read("[The Herald] {reported} <the pier was gone, citing two officials>."))
        .containsExactly(
            "[The Herald] {reported} <the pier was gone>",
            "[two officials] {citing} <the pier was gone> in [The Herald] {reported} <the pier was gone>");
  }

  @Test
  void thePointBehindThePhraseIsNoContent() {
    List<Attribution> read =
        attributions("[The Herald] {reported} <the pier was gone, citing two officials.>");
    assertThat(read).hasSize(2).allMatch(one -> one.content().size() == 1);
  }

  @Test
  void whereTheWordOfRelayingWasTakenForTheCueTheVerbBesideItIsTheCue() {
    assertThat(read("[The Herald] reported <the pier was gone>, {citing} two officials."))
        .containsExactly(
            "[The Herald] {reported} <the pier was gone>",
            "[two officials] {citing} <the pier was gone> in [The Herald] {reported} <the pier was gone>");
  }

  @Test
  void whoIsCitedDoesNotCiteItself() {
    assertThat(read("The Herald reported <the pier was gone>, {citing} [two officials]."))
        .containsExactly("[two officials] {citing} <the pier was gone>");
    assertThat(read("The Herald {reported} <the pier was gone>, citing [two officials]."))
        .hasSize(1);
  }

  @Test
  void twoWhoAreCitedAreBothWithin() {
    assertThat(
            read(
                "[The Herald] {reported} <the pier was gone>, citing two officials and quoting a witness."))
        .containsExactlyInAnyOrder(
            "[The Herald] {reported} <the pier was gone>",
            "[two officials] {citing} <the pier was gone> in [The Herald] {reported} <the pier was gone>",
            "[a witness] {quoting} <the pier was gone> in [The Herald] {reported} <the pier was gone>");
  }

  @Test
  void whatTwoWhoAreCitedSayIsReadOnce() {
    assertThat(
            read(
                "[The Herald] {said} <Reed hoped the pier was gone>, citing two officials and quoting a witness.",
                "[Reed] {hoped} <the pier was gone>"))
        .hasSize(4)
        .filteredOn(line -> line.startsWith("[Reed] {hoped} <the pier was gone>"))
        .hasSize(1);
  }

  @Test
  void whoIsQuotedAsSayingIsWithinWhoQuotes() {
    assertThat(read("[The Herald] {quoted} a minister as saying <the pier was gone>."))
        .containsExactly(
            "[The Herald] {quoted} <the pier was gone>",
            "[a minister] {as saying} <the pier was gone> in [The Herald] {quoted} <the pier was gone>");
  }

  @Test
  void aReasonThatIsCitedIsNobody() {
    assertThat(read("[The Herald] {said} <the pier was gone>, citing the costs.")).hasSize(1);
  }

  @Test
  void aChainEndsAtItsLongest() {
    String[] stretches = new String[8];
    String said = "the old pier is gone";
    for (int i = stretches.length - 1; i >= 0; i--) {
      stretches[i] = "[Quill" + i + "] {said} <" + said + ">";
      said = "Quill" + i + " said " + said;
    }
    List<Attribution> read = attributions(stretches);
    assertThat(read).hasSize(Attribution.DEEPEST);
    assertThat(read).extracting(one -> one.chain().size()).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void aPartThatEndsInWhatShowsNothingIsReadToItsLastWord() {
    String[] lines = {
      "REED: The pier is gone.", "VARGA: The quay is next.", "REED: It is late \u200B"
    };
    String text = String.join("\n", lines);
    ScriptedNetwork network = new ScriptedNetwork("The pier is gone");
    Model model = new Model(network, network.vocabulary(), Confidence.none());
    assertThat(Shipped.check(new TrainedAttributionReader(model), text).attributions())
        .hasSameSizeAs(Arrays.asList(lines));
  }
}
