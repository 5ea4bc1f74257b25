package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VoteTest {
  private static final Span QUILL = new Span(0, 5);
  private static final Span SAID = new Span(6, 10);
  private static final Span REED = new Span(60, 64);
  private static final Span ADDED = new Span(65, 70);
  private static final Span PIER = new Span(12, 40);
  private static final Span QUAY = new Span(42, 58);
  private static final Span DOCK = new Span(72, 90);

  private static Draft encoder(Span source, double score, Span... content) {
    return new Draft(
        Optional.of(source),
        SAID,
        List.of(content),
        Optional.empty(),
        score,
        Draft.Support.ENCODER,
        Draft.Support.ENCODER.id(),
        Optional.empty());
  }

  private static Attribution rule(String rule, Span source, Span cue, Span... content) {
    return new Attribution(
        Optional.of(source),
        cue,
        List.of(content),
        QuotationKind.DIRECT,
        Manner.of("states"),
        Optional.empty(),
        0.8,
        new Reason(rule, Optional.empty()));
  }

  private static List<Draft> vote(List<Draft> encoder, Attribution... rules) {
    return Vote.of(encoder, List.of(rules));
  }

  @Test
  void withoutARuleTheEncoderStandsAlone() {
    Draft draft = encoder(QUILL, 0.4, PIER);
    assertThat(vote(List.of(draft))).containsExactly(draft);
  }

  @Test
  void aRuleThatSaysTheSameSupportsTheEncoder() {
    Draft draft = encoder(QUILL, 0.4, PIER);
    assertThat(vote(List.of(draft), rule("after-subject-verb", QUILL, SAID, PIER)))
        .containsExactly(draft.with(Draft.Support.BOTH));
  }

  @Test
  void aRuleWithRoughlyTheSameContentCounts() {
    Draft draft = encoder(QUILL, 0.4, PIER);
    Span most = new Span(PIER.start() + 4, PIER.end());
    assertThat(vote(List.of(draft), rule("after-subject-verb", QUILL, SAID, most)))
        .containsExactly(draft.with(Draft.Support.BOTH));
  }

  @Test
  void whereTheyDisagreeASureEncoderWinsAndTheRuleIsTheRunnerUp() {
    Draft draft = encoder(QUILL, 0.9, PIER);
    List<Draft> voted = vote(List.of(draft), rule("after-subject-verb", REED, ADDED, PIER));
    Reason.RunnerUp lost = new Reason.RunnerUp("after-subject-verb", Optional.of(REED), ADDED);
    assertThat(voted).containsExactly(draft.with(Draft.Support.DISPUTED, lost));
  }

  @Test
  void whereTheyDisagreeAnUnsureEncoderGivesWayButKeepsItsContent() {
    Draft draft = encoder(QUILL, 0.1, PIER);
    Span most = new Span(PIER.start(), PIER.end() - 3);
    Draft voted = vote(List.of(draft), rule("after-subject-verb", REED, ADDED, most)).get(0);
    assertThat(voted.source()).contains(REED);
    assertThat(voted.cue()).isEqualTo(ADDED);
    assertThat(voted.content()).containsExactly(PIER);
    assertThat(voted.support()).isEqualTo(Draft.Support.RULE);
    assertThat(voted.score()).isEqualTo(0.8);
    assertThat(voted.rule()).isEqualTo("after-subject-verb");
    assertThat(voted.second())
        .contains(new Reason.RunnerUp(Draft.Support.ENCODER.id(), Optional.of(QUILL), SAID));
  }

  @Test
  void aContentThatHoldsTheRulesSpeakerGivesWayToTheRules() {
    Draft draft = encoder(QUILL, 0.1, new Span(PIER.start(), DOCK.end()));
    Draft voted = vote(List.of(draft), rule("after-subject-verb", REED, ADDED, PIER, DOCK)).get(0);
    assertThat(voted.source()).contains(REED);
    assertThat(voted.content()).containsExactly(PIER, DOCK);
  }

  @Test
  void aMissingSourceIsAnotherSource() {
    Draft nobody =
        new Draft(
            Optional.empty(),
            SAID,
            List.of(PIER),
            Optional.empty(),
            0.9,
            Draft.Support.ENCODER,
            Draft.Support.ENCODER.id(),
            Optional.empty());
    List<Draft> voted = vote(List.of(nobody), rule("after-subject-verb", REED, ADDED, PIER));
    assertThat(voted).extracting(Draft::support).containsExactly(Draft.Support.DISPUTED);
    assertThat(voted.get(0).source()).isEmpty();
  }

  @Test
  void aQuotationThatOnlyARuleSeesIsAdded() {
    Draft draft = encoder(QUILL, 0.9, PIER);
    List<Draft> voted = vote(List.of(draft), rule("after-subject-verb", REED, ADDED, DOCK));
    assertThat(voted).hasSize(2).contains(draft);
    assertThat(voted.get(1).content()).containsExactly(DOCK);
    assertThat(voted.get(1).support()).isEqualTo(Draft.Support.RULE);
    assertThat(voted.get(1).score()).isEqualTo(0.8);
  }

  @Test
  void aRuleThatOnlyTouchesAnotherContentIsNotHeard() {
    Draft draft = encoder(QUILL, 0.9, PIER);
    Span end = new Span(PIER.end() - 2, PIER.end() + 20);
    assertThat(vote(List.of(draft), rule("after-subject-verb", REED, ADDED, end)))
        .containsExactly(draft);
  }

  @ParameterizedTest
  @ValueSource(strings = {"transcript", "after-dash-name", "before-name-colon"})
  void theLayoutOfThePageDecidesAgainstASureEncoder(String layout) {
    Draft draft = encoder(QUILL, 0.99, PIER);
    List<Draft> voted = vote(List.of(draft), rule(layout, REED, ADDED, PIER));
    assertThat(voted).hasSize(1);
    assertThat(voted.get(0).source()).contains(REED);
    assertThat(voted.get(0).support()).isEqualTo(Draft.Support.RULE);
  }

  @Test
  void theLayoutTakesAwayWhatLiesInItsWordsAndNoMore() {
    Draft both = encoder(QUILL, 0.9, PIER, QUAY);
    List<Draft> voted = vote(List.of(both), rule("transcript", REED, ADDED, QUAY));
    assertThat(voted).hasSize(2);
    assertThat(voted.get(0)).isEqualTo(both.withContent(List.of(PIER)));
    assertThat(voted.get(1).content()).containsExactly(QUAY);
  }

  @Test
  void theLayoutTakesAwayARecordWhoseCueStandsInItsWords() {
    Draft inside = encoder(QUILL, 0.9, DOCK);
    Span line = new Span(6, 58);
    List<Draft> voted = vote(List.of(inside), rule("transcript", REED, ADDED, line));
    assertThat(voted).hasSize(1);
    assertThat(voted.get(0).content()).containsExactly(line);
  }

  @Test
  void theLayoutThatAgreesSupportsTheEncoder() {
    Draft draft = encoder(QUILL, 0.4, PIER);
    assertThat(vote(List.of(draft), rule("transcript", QUILL, SAID, PIER)))
        .containsExactly(draft.with(Draft.Support.BOTH).ofKind(QuotationKind.DIRECT));
  }
}
