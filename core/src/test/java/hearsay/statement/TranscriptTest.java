package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** When lines with a label are what somebody said. */
final class TranscriptTest {
  private static List<String> speakers(String... lines) {
    String text = String.join("\n", lines);
    return Transcript.find(text, ParagraphFinder.find(text)).stream()
        .map(line -> line.speaker().cut(text))
        .toList();
  }

  @Test
  void namesInCapitalsSpeakInTurn() {
    assertThat(speakers("REED: The pier is lost.", "MS QUILL: Is it?", "REED: It is."))
        .containsExactly("REED", "MS QUILL", "REED");
  }

  @Test
  void questionsAndAnswersAreATranscript() {
    assertThat(speakers("Q: Is the pier lost?", "A: It is.", "Q: Since when?"))
        .containsExactly("Q", "A", "Q");
  }

  @Test
  void plainNamesNeedMoreLines() {
    String[] four = {"Reed: Yes.", "Quill: No.", "Reed: Yes.", "Quill: No."};
    assertThat(speakers(four)).isEmpty();
    assertThat(speakers("Reed: Yes.", "Quill: No.", "Reed: Yes.", "Quill: No.", "Reed: Go."))
        .hasSize(5);
  }

  @Test
  void labelsThatNobodyRepeatsAreNoSpeakers() {
    assertThat(speakers("UPDATE: The road is open.", "PHOTO: The pier.", "NOTE: All times local."))
        .isEmpty();
    assertThat(
            speakers("Price: £3.", "Rooms: Two.", "Views: The sea.", "Heating: None.", "Cats: No."))
        .isEmpty();
  }

  @Test
  void twoLinesAreNoTranscript() {
    assertThat(speakers("REED: The pier is lost.", "REED: I said so.")).isEmpty();
  }

  @Test
  void whatIsSaidIsDirectThoughNoMarkStandsThere() {
    SourceText text = SourceText.of("REED: Yes.\nQUILL: No.\nREED: Yes, I say.");
    assertThat(new RuleAttributionReader().read(text).attributions())
        .hasSize(3)
        .allMatch(one -> one.kind() == QuotationKind.DIRECT);
  }

  /** Long runs of capitals can be cut into names in many ways; only one is tried. */
  @Test
  void capitalsWithoutAColonTakeNoTime() {
    String text = ("X".repeat(300) + "\n").repeat(5_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> assertThat(Transcript.find(text, ParagraphFinder.find(text))).isEmpty());
  }
}
