package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands in one quotation over several paragraphs has one speaker, whatever the network says.
 */
final class LongQuotationsTest {
  private static final String TOLD = "[1 Quill] {1 told} reporters: <1 “The pier is lost.>\n\n";

  private static List<String> read(String marked) {
    ScriptedNetwork network = new ScriptedNetwork(marked);
    Model model = new Model(network, network.vocabulary(), Confidence.none());
    SourceText text = SourceText.of(Marks.parse(marked).plain());
    List<Attribution> read =
        Shipped.check(new TrainedAttributionReader(model), text.toString()).attributions();
    return read.stream().map(one -> Marks.line(text, one)).toList();
  }

  @Test
  void aParagraphThatPointsAtAnotherCueStaysWithItsQuotation() {
    assertThat(
            read(
                TOLD
                    + "<2 “It fell in the night.>\n\n"
                    + "<1 “Nobody was hurt.”>\n\n"
                    + "[2 Reed] {2 added} <2 that the quay stands>."))
        .containsExactly(
            "[Quill] {told} <The pier is lost / It fell in the night / Nobody was hurt>",
            "[Reed] {added} <that the quay stands>");
  }

  @Test
  void soDoesAParagraphWhoseOpeningMarkWasLost() {
    assertThat(
            read(
                TOLD
                    + "<2 It fell in the night.>\n\n"
                    + "<1 “Nobody was hurt.”>\n\n"
                    + "[2 Reed] {2 added} <2 that the quay stands>."))
        .first()
        .isEqualTo("[Quill] {told} <The pier is lost / It fell in the night / Nobody was hurt>");
  }

  @Test
  void whoIsQuotedWithinItKeepsHisWords() {
    assertThat(
            read(TOLD + "“[2 Reed] {2 promised} <2 a new one>.\n\n" + "<1 “Nobody believed him.”>"))
        .contains("[Reed] {promised} <a new one>");
  }

  @Test
  void aQuotationThatIsNeverClosedBindsNothing() {
    assertThat(
            read(
                TOLD
                    + "<2 “It fell in the night.>\n\n"
                    + "[2 Reed] {2 added} <2 that the quay stands>."))
        .contains("[Quill] {told} <The pier is lost>");
  }
}
