package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an article was published, by its metadata or by its words, and the times in it. */
final class ArticleTimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2031-03-04                    | 2031-03-04/2031-03-04
          2031-03-04Z                   | 2031-03-04/2031-03-04
          20310304                      | 2031-03-04/2031-03-04
          2031-03-04T09:30              | 2031-03-04T09:30/2031-03-04T09:31
          2031-03-04T23:30:00Z          | 2031-03-04T23:30/2031-03-04T23:31
          2031-03-04T23:30:00.5+05:00   | 2031-03-04T23:30/2031-03-04T23:31
          2031-03-04T23:30:00+0500      | 2031-03-04T23:30/2031-03-04T23:31
          2031-03-04 23:30:00           | 2031-03-04T23:30/2031-03-04T23:31
          Tue, 4 Mar 2031 09:30:00 GMT  | 2031-03-04T09:30/2031-03-04T09:31
          """)
  void metadataNameADayOrAMinute(String metadata, String interval) {
    assertThat(PublishedAt.parse(metadata).orElseThrow().interval().orElseThrow().iso())
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2031-02-31", "99999-01-01", "04/03/2031", "2031"})
  void whatIsNoDateIsNone(String metadata) {
    assertThat(PublishedAt.parse(metadata)).isEmpty();
  }

  @Test
  void aMillionDigitsAreNoDate() {
    assertThat(PublishedAt.parse("1".repeat(1_000_000))).isEmpty();
  }

  @Test
  void timesAreCountedFromTheMetadata() {
    ArticleTimes times =
        ArticleTimes.read(
            SourceText.of("The pier opened on Friday."), Optional.of("2031-03-04T09:30"));
    assertThat(times.expressions()).extracting(Timex::value).containsExactly("2031-02-28");
    assertThat(times.stated()).isEqualTo(PublicationDate.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "https://quay.example.com/1,, UNKNOWN",
    "https://quay.example.ca/1,, UNKNOWN",
    "no address at all, Quay.co.uk, DAY_FIRST",
    "https://quay.example.com/1, The Quay. us, MONTH_FIRST",
    "'http://[', The Quay, UNKNOWN",
    "https://quay.example.uk:80/a?b=.us,, DAY_FIRST"
  })
  void aDomainOfNoCountryTellsNothing(String address, String outlet, NumericOrder habit) {
    assertThat(DateHabits.of(Optional.of(address), Optional.ofNullable(outlet))).isEqualTo(habit);
    assertThat(DateHabits.of(Optional.of("x".repeat(1_000_000)), Optional.of(".")))
        .isEqualTo(NumericOrder.UNKNOWN);
  }

  @Test
  void theArticlesOwnDatesGoBeforeTheOutletsHabit() {
    SourceText text = SourceText.of("It fell on 3/25/2031, and again on 4/3/2031.");
    assertThat(
            ArticleTimes.read(text, Optional.of("2031-05-14"), NumericOrder.DAY_FIRST)
                .expressions())
        .extracting(Timex::value)
        .containsExactly("2031-03-25", "2031-04-03");
  }

  @Test
  void aDateLineStandsInForMetadata() {
    ArticleTimes times =
        ArticleTimes.read(
            SourceText.of("4 March 2031\n\nThe pier opened on Friday."), Optional.of("soon"));
    assertThat(times.published().interval()).isPresent();
    assertThat(times.stated().evidence()).isNotEmpty();
    assertThat(times.expressions()).extracting(Timex::value).contains("2031-02-28");
  }

  @Test
  void whereNothingTellsNothingIsMadeUp() {
    ArticleTimes times = ArticleTimes.read(SourceText.of("The pier fell."), Optional.empty());
    assertThat(times.published()).isEqualTo(PublishedAt.UNKNOWN);
    assertThat(times.stated()).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(times.expressions()).isEmpty();
  }
}
