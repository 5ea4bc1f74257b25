package hearsay.credit;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables of credits does what its example says. */
final class CreditTablesTest {
  static List<RuleTable.Row> credits() {
    return RuleTable.load(CreditFinder.class, "credits.tsv").rows();
  }

  static List<RuleTable.Row> outletWords() {
    return RuleTable.load(OutletNames.class, "outlet-words.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("credits")
  void aCreditIsFoundAsItsExampleSays(RuleTable.Row row) {
    String marked = row.cell("example").replace("\\n", "\n");
    String text = marked.replaceAll("[\\[\\]{}]", "");
    List<Credit> found = new CreditFinder(List.of()).find(text);
    assertThat(found).as(row.id()).hasSize(1);
    Credit credit = found.get(0);
    assertThat(credit.span().cut(text)).isEqualTo(between(marked, '[', ']').replaceAll("[{}]", ""));
    assertThat(credit.names()).isEqualTo(between(marked, '{', '}'));
    assertThat(credit.kind().label()).isEqualTo(row.cell("kind"));
  }

  private static String between(String marked, char open, char close) {
    return marked.substring(marked.indexOf(open) + 1, marked.indexOf(close));
  }

  @ParameterizedTest
  @MethodSource("outletWords")
  void anOutletIsToldByItsName(RuleTable.Row row) {
    boolean isInvitation = row.cell("kind").equals("invitation");
    assertThat(OutletNames.looksLikeOne(row.cell("example"))).isEqualTo(!isInvitation);
    assertThat(OutletNames.isInvitation(row.cell("example"))).isEqualTo(isInvitation);
  }

  @Test
  void anOutletIsToldByAWordWithinItsName() {
    assertThat(OutletNames.looksLikeOne("GullOnline")).isTrue();
    assertThat(OutletNames.looksLikeOne("the QuayPress")).isTrue();
    assertThat(OutletNames.looksLikeOne("McQuill")).isFalse();
  }

  @Test
  void aPersonIsNoOutlet() {
    for (String line :
        List.of(
            "She told Nora Quill that the pier was gone.",
            "He spoke to Harbormaster Reed.",
            "According to Quill, the pier is gone.",
            "The mayor told reporters so.")) {
      assertThat(new CreditFinder(List.of()).find(line)).as(line).isEmpty();
    }
  }

  @Test
  void anOutletThatIsKnownNeedsNoWordThatTellsIt() {
    String text = "She told Gull Island Beacon that the pier was gone.";
    assertThat(new CreditFinder(List.of()).find(text)).isEmpty();
    assertThat(new CreditFinder(List.of("gull-island-beacon")).find(text)).hasSize(1);
  }

  @Test
  void aLineOfCreditThatNamesNobodyHasNoName() {
    List<Credit> found = new CreditFinder(List.of()).find("Gone.\nSource: Read The Whole Story\n");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).names()).isEmpty();
  }
}
