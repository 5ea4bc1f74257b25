package hearsay.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every table of this package does what its example says. */
final class ForecastTablesTest {
  static List<RuleTable.Row> triggers() {
    return RuleTable.load(ForecastFinder.class, "triggers.tsv").rows();
  }

  static List<RuleTable.Row> conditions() {
    return RuleTable.load(ForecastFinder.class, "conditions.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void aTriggerCarriesItsExample(RuleTable.Row row) {
    MarkedForecast example = MarkedForecast.parse(row.cell("example"));
    List<Forecast> read = example.read();
    assertThat(read).as("%s: %s", row.id(), example.text()).hasSize(1);
    assertThat(read.get(0).rule()).isEqualTo(row.id());
    assertThat(statement(read)).as(example.mark(read.get(0))).isEqualTo(example.statement());
    assertThat(read.get(0).likelihood())
        .as(example.mark(read.get(0)))
        .isEqualTo(example.likelihood());
  }

  private static Optional<Span> statement(List<Forecast> read) {
    return read.stream().map(Forecast::statement).findFirst();
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConditionIsFoundInItsExample(RuleTable.Row row) {
    MarkedForecast example = MarkedForecast.parse(row.cell("example"));
    List<Forecast> read = example.read();
    assertThat(read).as("%s: %s", row.id(), example.text()).hasSize(1);
    assertThat(read.get(0).condition()).isEqualTo(example.condition());
  }

  /** What parts the words of one part must not stand in as well. */
  @Test
  void aDegreeIsNotAFiller() {
    for (VerbalProbabilities.Part part : VerbalProbabilities.Part.values()) {
      for (String word : List.of("likely", "certain", "possible", "even", "good", "little")) {
        assertThat(part.has(word)).as("%s in %s", word, part).isFalse();
      }
    }
  }

  @Test
  void everyFrameAndKindOfTheTableIsKnown() {
    Set<String> ids = new HashSet<>();
    for (RuleTable.Row row : triggers()) {
      double confidence = Double.parseDouble(row.cell("confidence"));
      assertThat(confidence).as(row.id()).isBetween(0.5, 1.0);
      assertThat(ids.add(row.id())).isTrue();
    }
    assertThat(ids).hasSizeGreaterThan(25);
  }
}
