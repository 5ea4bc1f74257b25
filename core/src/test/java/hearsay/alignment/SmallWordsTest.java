package hearsay.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run of small words tells nothing. */
final class SmallWordsTest {
  static List<RuleTable.Row> smallWords() {
    return RuleTable.load(SmallWords.class, "small-words.tsv").rows();
  }

  private static WordStretch run(String text) {
    return WordStretch.of(Words.of(text, List.of(), List.of()), new Span(0, text.length()));
  }

  @ParameterizedTest
  @MethodSource("smallWords")
  void aRunOfSmallWordsTellsNothing(RuleTable.Row row) {
    assertThat(run(row.cell("example")).telling()).as(row.id()).isZero();
  }
}
