package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.SourceText;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When a bare text was published: an interval with its words, or nothing. */
final class PublicationDateTest {
  private static PublicationDate find(String text) {
    return PublicationDate.find(SourceText.of(text));
  }

  private static String days(PublicationDate date) {
    return date.days().earliest().map(LocalDate::toString).orElse("-")
        + " "
        + date.days().latest().map(LocalDate::toString).orElse("-");
  }

  @Test
  void aLabelNamesTheDay() {
    PublicationDate date = find("Pier falls\n\nPublished: 3 March 2031\n\nThe pier fell.");
    assertThat(days(date)).isEqualTo("2031-03-03 2031-03-03");
    assertThat(date.reasons().get(0).rule()).isEqualTo("dateline");
  }

  @Test
  void aLineThatIsADateCountsAtTheHeadOnly() {
    assertThat(days(find("3 March 2031\n\nThe pier of Orm fell.")))
        .isEqualTo("2031-03-02 2031-03-04");
    String story = "The pier of Orm fell, and nobody saw it fall. ".repeat(12);
    assertThat(find(story + "\n\nCorrection:\n\n9 March 2031").reasons()).isEmpty();
  }

  @Test
  void anAnniversaryNeedsItsYearAndItsDistance() {
    String base = "The fort of Orm fell on 9 June 2029. ";
    assertThat(days(find(base + "The second anniversary is just a few weeks away on June 9.")))
        .isEqualTo("2031-04-14 2031-05-26");
    assertThat(days(find(base + "The second anniversary, on 9 June, is ten days away.")))
        .isEqualTo("2031-05-30 2031-05-30");
    assertThat(days(find("The second anniversary is a few weeks away on June 9.")))
        .isEqualTo("- -");
  }

  @Test
  void whatLastsNearlyAYearBeganOnTheOnlyDayNamed() {
    PublicationDate date =
        find("The strike has been going on for nearly a year. It began on 9 June 2029 at noon.");
    assertThat(days(date)).isEqualTo("2030-04-15 2030-06-09");
    assertThat(date.evidence()).hasSize(2);
  }

  @Test
  void withTwoDaysNamedNothingSaysWhichBegan() {
    PublicationDate date =
        find(
            "The strike has been going on for nearly a year. It began on 9 June 2029."
                + " The mill closed on 3 May 2028.");
    assertThat(days(date)).isEqualTo("2029-06-09 -");
  }

  @Test
  void aPastDateIsTheOldestAndADeadlineTheNewest() {
    PublicationDate date =
        find("The mill closed on 3 May 2028. It will be sold by 30 September 2028.");
    assertThat(days(date)).isEqualTo("2028-05-03 2028-09-30");
    assertThat(date.publishedAt().interval()).isPresent();
  }

  @Test
  void recentDaysAreOfTheYearAfterTheLastOneNamed() {
    PublicationDate date =
        find(
            "The mill closed in October 2028, after a strike in June last year. The union met on"
                + " April 4 and voted on April 19.");
    assertThat(days(date)).isEqualTo("2029-04-19 2029-05-19");
  }

  @Test
  void oneBareDayIsNoEvidenceOfAYear() {
    PublicationDate date = find("The mill closed in October 2028. The union met on April 4.");
    assertThat(days(date)).isEqualTo("2028-10-01 -");
  }

  @Test
  void aTextWithoutDatesTellsNothing() {
    PublicationDate date = find("The mill closed on Monday. It was sold earlier this month.");
    assertThat(date).isEqualTo(PublicationDate.UNKNOWN);
    assertThat(date.publishedAt()).isEqualTo(PublishedAt.UNKNOWN);
  }

  @Test
  void aWeakerReasonThatContradictsIsLeftOut() {
    PublicationDate date =
        find("Published: 3 March 2031\n\nThe mill, it was said, closed on 9 May 2040.");
    assertThat(days(date)).isEqualTo("2031-03-03 2031-03-03");
    assertThat(date.reasons()).hasSize(1);
  }
}
