package hearsay.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hearsay.lexicon.RuleTable;
import hearsay.statement.Attribution;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forecast is, what is none, and what belongs to one. */
final class ForecastFinderTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Councillor May said the pier was sold in May.",
        "Will Harrow sold the pier against the will of the town.",
        "Without the loan the pier would have fallen in a week.",
        "“I would say it was sold too early,” she said.",
        "“I would like to thank the crew,” she said.",
        "“Will the pier be sold?” he asked.",
        "The clerk asked whether the pier would be sold.",
        "She hopes that the pier will be saved.",
        "The crew could not hear the siren.",
        "They dug a trench so that the water could run off.",
        "Visitors can rent a boat at the pier.",
        "The town must raise the wall, and the council should pay for it.",
        "In the poll, 46 percent would vote for the mayor.",
        "He would often walk to the pier before breakfast.",
        "The mayor may have left before noon."
      })
  void isNoForecast(String sentence) {
    MarkedForecast read = MarkedForecast.parse(sentence);
    assertThat(read.read()).as("%s", read.read().stream().map(read::mark).toList()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Reed said [the pier {will} be sold].",
        "[<If the storm turns>, the pier {could} fall].",
        "[The pier {could} fall <if the storm turns>].",
        "[<Unless the bank pays>, the pier {will} be sold].",
        "[<A collapse of the bank> {would} end the work].",
        "[<Selling the pier> {could} save the school].",
        "[The new pier {will} open ~on Friday~].",
        "[~In June~, the pier {will} be sold].",
        "But [the ferry {might} sail ~in the coming weeks~], because the ice is thin.",
        "The bank is selling [a bridge that {could} carry trains].",
        "[The ferry, an old one, {will} sail again].",
        "[“The wall {will probably} hold].”"
      })
  void readsEveryPart(String marked) {
    MarkedForecast expected = MarkedForecast.parse(marked);
    List<Forecast> read = expected.read();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).likelihood()).isEqualTo(expected.likelihood());
    assertThat(read.get(0).condition()).isEqualTo(expected.condition());
    assertThat(read.get(0).horizon()).isEqualTo(expected.horizon());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | The wall won't hold.
          true  | The wall will not hold.
          true  | Nobody will sell the pier.
          true  | The crew will be unable to land.
          true  | “I can't see the wall holding,” she said.
          false | The wall is unlikely to hold.
          false | The wall will not necessarily hold.
          false | The wall will hold.
          """)
  void aLowDegreeIsNoNegation(boolean negative, String sentence) {
    List<Forecast> read = MarkedForecast.parse(sentence).read();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).negative()).isEqualTo(negative);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PREDICTION | The pier will fall.
          PLAN       | The council plans to sell the pier.
          PLAN       | The council pledged to sell the pier.
          OPEN       | It is unclear whether the pier will be sold.
          OPEN       | Whether the pier will be sold remains to be seen.
          """)
  void tellsPredictionsPlansAndQuestionsApart(ForecastKind kind, String sentence) {
    List<Forecast> read = MarkedForecast.parse(sentence).read();
    assertThat(read).extracting(Forecast::kind).containsExactly(kind);
  }

  @Test
  void theInnermostVoiceHoldsIt() {
    MarkedForecast text =
        MarkedForecast.parse("The Herald wrote that Reed said the pier would be sold.");
    Attribution outer = text.said("The Herald", "wrote", "that Reed said the pier would be sold");
    Attribution inner = text.said("Reed", "said", "the pier would be sold");
    List<Forecast> read = text.read(List.of(outer, inner));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).holder()).contains(text.find("Reed"));
    assertThat(read.get(0).attribution()).contains(inner);
  }

  @Test
  void whoeverVowsOrExpectsHoldsIt() {
    for (String sentence :
        List.of(
            "The bank expects the pier to fall.",
            "The bank pledged to sell the pier.",
            "The bank predicted a collapse of the pier.")) {
      MarkedForecast text = MarkedForecast.parse(sentence);
      assertThat(text.read()).hasSize(1);
      assertThat(text.read().get(0).holder()).as(sentence).contains(text.find("The bank"));
    }
    assertThat(MarkedForecast.parse("The pier will fall.").read().get(0).holder()).isEmpty();
  }

  @Test
  void aHorizonIsReckonedFromThePublication() {
    Forecast read = MarkedForecast.parse("The pier will be sold by the end of June.").read().get(0);
    assertThat(read.due().orElseThrow().ends().orElseThrow().usual())
        .isEqualTo(LocalDate.of(2031, 6, 30));
    assertThat(MarkedForecast.parse("The pier will be sold.").read().get(0).due()).isEmpty();
  }

  /** Published on a Wednesday: Friday is the one to come. */
  @Test
  void aBareWeekdayOfAForecastLiesAhead() {
    Forecast read = MarkedForecast.parse("The pier reopens on Friday.").read().get(0);
    assertThat(read.due().orElseThrow().latest()).contains(LocalDate.of(2031, 5, 16));
  }

  @Test
  void aHeadlineMayLeaveOutItsVerb() {
    SourceText text =
        SourceText.of("Council to sell pier by summer\n\nThe council met on Monday night.\n");
    List<Forecast> read =
        new ForecastFinder()
            .find(
                text,
                ParagraphFinder.find(text),
                List.of(),
                0.5,
                ArticleTimes.read(text, Optional.empty()));
    assertThat(read).extracting(Forecast::rule).containsExactly("headline");
    assertThat(read.get(0).kind()).isEqualTo(ForecastKind.PLAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "will",
        "will will will will",
        "If if unless, , , would.",
        "“ “ “ could “ “",
        "— will — may — would —",
        "'ll 'd n't",
        "to to to to",
        "expects expects expects",
        "[I]f [I]f will",
        "😀 will 😀 😀 might 😀"
      })
  void hostileTextsAreRead(String text) {
    SourceText source = SourceText.of(text);
    assertThatCode(
            () ->
                new ForecastFinder()
                    .find(
                        source,
                        ParagraphFinder.find(source),
                        List.of(),
                        0.5,
                        ArticleTimes.read(source, Optional.empty())))
        .doesNotThrowAnyException();
  }

  /** Words of the tables and marks in any order; the seed is fixed, and is in the message. */
  @Test
  void anyOrderOfTheirWordsIsRead() {
    List<String> words = new ArrayList<>(List.of(",", ".", "“", "”", "–", "(", "[", "?", "Friday"));
    for (String table : List.of("triggers.tsv", "conditions.tsv")) {
      RuleTable.load(ForecastFinder.class, table)
          .rows()
          .forEach(row -> row.words("forms").forEach(form -> words.add(form.replace('_', ' '))));
    }
    words.addAll(List.of("the dam", "that", "and", "she", "said", "next week", "fall", "hope"));
    Random random = new Random(6);
    ForecastFinder finder = new ForecastFinder();
    int found = 0;
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(' ').append(words.get(random.nextInt(words.size())));
      }
      SourceText source = SourceText.of(text.toString());
      List<Forecast> read =
          finder.find(
              source,
              ParagraphFinder.find(source),
              List.of(),
              0.5,
              ArticleTimes.read(source, Optional.empty()));
      assertThat(read)
          .as("seed 6, round %s: %s", round, text)
          .allMatch(one -> one.event().stream().allMatch(one.statement()::contains));
      found += read.size();
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void aLongSentenceIsReadInTime() {
    SourceText text = SourceText.of("The pier will fall and the wall could hold, ".repeat(3_000));
    long start = System.nanoTime();
    List<Forecast> read =
        new ForecastFinder()
            .find(
                text,
                ParagraphFinder.find(text),
                List.of(),
                0.5,
                ArticleTimes.read(text, Optional.empty()));
    assertThat(read).isNotEmpty();
    assertThat(read).allMatch(one -> new Span(0, text.length()).contains(one.statement()));
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}
