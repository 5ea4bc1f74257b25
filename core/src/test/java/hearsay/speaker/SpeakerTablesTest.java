package hearsay.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of speakers hold what they promise. */
final class SpeakerTablesTest {
  private static List<RuleTable.Row> rows(String name) {
    return RuleTable.load(SpeakerWords.class, name).rows();
  }

  static List<RuleTable.Row> outlets() {
    return rows("outlets.tsv");
  }

  static List<RuleTable.Row> roleFields() {
    return rows("role-fields.tsv");
  }

  static List<RuleTable.Row> counts() {
    return rows("counts.tsv");
  }

  @ParameterizedTest
  @MethodSource("outlets")
  void anOutletIsKnownInItsExample(RuleTable.Row row) {
    String told = row.cell("example").replaceFirst("^(?:told|wrote on) ", "");
    assertThat(Outlets.known(told)).as(told).contains(row.id());
    for (String alias : row.cell("aliases").split("\\|")) {
      assertThat(Outlets.known(alias)).as(alias).isEqualTo(Optional.of(row.id()));
    }
  }

  @Test
  void anOutletThatNoTableKnowsKeepsItsName() {
    assertThat(Outlets.canonical("Skerrow Echo")).isEqualTo("Skerrow Echo");
    assertThat(Outlets.same("the Skerrow Echo", "Skerrow Echo")).isTrue();
    assertThat(Outlets.same("skerrow-echo.co.uk", "Skerrow Echo")).isTrue();
    assertThat(Outlets.same("Skerrow Echo", "Skerrow Mail")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("roleFields")
  void aFieldIsToldByItsExample(RuleTable.Row row) {
    assertThat(FullName.words(row.cell("example")).stream().map(Trades::field))
        .contains(Optional.of(row.id()));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void aNumberIsReadInItsExample(RuleTable.Row row) {
    String source = row.cell("example").replace(" said so.", "");
    MarkedSpeakers marked = MarkedSpeakers.parse("[" + source + "] said so.");
    Speaker speaker = marked.find().all().get(0);
    assertThat(speaker.kind()).isEqualTo(SpeakerKind.ANONYMOUS);
    assertThat(speaker.anonymity().orElseThrow().number()).contains(Integer.valueOf(row.id()));
  }

  @Test
  void aTitleIsANoun() {
    for (RuleTable.Row row : rows("title-nouns.tsv")) {
      assertThat(row.words("titles"))
          .allMatch(title -> ArticlePeople.nounOf(title).equals(row.id()));
    }
  }

  @Test
  void givenNamesTellGenderOnlyWhereTheyCan() {
    assertThat(Gender.ofGivenName("Mary")).isEqualTo(Gender.WOMAN);
    assertThat(Gender.ofGivenName("John")).isEqualTo(Gender.MAN);
    assertThat(Gender.ofGivenName("Qqqq")).isEqualTo(Gender.UNKNOWN);
  }
}
