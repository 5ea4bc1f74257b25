package hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.story.DatedEvent.Role;
import hearsay.time.TimeInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private static final String SANK =
      "The ferry Marigold sank off Port Hale with forty sheep aboard.";
  private static final String ALSO =
      "Forty sheep were aboard the Marigold when the ferry sank off Port Hale.";
  private static final String OTHER =
      "The harbor board of Tamsin raised the mooring fees for trawlers again.";

  private static EventReport report(String article, String words, String first, String last) {
    return report(article, 0, words, first, last);
  }

  private static EventReport report(
      String article, int time, String words, String first, String last) {
    TimeInterval days = TimeInterval.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    return new EventReport(
        new EventReport.Place(article, time),
        new EventReport.Place(article, 0),
        words,
        days,
        Role.HAPPENED);
  }

  @Test
  void reportsInMuchTheSameWordsOnDaysThatAgreeAreOneEvent() {
    List<TimelineEvent> events =
        Timeline.of(
            List.of(
                report("a", SANK, "2031-03-02", "2031-03-02"),
                report("b", ALSO, "2031-03-01", "2031-03-07"),
                report("c", OTHER, "2031-03-02", "2031-03-02")));
    assertThat(events).hasSize(2);
    assertThat(events.get(0).reports()).hasSize(2);
    assertThat(events.get(0).interval().iso()).isEqualTo("2031-03-02/2031-03-02");
    assertThat(events).allMatch(event -> event.elsewhere().isEmpty());
  }

  @Test
  void onDaysThatDoNotAgreeTheyStandSideBySide() {
    EventReport sunday = report("a", SANK, "2031-03-02", "2031-03-02");
    EventReport monday = report("b", ALSO, "2031-03-03", "2031-03-03");
    List<TimelineEvent> events = Timeline.of(List.of(sunday, monday));
    assertThat(events)
        .extracting(TimelineEvent::reports)
        .containsExactly(List.of(sunday), List.of(monday));
    assertThat(events)
        .extracting(TimelineEvent::elsewhere)
        .containsExactly(List.of(monday), List.of(sunday));
  }

  @Test
  void whatTellsOfAnotherOneOfARowIsAnother() {
    assertThat(
            Timeline.of(
                List.of(
                    report(
                        "a",
                        "The first hearing of Odo Varr began in Hale.",
                        "2031-03-02",
                        "2031-03-02"),
                    report(
                        "b",
                        "The second hearing of Odo Varr began in Hale.",
                        "2031-03-09",
                        "2031-03-09"))))
        .allMatch(event -> event.elsewhere().isEmpty())
        .hasSize(2);
  }

  @Test
  void whereEachNamesAPlaceThatTheOtherDoesNotTheyAreTwo() {
    assertThat(
            Timeline.of(
                List.of(
                    report(
                        "a",
                        "A train hit a van at a crossing in Ostrel, killing four.",
                        "2031-03-02",
                        "2031-03-02"),
                    report(
                        "b",
                        "A train hit a van at a crossing in Grantle, killing four.",
                        "2031-03-02",
                        "2031-03-02"))))
        .hasSize(2);
  }

  @Test
  void twoTimesOfOneSentenceAreTwoEventsAndNotAtOdds() {
    List<EventReport> reports =
        List.of(
            report("a", 4, SANK, "2031-03-02", "2031-03-02"),
            report("a", 9, SANK, "2031-03-05", "2031-03-05"),
            report("b", 4, SANK, "2031-03-02", "2031-03-02"),
            report("b", 9, SANK, "2031-03-05", "2031-03-05"));
    assertThat(Timeline.of(reports))
        .hasSize(2)
        .allMatch(event -> event.reports().size() == 2 && event.elsewhere().isEmpty());
  }

  @Test
  void neitherOrderNorRepetitionChangesAnything() {
    List<EventReport> reports = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String day = "2031-03-0" + (1 + random.nextInt(9));
      String words = random.nextBoolean() ? SANK : random.nextBoolean() ? ALSO : OTHER;
      reports.add(report("article " + i, words + " " + random.nextInt(4), day, day));
    }
    List<TimelineEvent> events = Timeline.of(reports);
    assertThat(events.size()).isBetween(9, 60);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(reports, random);
      reports.add(reports.get(0));
      assertThat(Timeline.of(reports)).isEqualTo(events);
    }
  }

  @Test
  void tenThousandCopiesAreOneEvent() {
    List<EventReport> copies = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      copies.add(report("copy " + i, SANK, "2031-03-02", "2031-03-02"));
    }
    assertThat(Timeline.of(copies))
        .singleElement()
        .satisfies(event -> assertThat(event.reports()).hasSize(10_000));
  }

  @Test
  void everyRowOfTheTableHasAnExampleWithOneOfItsWords() {
    for (RuleTable.Row row : RuleTable.load(SentenceTerms.class, "timeline-words.tsv").rows()) {
      List<String> example = List.of(row.cell("example").toLowerCase(Locale.ROOT).split("\\W+"));
      assertThat(row.words("words")).as(row.id()).doesNotHaveDuplicates();
      assertThat(example).as(row.id()).containsAnyElementsOf(row.words("words"));
    }
  }

  @Test
  void smallWordsAndWordsOfSayingAndOfTheCalendarTellNothing() {
    assertThat(SentenceTerms.of("Officials said on Monday that it was").all()).isEmpty();
    assertThat(SentenceTerms.of("The 41st fair of Brodec").counts()).containsExactly("41st");
    assertThat(SentenceTerms.of("The fair of Brodec").names()).containsExactly("brode");
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertThat(Timeline.of(List.of())).isEmpty();
    assertThat(Timeline.of(List.of(report("a", "", "2031-03-02", "2031-03-02")))).hasSize(1);
  }
}
