package hearsay.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicons that are shipped, and what a user's own may not do. */
final class ProbabilityLexiconTest {
  private static ProbabilityLexicon own(String kind, String... rows) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "id\tphrase\tvariants\tlow\tmedian\thigh",
                "@name\town\t\t\t\t",
                "@version\t1\t\t\t\t",
                "@source\tmade up\t\t\t\t",
                "@licence\tnone\t\t\t\t",
                "@interval\tscale\t\t\t\t",
                "@kind\t" + kind + "\t\t\t\t"));
    for (String row : rows) {
      lines.add(row.replace('|', '\t'));
    }
    return ProbabilityLexicon.of("own.tsv", lines);
  }

  @Test
  void everyShippedLexiconSaysWhereItsFiguresComeFrom() {
    assertThat(ProbabilityLexicon.names()).hasSize(10);
    for (String name : ProbabilityLexicon.names()) {
      ProbabilityLexicon lexicon = ProbabilityLexicon.shipped(name).orElseThrow();
      assertThat(lexicon.name()).isEqualTo(name);
      assertThat(lexicon.source()).containsPattern("(19|20)\\d\\d|AJP|yardstick");
      assertThat(lexicon.licence()).isNotBlank();
      assertThat(lexicon.interval()).isIn("p10-p90", "p25-p75", "scale");
      assertThat(lexicon.rows()).isNotEmpty();
    }
    assertThat(ProbabilityLexicon.shipped().rows()).hasSize(19);
    assertThat(ProbabilityLexicon.shipped("nobody")).isEmpty();
  }

  @Test
  void readsAListOfAUsersOwn() {
    ProbabilityLexicon lexicon = own("bands", "a|likely|probable|60|70|80", "b|unlikely||20||60");
    assertThat(lexicon.id()).isEqualTo("own-1");
    assertThat(lexicon.row("probable")).isEqualTo(lexicon.row("likely"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a|likely||60||101;low and high;high is a number from 0 to 100, not 101
          a|likely||-1||50;low;low is a number from 0 to 100, not -1
          a|likely||many||50;words;low is a number from 0 to 100, not many
          a|likely||NaN||50;no number;low is a number from 0 to 100, not NaN
          a|likely||60|50|80;median below;must rise from 0 to 100
          a|likely||80||60;turned round;must rise from 0 to 100
          a|likely||||60;no low;has no low or no high
          """)
  void aRowOutOfRangeIsRefusedByName(String row, String what, String message) {
    assertThatThrownBy(() -> own("bands", row))
        .as(what)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row a")
        .hasMessageContaining(message);
  }

  @Test
  void bandsThatOverlapAreRefusedWithBothRows() {
    assertThatThrownBy(() -> own("bands", "a|likely||60||85", "b|very likely||80||95"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows a (60.0 to 85.0) and b (80.0 to 95.0) overlap")
        .hasMessageContaining("survey or nested");
    assertThat(own("survey", "a|likely||60||85", "b|very likely||80||95").rows()).hasSize(2);
    assertThat(own("bands", "a|likely||60||80", "b|very likely||80||95").rows()).hasSize(2);
  }

  @Test
  void onePhraseInTwoRowsIsRefused() {
    assertThatThrownBy(() -> own("survey", "a|likely||60||85", "b|very likely|Likely|80||95"))
        .hasMessageContaining("\"likely\" stands in two rows, a and b");
  }

  @Test
  void aListWithoutItsHeadIsRefused() {
    assertThatThrownBy(
            () ->
                ProbabilityLexicon.of(
                    "own.tsv",
                    List.of("id\tphrase\tvariants\tlow\tmedian\thigh", "a\tb\t\t1\t\t2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row @name");
    assertThatThrownBy(() -> ProbabilityLexicon.of("own.tsv", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("own.tsv");
    assertThatThrownBy(() -> own("rough", "a|likely||60||85")).hasMessageContaining("@kind");
    assertThatThrownBy(() -> own("bands")).hasMessageContaining("without rows");
  }
}
