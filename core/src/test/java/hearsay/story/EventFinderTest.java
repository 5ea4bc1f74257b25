package hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hearsay.statement.Attribution;
import hearsay.statement.RuleAttributionReader;
import hearsay.story.DatedEvent.Role;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.time.ArticleTimes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article puts on the calendar. All of them are published on March 4, 2031, a Tuesday. */
final class EventFinderTest {
  private static final Optional<String> PUBLISHED = Optional.of("2031-03-04");

  private static List<DatedEvent> events(String words) {
    SourceText text = SourceText.of(words);
    List<Attribution> said = new RuleAttributionReader().read(text).attributions();
    return new EventFinder()
        .find(text, ParagraphFinder.find(text), ArticleTimes.read(text, PUBLISHED), said, 0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ferry sank on Sunday with all its cargo.            | 2031-03-02/2031-03-02 | HAPPENED
          The yard was founded in 1987 by two brothers.           | 1987-01-01/1987-12-31 | HAPPENED
          The bridge will open on March 20 if the steel holds.    | 2031-03-20/2031-03-20 | EXPECTED
          The court is due to rule this month on the dredging.    | 2031-03-01/2031-03-31 | EXPECTED
          The mole was built from 2011 to 2014 by convicts.       | 2011-01-01/2014-12-31 | HAPPENED
          A ship lay in the roads in the 1990s without a crew.    | 1990-01-01/1999-12-31 | HAPPENED
          """)
  void aTimeOnTheCalendarIsAnEvent(String sentence, String interval, Role role) {
    assertThat(events(sentence))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.interval().iso()).isEqualTo(interval);
              assertThat(event.role()).isEqualTo(role);
              assertThat(event.sentence().length()).isEqualTo(sentence.length());
              assertThat(event.reportedIn()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council meets every Friday behind closed doors.",
        "The crossing takes three hours in good weather.",
        "The town was a port in the 18th century, when herring ran.",
        "It means a summer on basic pay for a thousand families.",
        "He appears to be in his early 20s and has a beard.",
        "March 4, 2031",
        "By Nora Quill, March 3"
      })
  void whatLiesNowhereOnTheCalendarAndWhatTellsNothingIsNone(String sentence) {
    assertThat(events(sentence)).isEmpty();
  }

  @Test
  void theDateOfADispatchIsNoEvent() {
    assertThat(events("PORT HALE, March 3 (Quillon) — The ferry sank on Sunday, police said."))
        .extracting(event -> event.interval().iso())
        .containsExactly("2031-03-02/2031-03-02");
  }

  @Test
  void whoeverIsQuotedReportsIt() {
    String text = "The pier is shut. “It gave way on Sunday,” said Nora Quill on Monday.";
    assertThat(events(text))
        .extracting(DatedEvent::role, DatedEvent::reportedIn)
        .containsExactly(tuple(Role.HAPPENED, Optional.of(0)), tuple(Role.SAID, Optional.empty()));
  }

  @Test
  void whatSomebodyIsNotBelievedToHaveSaidIsTheArticlesOwn() {
    SourceText text = SourceText.of("“It gave way on Sunday,” said Nora Quill.");
    List<Attribution> said = new RuleAttributionReader().read(text).attributions();
    assertThat(said).isNotEmpty();
    assertThat(
            new EventFinder()
                .find(
                    text,
                    ParagraphFinder.find(text),
                    ArticleTimes.read(text, PUBLISHED),
                    said,
                    1.1))
        .singleElement()
        .satisfies(event -> assertThat(event.reportedIn()).isEmpty());
  }

  @Test
  void ofAttributionsThatAreLeftOutNoneReports() {
    DatedEvent event = events("“It gave way on Sunday,” said Nora Quill.").get(0);
    assertThat(event.reportedIn()).contains(0);
    assertThat(event.among(List.of(1, 4)).reportedIn()).isEmpty();
    assertThat(event.among(List.of(0, 4)).reportedIn()).contains(0);
  }

  @Test
  void withoutAnyTimeThereIsNothing() {
    assertThat(events("")).isEmpty();
    assertThat(events("Nobody came.")).isEmpty();
  }

  @Test
  void tenThousandDatesInOneSentenceEndSoon() {
    String many = "The ferry sank on " + "March 3 and ".repeat(10_000) + "March 4.";
    assertThat(events(many)).isNotEmpty();
  }
}
