package hearsay.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hearsay.lexicon.RuleTable;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is behind the sources of one article. */
final class SpeakerFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON Ida Colm, PERSON Ida Colm | [Captain Ida Colm] said so. The sea was high. [Colm] said more.
          PERSON Ida Colm, PERSON Ida Colm | [Ida Colm] said so. The sea was high. [Ms Colm] said more.
          PERSON J. R. Holm, PERSON J. R. Holm | [J. R. Holm] said so. [Dr. Holm] said more.
          PERSON Nia Hollins-Webb, PERSON Nia Hollins-Webb | [Nia Hollins-Webb] spoke. [Ms Hollins-Webb] agreed.
          PERSON Piet van der Meer, PERSON Piet van der Meer | [Piet van der Meer] spoke. Then [Van der Meer] agreed.
          PERSON Vasyl Hordiyenko, PERSON Vasyl Hordiyenko | [Vasyl Hordiyenko] spoke. Then [President Hordiyenko] agreed.
          PERSON Marlo Zelenskyi, PERSON Marlo Zelenskyi | [Marlo Zelenskyi] spoke. Then [Zelenskyy] agreed.
          PERSON Erik Lund, PERSON Erik Lund | [Norwegian Prime Minister Erik Lund] spoke. [Lund] agreed.
          PERSON Ida Colm, PERSON Ida Colm | [Ida Colm] spoke. It rained. [Ida Colm’s] plan fell.
          PERSON J.-P. Holm, PERSON J.-P. Holm | [Dr J.-P. Holm] spoke. It rained. [Holm] agreed.
          PERSON Hew Tully, PERSON Ross Tully, - | [Mr Hew Tully] spoke with [Ross Tully]. It rained. [Mr Tully] agreed.
          ORGANIZATION New York Harbour Board, ORGANIZATION New York Harbour Board | The [New York Harbour Board] met. [The New York Harbour Board] agreed.
          PERSON Ida Colm, PERSON Ida Colm | [Democrat Ida Colm] spoke. It rained. [Colm] agreed.
          """)
  void joinsTheFormsOfAName(String expected, String marked) {
    assertThat(String.join(", ", MarkedSpeakers.parse(marked).names())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON Rosa Tindall, PERSON Rosa Tindall | [Rosa Tindall] spoke. The crowd was large. [She] left.
          PERSON Rosa Tindall, PERSON John Tindall, PERSON Rosa Tindall | [Rosa Tindall] and then [Mr John Tindall] spoke. [She] left.
          PERSON Rosa Tindall, PERSON Rosa Tindall | <“[I] saw it,”> said [Rosa Tindall].
          PERSON John Marl, PERSON John Marl | When [he] left, [John Marl] said so.
          PERSON Rosa Tindall, PERSON Rosa Tindall | [Rosa Tindall, a nurse, ] spoke. It rained. [The nurse] said more.
          PERSON Rosa Tindall, PERSON Rosa Tindall | [Rosa Tindall], [who] had seen it, said so.
          PERSON Rosa Tindall, PERSON Ada Holm, PERSON Rosa Tindall | [Rosa Tindall] spoke to [Ada Holm]. Tindall said [she] would go.
          PERSON Ana Ferran, PERSON Ana Ferran | [Ana Ferran] spoke. It rained. It was late, said [the Spaniard].
          PERSON Rosa Tindall, PERSON Rosa Tindall | [Rosa Tindall] was elected as the county’s sheriff. [The sheriff] spoke.
          PERSON John Marl, PERSON Rosa Tindall, PERSON John Marl | [Mr John Marl] spoke. [Mrs Rosa Tindall] left. [He] said more.
          """)
  void linksPronounsAndEpithets(String expected, String marked) {
    List<String> names = MarkedSpeakers.parse(marked).names();
    assertThat(names).containsExactlyInAnyOrder(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ORGANIZATION Moscow | [Moscow] denied it.
          ORGANIZATION Skerrow Port Authority | [Skerrow Port Authority] denied it.
          ORGANIZATION The ministry | [The ministry] denied it.
          ORGANIZATION Dock and Quay Workers’ Union | [The Dock and Quay Workers’ Union] denied it.
          ORGANIZATION Ministry of Trade and Industry | [The Ministry of Trade and Industry] denied it.
          PERSON Ida Colm | [Ida Colm and Harbor Police] denied it.
          OFFICE The mayor | [The mayor] denied it.
          DOCUMENT A poll for the Herald | [A poll for the Herald] found so.
          GROUP Many residents | [Many residents] denied it.
          GROUP a group of councillors | Then [a group of councillors] denied it.
          ANONYMOUS Two officials | [Two officials] denied it.
          ANONYMOUS A senior official | [A senior official] denied it.
          GROUP Mr and Mrs Reed | The house was cold. [Mr and Mrs Reed] said so.
          GROUP Ida Colm and her deputy, Piet Holm | Then [Ida Colm and her deputy, Piet Holm], said so.
          GROUP Danes | It rained. [Danes] said so.
          PERSON Tolland | It rained. [Tolland] said she would go.
          ORGANIZATION Charlotte | It rained in Charlotte. [Charlotte] said so.
          PERSON Ida York | [Ida York] said so.
          ORGANIZATION West Virginia | [West Virginia] said so.
          ORGANIZATION New Jersey | [New Jersey] said so.
          ORGANIZATION Washington Post | [The Washington Post] said so.
          PERSON Oluwaseno Baker | It rained. [Oluwaseno Baker] said so.
          ORGANIZATION Cold Boot | It rained. [Cold Boot] said so.
          DOCUMENT A report obtained by the Herald | [A report obtained by the Herald] said so.
          DOCUMENT The minutes of the meeting | [The minutes of the meeting] said so.
          ORGANIZATION The carrier | [The carrier] said so.
          ANONYMOUS Her landlord | [Her landlord] said so.
          """)
  void tellsWhatASpeakerIs(String expected, String marked) {
    assertThat(MarkedSpeakers.parse(marked).names().get(0)).startsWith(expected.split(" ")[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -, PERSON John Marl | <“A deputy came in and [he] shouted,”> said [John Marl].
          PERSON Piet Holm, -, PERSON John Marl | [Piet Holm] left. <“[He] said no,”> said [John Marl].
          PERSON Piet Holm, PERSON John Marl | <“Piet Holm rang and [he] said no,”> said [John Marl].
          ANONYMOUS The linesman, PERSON John Marl | <“[The linesman] saw it,”> said [John Marl].
          -, PERSON John Marl | <“[This man] saw it,”> said [John Marl].
          """)
  void whoSpeaksIsNotSomebodyThatHeSpeaksOf(String expected, String marked) {
    assertThat(String.join(", ", MarkedSpeakers.parse(marked).names())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON Rafo Sheld | [Superintendent of Police Rafo Sheld] said so.
          PERSON Ida Colm | Then [Minister of State Ida Colm] said so.
          PERSON Ida Colm | But [President of the Weavers’ Congress, Comrade Ida Colm], said so.
          ORGANIZATION Dunmarsh Axle | It rained. [Dunmarsh Axle] said Tuesday that it would close its plant.
          PERSON Dunmarsh Axle | It rained. [Dunmarsh Axle] said Tuesday that he would close the plant.
          """)
  void whoHoldsAnOfficeIsToldFromItsField(String expected, String marked) {
    assertThat(MarkedSpeakers.parse(marked).names()).containsExactly(expected);
  }

  @Test
  void whomASentenceIsNotAboutIsNotMeant() {
    String before = "Rosa Tindall, a dentist, spoke. It rained. ";
    assertThat(MarkedSpeakers.parse(before + "Questioned by Mrs Ada Holm, [she] agreed.").names())
        .containsExactly("PERSON Rosa Tindall");
    assertThat(MarkedSpeakers.parse(before + "Mrs Ada Holm was late and [she] agreed.").names())
        .containsExactly("PERSON Ada Holm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON Tom Ash | Tom Ash came. It rained. <The ship was lost>, [he] said.
          - | Tom Ash came. It rained. <Ash lost the ship>, [he] said.
          PERSON Piet Holm | Tom Ash came. Piet Holm left. <The ship was lost>, [he] said.
          - | Tom Ash came. Piet Holm left. <Holm lost the ship>, [he] said.
          """)
  void whomASourceNamesInItsWordsIsNotItsSource(String expected, String marked) {
    assertThat(MarkedSpeakers.parse(marked).names()).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON Barack Holm | Barack Holm came. It rained. [He] agreed.
          - | Barack Holm came. It rained. [She] agreed.
          PERSON Andrei Holm | Andrei Holm came. It rained. [He] agreed.
          - | Andrei Holm came. It rained. [She] agreed.
          PERSON Morwenna Holm | Morwenna Holm came. It rained. [She] agreed.
          - | Robin Holm came. It rained. [She] agreed.
          """)
  void aGivenNameOfMenOrWomenTellsWhoIsMeant(String expected, String marked) {
    assertThat(MarkedSpeakers.parse(marked).names()).containsExactly(expected);
  }

  @Test
  void aTitleIsHersWhoIsKnownToBeAWoman() {
    String two = "Jory Penwith baked bread. Morwenna Penwith sold it. ";
    assertThat(MarkedSpeakers.parse(two + "[Ms Penwith] spoke.").names())
        .containsExactly("PERSON Morwenna Penwith");
  }

  @Test
  void theElderOfTwoIsNotWhoeverGoesByTheName() {
    assertThat(
            MarkedSpeakers.parse("[Nuno Marl] spoke. It rained. [The elder Marl] agreed.").names())
        .containsExactly("PERSON Nuno Marl", "-");
  }

  @Test
  void weOfOnePersonIsADoubt() {
    MarkedSpeakers marked = MarkedSpeakers.parse("<“[We] saw it,”> said [Rosa Tindall].");
    SpeakerLink link = marked.find().links().get(0).orElseThrow();
    assertThat(link.isSure()).isFalse();
    assertThat(link.rule()).isEqualTo("self");
  }

  @Test
  void theWatcherSeesWhoWasRanked() {
    MarkedSpeakers marked = MarkedSpeakers.parse("[Rosa Tindall] spoke. It rained. [She] left.");
    List<RankedSource> seen = new ArrayList<>();
    List<Span> paragraphs = ParagraphFinder.find(marked.text());
    SpeakerFinder.findWatched(marked.text(), paragraphs, marked.attributions(), 0, seen::add);
    assertThat(seen).isNotEmpty();
    assertThat(seen.get(0).isHeard()).isFalse();
    assertThat(marked.text().cut(seen.get(0).candidates().get(0).name().orElseThrow()))
        .isEqualTo("Rosa Tindall");
    assertThat(seen.get(0).candidates().get(0).clues()).containsKey("SUBJECT");
  }

  @Test
  void everyClueHasItsWeightsAndEveryWeightItsClue() {
    List<String> rows =
        RuleTable.load(RankingWeights.class, "ranking-weights.tsv").rows().stream()
            .map(RuleTable.Row::id)
            .toList();
    assertThat(rows).contains("nobody");
    assertThat(rows.stream().filter(row -> !row.equals("nobody")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RankingClue.values()).map(RankingClue::name).toList());
  }

  @Test
  void aPartThatSomebodyPlaysIsNotTakenForWhatANamedPersonIs() {
    assertThat(MarkedSpeakers.parse("[Rosa Tindall] spoke. [The dentist] said more.").names())
        .containsOnly("PERSON Rosa Tindall");
    assertThat(MarkedSpeakers.parse("[Rosa Tindall] spoke. [The director] said more.").names())
        .containsExactly("PERSON Rosa Tindall", "ANONYMOUS The director");
    assertThat(
            MarkedSpeakers.parse(
                    "[Rosa Tindall, director of Tern House, ] spoke. [The director] said more.")
                .names())
        .containsOnly("PERSON Rosa Tindall");
  }

  @Test
  void anExpertOfTheFirstParagraphIsTheOneWhoIsIntroducedNext() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse(
            "[An expert] has warned of floods.\\n[Ida Colm, a fellow at the Tern Institute], said"
                + " so.\\n[Colm] said more.");
    assertThat(marked.names()).containsOnly("PERSON Ida Colm");
  }

  @Test
  void whoeverIsInDoubtIsNotClaimedAndTheOtherIsKept() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse("[Hew Tully] and [Ross Tully] spoke. [Mr Tully] said more.");
    SpeakerLink link = marked.find().links().get(2).orElseThrow();
    assertThat(link.isSure()).isFalse();
    assertThat(link.runnerUp()).isPresent();
    assertThat(marked.names().get(2)).isEqualTo("-");
  }

  @Test
  void aGivenNameAloneIsNoProofAgainstThePersonBesideAPronoun() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse("[Mr John Marl] spoke. [Rosa Tindall] left. [He] said more.");
    assertThat(marked.names().get(2)).isEqualTo("-");
    assertThat(marked.find().links().get(2)).isPresent();
  }

  @Test
  void whoIsMrInAnArticleIsNotDr() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse("[Robin Reed] spoke. [Mr Reed] left. It rained. [Dr Reed] stayed.");
    assertThat(marked.names())
        .containsExactly("PERSON Robin Reed", "PERSON Robin Reed", "PERSON Reed");
  }

  @Test
  void aNamesakeWhoIsIntroducedLaterMakesTheSurnameDoubtful() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse(
            "[Hew Tully] spoke. [Tully] left. Then [Robin Tully] came. [Tully] stayed.");
    assertThat(marked.names().subList(0, 3)).doesNotContain("-");
    assertThat(marked.names().get(3)).isEqualTo("-");
  }

  @Test
  void capitalsOfAHeadlineNameOnlyWhomTheArticleNames() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse(
            "Quarry Holiday Angers Colm And Friends\nIt rained. [He] spoke. [Ida Colm] left.");
    assertThat(marked.names().get(0)).isEqualTo("-");
  }

  @Test
  void aPronounOfTheOtherGenderIsNobodyKnown() {
    assertThat(MarkedSpeakers.parse("[Mr John Marl] spoke. [She] left.").names().get(1))
        .isEqualTo("-");
  }

  @Test
  void credentialsAreCutIntoRoleAndOrganization() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse(
            "[Admiralty spokesman Ivan Ott] spoke. [Rosa Tindall, chairwoman of Morna Line,] agreed.");
    assertThat(marked.find().all().stream().map(one -> credentials(one, marked)))
        .containsExactly(
            "Admiralty spokesman = spokesman at Admiralty",
            "chairwoman of Morna Line = chairwoman at Morna Line");
  }

  private static String credentials(Speaker speaker, MarkedSpeakers marked) {
    return speaker.credentials().stream()
        .map(
            one ->
                marked.text().cut(one.span())
                    + " = "
                    + one.role().map(marked.text()::cut).orElse("-")
                    + " at "
                    + one.organization().map(marked.text()::cut).orElse("-"))
        .collect(Collectors.joining("; "));
  }

  @Test
  void aSourceWithoutANameSaysWhyAndHowManyTheyAre() {
    MarkedSpeakers marked =
        MarkedSpeakers.parse(
            "[Two senior officials familiar with the talks], who asked not to be named because they"
                + " were not cleared to speak, said so.");
    Anonymity how = marked.find().all().get(0).anonymity().orElseThrow();
    assertThat(how.number()).contains(2);
    assertThat(how.rank().map(marked.text()::cut)).contains("senior");
    assertThat(how.proximity().map(marked.text()::cut)).contains("familiar with the talks");
    assertThat(how.reason().map(marked.text()::cut))
        .contains("because they were not cleared to speak");
  }

  @Test
  void fiveHundredPronounsWithoutANameAreNobody() {
    String he =
        IntStream.range(0, 500).mapToObj(i -> "[He] said so. ").collect(Collectors.joining());
    assertThat(MarkedSpeakers.parse(he).names()).hasSize(500).containsOnly("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[4711] said so.", "[jo@quay.example] said so.", "[...] said so.", "[“”] said so."})
  void whatIsNoNameIsNoNamedPerson(String marked) {
    assertThat(MarkedSpeakers.parse(marked).names().get(0)).doesNotStartWith("PERSON");
  }

  @Test
  void twelveThousandSourcesOfOneArticleAreReadInSeconds() {
    String one = "[Rosa Tindall] spoke and [she] left. Then [the nurse] met [Ann Smith]. ";
    MarkedSpeakers many = MarkedSpeakers.parse(one.repeat(3000));
    assertTimeout(Duration.ofSeconds(20), () -> assertThat(many.names()).hasSize(12_000));
  }
}
