package hearsay.drift;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.alignment.WordStretch;
import hearsay.alignment.Words;
import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of drift does what its example says. */
final class DriftTablesTest {
  static List<RuleTable.Row> driftWords() {
    return RuleTable.load(DriftWords.class, "drift-words.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("driftWords")
  void aPhraseThatIsGoneIsDriftOfItsKind(RuleTable.Row row) {
    String[] forms = row.cell("example").split(" > ", -1);
    DriftKind kind = DriftKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT));
    assertThat(kinds(forms[0], forms[1])).as(row.id()).contains(kind);
    for (String phrase : row.words("words")) {
      List<DriftWords.Found> found = DriftWords.find(List.of(phrase.split("_")));
      assertThat(found).as(phrase).extracting(DriftWords.Found::kind).containsOnlyOnce(kind);
      assertThat(found).as(phrase).allMatch(one -> one.words().equals(phrase.replace('_', ' ')));
    }
  }

  private static List<DriftKind> kinds(String one, String other) {
    QuoteDiffer differ = new QuoteDiffer(run(one), run(other));
    return differ.edits(i -> false, j -> false).stream()
        .flatMap(edit -> edit.kinds().stream())
        .toList();
  }

  private static WordStretch run(String text) {
    return WordStretch.of(Words.of(text, List.of(), List.of()), new Span(0, text.length()));
  }
}
