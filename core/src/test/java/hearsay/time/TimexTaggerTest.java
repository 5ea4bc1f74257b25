package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found and what it means, in sentences published on Wednesday, 14 May 2031. */
final class TimexTaggerTest {
  private static List<String> values(List<Timex> timexes) {
    return timexes.stream().map(Timex::value).toList();
  }

  private static void assertReads(String marked, String... values) {
    MarkedTime text = MarkedTime.parse(marked);
    List<Timex> read = text.tag();
    assertThat(text.found(read)).isEqualTo(text.marked());
    assertThat(values(read)).containsExactly(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The mayor resigned on [Friday].                        | 2031-05-09
          The mayor will resign on [Friday].                     | 2031-05-16
          The mayor has to resign by [Friday].                   | 2031-05-16
          [Friday]'s storm broke the mast.                       | 2031-05-09
          The vote, scheduled for [Friday], may fail.            | 2031-05-16
          The vote had been due on [Friday].                     | 2031-05-09
          The mayor said she wanted an answer by [June].         | 2031-06
          Ten ships had sunk by [Friday].                        | 2031-05-09
          The mayor wanted the mole mended before [September].   | 2031-09
          The mill was sold before [September].                  | 2030-09
          The trial was put off to [Friday].                     | 2031-05-16
          The court adjourned until [Friday].                    | 2031-05-16
          The strike lasted until [Friday].                      | 2031-05-09
          The judge ordered him to leave on [Friday].            | 2031-05-16
          They expected the trial of the six to start in [June]. | 2031-06
          The firm said it planned to list shares in [January].  | 2032-01
          She could not be reached on [Friday].                  | 2031-05-09
          Ferries are suspended until [Friday].                  | 2031-05-16
          “Our permit runs through [June],” he said.             | 2031-06
          Visitors need a ticket from [July], the warden says.   | 2031-07
          It will make ships in [the third quarter], he said.    | 2031-Q3
          Sales fell by a fifth [last month].                    | 2031-04
          It would raise prices [next quarter] to cover the cost. | 2031-Q3
          The mill was sold in [September].                      | 2030-09
          The mill will be sold in [September].                  | 2031-09
          The mill has been shut since [September].              | 2030-09
          The mill was sold on [3 May].                          | 2031-05-03
          The mill, to be sold [around 20 May], is shut.         | 2031-05-20
          """)
  void theClauseDecidesWhichWayABareDateLies(String marked, String value) {
    assertReads(marked, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It opens [early next month].          | START           | 2031-06-01/2031-06-10
          It opens in [mid-July].               | MID             | 2031-07-11/2031-07-20
          It fell in [late 2029].               | END             | 2029-10-01/2029-12-31
          It fell at [the end of March].        | END             | 2031-03-21/2031-03-31
          It fell in [the early 1990s].         | START           | 1990-01-01/1993-12-31
          It lasted [about two weeks].          | APPROX          |
          It lasted [at least two weeks].       | EQUAL_OR_MORE   |
          It lasted [nearly two weeks].         | LESS_THAN       |
          It lasted [more than two weeks].      | MORE_THAN       |
          It lasted [no more than two weeks].   | EQUAL_OR_LESS   |
          """)
  void modifiersAreKeptAndPartsAreCut(String marked, Modifier mod, String iso) {
    MarkedTime text = MarkedTime.parse(marked);
    List<Timex> read = text.tag();
    assertThat(text.found(read)).isEqualTo(text.marked());
    assertThat(read.get(0).mod()).isEqualTo(mod);
    assertThat(read.get(0).iso().orElse(null)).isEqualTo(iso);
  }

  @Test
  void inAccountsAYearAgoIsTheSameQuarter() {
    assertReads(
        "The yard's [first-quarter] loss grew from that of [a year earlier]. Sales in [the latest"
            + " quarter] fell; in [the year-ago period] they rose.",
        "2031-Q1",
        "2030-Q1",
        "2031-Q1",
        "2030-Q1");
  }

  @Test
  void withoutAccountsAYearAgoIsAYear() {
    assertReads("The pier fell [a year ago].", "2030");
    assertReads("The yard lost money. [A year earlier] it had none.", "2030");
  }

  @Test
  void afterTheNineMonthsAYearEarlierIsAYearAgain() {
    assertReads(
        "[The first-quarter] loss grew. For [the nine months] it was small, against more [a year"
            + " earlier].",
        "2031-Q1",
        "P9M",
        "2030");
  }

  @Test
  void whatIsLaterOrFollowsIsCountedFromTheTextsLastDate() {
    MarkedTime text =
        MarkedTime.parse(
            "The pier cracked on [3 March 2029]. [The next day] it was shut, and [two weeks later]"
                + " it fell. [That year] was dry.");
    List<Timex> read = text.tag();
    assertThat(values(read)).containsExactly("2029-03-03", "2029-03-04", "2029-W11", "2029");
    assertThat(read.get(1).anchor().span()).contains(read.get(0).span());
    assertThat(read.get(0).anchor().source()).isEqualTo(Anchor.Source.NONE);
  }

  @Test
  void aStoryOfLongAgoGoesForwardFromDateToDate() {
    assertReads(
        "The siege of Orm began in [1863]. In [December] the river froze. On [3 January] the wall"
            + " fell. It was rebuilt in [1871] and sold in [1902].",
        "1863",
        "1863-12",
        "1864-01-03",
        "1871",
        "1902");
  }

  @Test
  void newsStaysWithItsOwnYear() {
    assertReads(
        "The wall of Orm fell in [1863]. On [Monday] the town said it will rebuild it in"
            + " [December].",
        "1863",
        "2031-05-12",
        "2031-12");
  }

  @Test
  void theEndsOfAStretchShareTheirYear() {
    assertReads("The fair ran from [June] to [August 2029].", "2029-06", "2029-08");
    assertReads("The fair ran from [November] to [February 2029].", "2028-11", "2029-02");
    assertReads("The fair will run from [November] to [February].", "2031-11", "2032-02");
    assertReads("It was open between [2014] and [2018].", "2014", "2018");
  }

  @Test
  void aStretchReachesFromOneEndToTheOther() {
    MarkedTime text = MarkedTime.parse("The fair will run from [June] to [August].");
    List<TimeRange> ranges = TimeRange.of(text.tag());
    assertThat(ranges).hasSize(1);
    assertThat(ranges.get(0).value()).isEqualTo("2031-06/2031-08");
    assertThat(ranges.get(0).interval().map(TimeInterval::iso)).contains("2031-06-01/2031-08-31");
    assertThat(text.text().cut(ranges.get(0).span())).isEqualTo("June to August");
  }

  @Test
  void twoDatesThatOnlyStandTogetherAreNoStretch() {
    MarkedTime text = MarkedTime.parse("It was shut in [June] and [August].");
    assertThat(TimeRange.of(text.tag())).isEmpty();
    assertThat(text.found(text.tag())).isEqualTo(text.marked());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It fell at [10 p.m. on Friday].           | 2031-05-09T22:00
          It fell on [Friday at 7.30pm].            | 2031-05-09T19:30
          It fell at [noon Friday].                 | 2031-05-09T12:00
          It fell at [5 p.m. GMT, Nov. 6].          | 2030-11-06T17:00
          It fell at [12:45 a.m. yesterday].        | 2031-05-13T00:45
          It fell at [0830 local time].             | 2031-05-14T08:30
          """)
  void aClockTimeAndItsDayAreOne(String marked, String value) {
    assertReads(marked, value);
    assertThat(MarkedTime.parse(marked).tag().get(0).type()).isEqualTo(TimexType.TIME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fair runs [3–9 June].                 | 2031-06-03/2031-06-09
          It lasted [two‑and‑a‑half years].         | P2Y6M
          It fell in [mid–2029].                    | 2029
          It fell on [3 February 2030].             | 2030-02-03
          It lasted [10 days].                      | P10D
          It fell on [3 February 2030].             | 2030-02-03
          """)
  void dashesAndBlanksOfAllKindsAreRead(String marked, String value) {
    assertReads(marked, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You may march on, they may say.
          The second may fall before the third.
          A 40-year-old diver and a boy aged nine swam.
          The Sunday Mirror asked for 2000 people and $1950.
          She was in her nineties, at half past nothing.
          Springs fall over rocks; the fall of the wall came.
          A last-minute, year-on-year change of about 1500 tons.
          On the 15th floor, room 1812.
          """)
  void whatOnlyLooksLikeTimeIsLeftOut(String plain) {
    MarkedTime text = MarkedTime.parse(plain);
    assertThat(text.found(text.tag())).isEmpty();
  }

  @Test
  void numbersOfADateAreOrderedByTheArticlesOwnEvidence() {
    assertReads("Signed [3/4/2029], sealed [25/4/2029].", "2029-04-03", "2029-04-25");
    assertReads("Signed [3/4/2029], sealed [4/25/2029].", "2029-03-04", "2029-04-25");
    assertReads("Signed [3/4/2029], sealed on [25 April 2029].", "2029-04-03", "2029-04-25");
    assertReads("Signed [3/4/2029], sealed on [April 25, 2029].", "2029-03-04", "2029-04-25");
  }

  @Test
  void theOutletsHabitDecidesWhereTheArticleDoesNot() {
    MarkedTime text = MarkedTime.parse("Signed [3/4/2029].");
    PublishedAt day = PublishedAt.on(MarkedTime.WEDNESDAY);
    assertThat(values(new TimexTagger(NumericOrder.DAY_FIRST).tag(text.text(), day)))
        .containsExactly("2029-04-03");
    assertThat(values(new TimexTagger(NumericOrder.MONTH_FIRST).tag(text.text(), day)))
        .containsExactly("2029-03-04");
    Timex open = text.tag().get(0);
    assertThat(open.value()).isEqualTo("2029-XX-XX");
    assertThat(open.certainty()).isEqualTo(Certainty.AMBIGUOUS);
    assertThat(open.iso()).contains("2029-03-04/2029-04-03");
  }

  @Test
  void evidenceThatContradictsItselfDecidesNothing() {
    List<Timex> read = MarkedTime.parse("On [3/4/2029], [25/4/2029] and [4/25/2029].").tag();
    assertThat(read.get(0).certainty()).isEqualTo(Certainty.AMBIGUOUS);
  }

  @Test
  void withoutAPublicationOnlyStatedDatesHaveAPlace() {
    List<Timex> read =
        MarkedTime.parse("It fell on 3 March, last year, and in June 2029.")
            .tag(PublishedAt.UNKNOWN);
    assertThat(values(read)).contains("2029-06");
    assertThat(read.get(0).interval()).isEmpty();
    assertThat(read.get(0).certainty()).isEqualTo(Certainty.OPEN);
  }

  @Test
  void ofAnUncertainPublicationOnlyWhatHoldsAnywayIsClaimed() {
    PublishedAt spring = PublishedAt.between(LocalDate.of(2031, 3, 1), LocalDate.of(2031, 4, 29));
    List<Timex> read =
        MarkedTime.parse("It fell yesterday; it will rise next year, on 3 June 2040.").tag(spring);
    assertThat(values(read)).containsExactly("2031-0X-XX", "2032", "2040-06-03");
    assertThat(read.get(0).iso()).contains("2031-02-28/2031-04-28");
    assertThat(read.get(1).certainty()).isEqualTo(Certainty.COUNTED);
  }

  @Test
  void hoursAgoAreCountedFromATimeOfPublication() {
    MarkedTime text = MarkedTime.parse("The pier fell [three hours ago].");
    List<Timex> read = text.tag(PublishedAt.at(LocalDateTime.of(2031, 5, 14, 16, 20)));
    assertThat(values(read)).containsExactly("2031-05-14T13");
    assertThat(values(text.tag())).containsExactly("PAST_REF");
  }

  @Test
  void anExpressionIsTheSameInEveryArticle() {
    TimexTagger tagger = new TimexTagger();
    MarkedTime text = MarkedTime.parse("The pier fell [two years ago].");
    TimePhrase phrase = tagger.find(text.text()).get(0);
    assertThat(phrase.expression().unit()).isEqualTo(Grain.YEAR);
    assertThat(phrase.expression().amount()).isEqualTo(new Amount(2, 2, false));
    assertThat(phrase.expression().direction()).isEqualTo(Direction.PAST);
    assertThat(phrase.clause().tense()).isEqualTo(Tense.PAST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in [February 2030]               | 2030-02
          on [3 February 2030]             | 2030-02-03
          in [the summer of 2030]          | 2030-22
          in [the winter of 2030]          | 2030-24
          in [the first quarter of 2030]   | 2030-33
          in [the second half of 2030]     | 2030-41
          in [the 1980s]                   | 198X
          in [the 19th century]            | 18XX
          [around 2030]                    | 2030~
          in [44 BC]                       | -0043
          [last week]                      | 2031-05-05/2031-05-11
          in [early 2030]                  | 2030-01-01/2030-03-31
          on [3/4/2030]                    | 2030-03-04/2030-04-03
          """)
  void valuesAreWrittenInEdtf(String marked, String edtf) {
    MarkedTime text = MarkedTime.parse("The pier fell " + marked + ".");
    List<Timex> read = text.tag();
    assertThat(text.found(read)).isEqualTo(text.marked());
    assertThat(read.get(0).edtf()).contains(edtf);
  }
}
