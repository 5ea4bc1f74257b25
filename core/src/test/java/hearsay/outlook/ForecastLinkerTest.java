package hearsay.outlook;

import static hearsay.outlook.SaidForecast.IDA;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.lexicon.RuleTable;
import hearsay.outlook.ForecastEvidence.Holder;
import hearsay.outlook.JoinedForecast.Tie.Rule;
import hearsay.outlook.JoinedForecast.Version;
import hearsay.outlook.JoinedForecast.Witness;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which forecasts are one, and which are a change of mind. */
final class ForecastLinkerTest {
  private static final Holder NOBODY = new Holder(Optional.empty(), "an aide", Optional.empty());
  private static final String LONG =
      "The western ferry line will be sold to a buyer from the islands.";

  private static List<JoinedForecast> join(ForecastEvidence... pieces) {
    return join(List.of(pieces));
  }

  private static List<JoinedForecast> join(List<ForecastEvidence> pieces) {
    ForecastLinker linker = new ForecastLinker();
    pieces.forEach(linker::add);
    return linker.settle();
  }

  private static Stream<RuleTable.Row> pairs() {
    return RuleTable.load(ForecastLinkerTest.class, "forecast-pairs.tsv").rows().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairIds")
  void tellsWhetherTwoAreOneDriftedOrAChangeOfMind(String id) {
    RuleTable.Row row = pairs().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    ForecastEvidence first = SaidForecast.of("a", IDA, row.cell("first"), row.cell("day"));
    ForecastEvidence second = SaidForecast.of("b", IDA, row.cell("second"), row.cell("later"));
    assertThat(verdict(join(first, second))).isEqualTo(row.cell("expected"));
  }

  private static Stream<String> pairIds() {
    return pairs().map(RuleTable.Row::id);
  }

  private static String verdict(List<JoinedForecast> forecasts) {
    if (forecasts.size() == 2) {
      return "two";
    }
    List<Version> versions = forecasts.get(0).versions();
    if (versions.size() == 2) {
      return "version " + names(versions.get(1).changes());
    }
    Set<DriftKind> drift = versions.get(0).witnesses().get(1).drift();
    return drift.isEmpty() ? "same" : "drift " + names(drift);
  }

  private static String names(Set<DriftKind> kinds) {
    return kinds.stream().map(DriftKind::name).collect(Collectors.joining(" "));
  }

  @Test
  void eachRowOfTheTableOfWordsKeepsItsExample() {
    List<RuleTable.Row> rows = RuleTable.load(EventTerms.class, "event-words.tsv").rows();
    assertThat(rows).hasSizeGreaterThan(10);
    for (RuleTable.Row row : rows) {
      String[] sides = row.cell("example").split(" [=≠] ");
      assertThat(EventTerms.of(sides[0]).isOneEventWith(EventTerms.of(sides[1])))
          .as(row.cell("example"))
          .isEqualTo(row.cell("example").contains(" = "));
    }
  }

  @Test
  void eachEndingIsLostAsItsExampleSays() {
    for (RuleTable.Row row : RuleTable.load(EventTerms.class, "word-endings.tsv").rows()) {
      String[] sides = row.cell("example").split(" > ");
      assertThat(EventTerms.of(sides[0]).all()).as(row.id()).containsExactly(sides[1]);
    }
  }

  @Test
  void anotherSpeakerOfTheSameIsAnotherForecast() {
    Holder tom = new Holder(Optional.of("tom"), "Tom Reed", Optional.empty());
    assertThat(
            join(
                SaidForecast.of("a", IDA, LONG, "2031-03-04"),
                SaidForecast.of("b", tom, LONG, "2031-03-04")))
        .hasSize(2);
  }

  @Test
  void wholeSentencesJoinWhereNobodyKnowsWhoSpeaks() {
    List<JoinedForecast> copies =
        join(
            SaidForecast.of("a", NOBODY, LONG, "2031-03-04"),
            SaidForecast.of("b", NOBODY, LONG, "2031-03-06"));
    assertThat(copies).hasSize(1);
    assertThat(copies.get(0).versions().get(0).witnesses().get(1).tie().rule())
        .isEqualTo(Rule.SAME_SENTENCE);
    assertThat(
            join(
                SaidForecast.of("a", NOBODY, LONG, "2031-03-04"),
                SaidForecast.of("b", NOBODY, LONG, "2031-04-06")))
        .as("a month apart")
        .hasSize(2);
    assertThat(
            join(
                SaidForecast.of("a", NOBODY, LONG, "2031-03-04"),
                SaidForecast.of("b", NOBODY, LONG.replace("be sold", "go"), "2031-03-04")))
        .as("other words")
        .hasSize(2);
  }

  @Test
  void aCopyWhoseSpeakerIsNotKnownJoinsTheOneWhoseIsButNeverTwoSpeakers() {
    Holder she = new Holder(Optional.empty(), "Ida Colm", Optional.empty());
    Holder other = new Holder(Optional.of("another ida"), "Ida Colm", Optional.empty());
    List<JoinedForecast> joined =
        join(
            SaidForecast.of("a", IDA, LONG, "2031-03-04"),
            SaidForecast.of("b", she, LONG, "2031-03-04"),
            SaidForecast.of("c", other, LONG, "2031-03-04"));
    assertThat(joined).hasSize(2);
    assertThat(joined.get(0).versions().get(0).witnesses()).hasSize(2);
  }

  @Test
  void whatAnOutletSaysItselfIsItsOwn() {
    Holder quay = new Holder(Optional.empty(), "", Optional.of("the quay"));
    Holder post = new Holder(Optional.empty(), "", Optional.of("post"));
    String put = "The ferry line would be sold to a buyer from the islands.";
    assertThat(
            join(
                SaidForecast.of("a", quay, LONG, "2031-03-04"),
                SaidForecast.of("b", quay, put, "2031-03-05")))
        .hasSize(1);
    assertThat(
            join(
                SaidForecast.of("a", quay, LONG, "2031-03-04"),
                SaidForecast.of("b", post, put, "2031-03-05")))
        .hasSize(2);
  }

  /** Two wordings that have a third one in common are not one event for that. */
  @Test
  void aChainOfLikenessDoesNotJoinItsEnds() {
    List<JoinedForecast> joined =
        join(
            SaidForecast.of("a", IDA, "The old ferry pier at Marrow will burn.", "2031-03-04"),
            SaidForecast.of("b", IDA, "The ferry pier at Marrow will burn.", "2031-03-04"),
            SaidForecast.of("c", IDA, "The north ferry pier at Marrow will burn.", "2031-03-04"));
    assertThat(joined).hasSize(2);
  }

  @Test
  void whoRepeatsAnEarlierStandIsItsWitness() {
    List<Version> versions =
        join(
                SaidForecast.of("a", IDA, "The new lock will open by June 2031.", "2031-03-04"),
                SaidForecast.of("b", IDA, "The new lock may open by June 2031.", "2031-04-04"),
                SaidForecast.of("c", IDA, "The new lock would open by June 2031.", "2031-04-20"),
                SaidForecast.of("d", IDA, "The new lock might open by June 2031.", "2031-04-20"))
            .get(0)
            .versions();
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).witnesses()).extracting(Witness::id).containsExactly("b", "c", "d");
  }

  @Test
  void neitherTheOrderNorAddingTwiceChangesAnything() {
    List<ForecastEvidence> pieces = new ArrayList<>();
    pairs()
        .forEach(
            row -> {
              pieces.add(SaidForecast.of(row.id() + " 1", IDA, row.cell("first"), row.cell("day")));
              pieces.add(
                  SaidForecast.of(row.id() + " 2", IDA, row.cell("second"), row.cell("later")));
              pieces.add(SaidForecast.of(row.id() + " 3", NOBODY, row.cell("first"), ""));
            });
    List<JoinedForecast> once = join(pieces);
    assertThat(once).hasSizeGreaterThan(40).anyMatch(one -> one.versions().size() > 1);
    Random random = new Random(6);
    for (int i = 0; i < 20; i++) {
      List<ForecastEvidence> shuffled = new ArrayList<>(pieces);
      shuffled.addAll(pieces.subList(0, i));
      Collections.shuffle(shuffled, random);
      assertThat(join(shuffled)).isEqualTo(once);
    }
  }

  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
        .collect(Collectors.joining());
  }

  /** Ten thousand pieces of one speaker, and as many copies of one sentence, take no long time. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void growsLittleMoreThanLinearly(boolean copies) {
    ForecastEvidence one = SaidForecast.of("a", IDA, LONG, "2031-03-04");
    List<ForecastEvidence> pieces = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String own = copies ? "" : " first" + letters(i % 5_000) + " second" + letters(i / 2);
      pieces.add(
          new ForecastEvidence(
              "p" + i,
              "article " + i,
              IDA,
              new ForecastEvidence.Wording(one.wording().event() + own, "", ""),
              false,
              one.kind(),
              one.probability(),
              Optional.empty(),
              Optional.of(LocalDate.of(2031, 1, 1).plusDays(i % 300))));
    }
    long start = System.nanoTime();
    List<JoinedForecast> joined = join(pieces);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(joined).hasSize(copies ? 1 : 10_000);
  }
}
