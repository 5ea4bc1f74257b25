package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.Reading;
import hearsay.statement.AttributionReader;
import hearsay.statement.RuleAttributionReader;
import hearsay.text.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the network cannot be opened, the rules read, and every reading says so. */
final class FallbackTest {
  private static final String TEXT = "“The pier is lost,” said Nora Quill.\n\n“Where is the quay?";

  private static AttributionReader onABrokenNetwork() {
    return TrainedAttributionReader.onModelOrRules(
        TrainedAttributionReader.ifAvailable(
            () ->
                new Model(
                    OnnxNetwork.open("no network".getBytes(StandardCharsets.UTF_8)),
                    new WordPiece(List.of()),
                    Confidence.none())));
  }

  @Test
  void readsByRules() {
    Reading rules = Shipped.check(new RuleAttributionReader(), TEXT);
    Reading read = Shipped.check(onABrokenNetwork(), TEXT);
    assertThat(read.attributions()).isNotEmpty().isEqualTo(rules.attributions());
    assertThat(read.reader()).isEqualTo(RuleAttributionReader.VERSION);
  }

  @Test
  void saysSoInEveryReadingBesideTheRulesOwnDiagnostics() {
    AttributionReader reader = onABrokenNetwork();
    assertThat(rules(reader, TEXT))
        .containsExactly("quotation-not-closed", "trained-reader-unavailable");
    assertThat(rules(reader, "")).containsExactly("trained-reader-unavailable");
  }

  private static List<String> rules(AttributionReader reader, String text) {
    return Shipped.check(reader, text).diagnostics().stream().map(Diagnostic::rule).toList();
  }

  @Test
  void otherFailuresAreNotHidden() {
    assertThatThrownBy(
            () ->
                TrainedAttributionReader.ifAvailable(
                    () -> {
                      throw new IllegalStateException("the model's file is not on the class path");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whereTheNetworkOpensNothingIsSaid() {
    AttributionReader reader = TrainedAttributionReader.onModelOrRules(Optional.of(Shipped.MODEL));
    assertThat(reader.version()).isEqualTo(TrainedAttributionReader.VERSION);
    assertThat(rules(reader, TEXT)).doesNotContain("trained-reader-unavailable");
    assertThat(TrainedAttributionReader.shipped().version())
        .isEqualTo(TrainedAttributionReader.VERSION);
  }
}
