package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.lang.management.ManagementFactory;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is a value or nothing, never an exception, and never costs more than its length. */
final class BadTimeTest {
  private static List<Timex> tag(String text) {
    return new TimexTagger().tag(SourceText.of(text), PublishedAt.on(MarkedTime.WEDNESDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31 February", "February 30, 2029", "2029-02-30", "31/11/2029", "31 June 2029"})
  void aDayThatTheCalendarLacksHasNoPlace(String date) {
    List<Timex> read = tag("The pier fell on " + date + ".");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).certainty()).isEqualTo(Certainty.IMPOSSIBLE);
    assertThat(read.get(0).interval()).isEmpty();
    assertThat(read.get(0).value()).contains("X");
  }

  @Test
  void theLeapDayIsOfALeapYear() {
    assertThat(tag("The pier fell on 29 February.").get(0).value()).isEqualTo("2028-02-29");
    assertThat(tag("It fell on 29 February 2029.").get(0).certainty())
        .isEqualTo(Certainty.IMPOSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In the year 99999 it will fall.",
        "It fell in the 13th month.",
        "On the 45th it fell, at 25:61.",
        "Version 1.2.3.4 of 10.20.30.40.50 is out."
      })
  void whatIsNoTimeIsNotFound(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @Test
  void aDateThatCanBeReadInTwoWaysSaysSo() {
    Timex open = tag("Signed 12/11/14.").get(0);
    assertThat(open.certainty()).isEqualTo(Certainty.AMBIGUOUS);
    assertThat(open.value()).isEqualTo("2014-XX-XX");
    assertThat(open.iso()).contains("2014-11-12/2014-12-11");
  }

  @Test
  void aDateThatCanBeReadInOneWayOnlyIsReadThatWay() {
    assertThat(tag("Signed 12/13/14.").get(0).value()).isEqualTo("2014-12-13");
  }

  @Test
  void amountsWithoutMeasureAreNotCounted() {
    for (String text :
        List.of(
            "It fell 99999999 years ago.",
            "It will fall within 20000000 centuries.",
            "It will last for the next 900000 millennia.",
            "It lasted nine million million million years.")) {
      List<Timex> read = tag(text);
      assertThat(read).as(text).allMatch(timex -> timex.interval().isEmpty());
    }
  }

  @Test
  void countingOnAndOnFromTheTextEndsSomewhere() {
    String text = "It fell in 1999. " + "9999 years later it rose. ".repeat(20_000);
    assertThat(tag(text)).hasSize(20_001);
  }

  @Test
  void aMillionDigitsAreOneWord() {
    assertThat(tag("It fell in " + "7".repeat(1_000_000) + ".")).isEmpty();
    assertThat(tag("It fell in " + "1,".repeat(500_000) + "1.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in March ", "1/2/", "two hundred and ", "the ", "last ", "12:", "'", "may ", "a year ",
        "1990", "((", "of ", "twenty-", "3-", "-", "\n\n", "U.S.", "from June to "
      })
  void timeGrowsWithLengthOnly(String piece) {
    String text = piece.repeat(600_000 / piece.length());
    long millis = millisOf(() -> tag(text));
    // A quadratic reader would take minutes.
    assertThat(millis).isLessThan(8_000);
  }

  private static long millisOf(Runnable work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  @Provide
  Arbitrary<String> awkward() {
    return Arbitraries.of(
            "in ",
            "March ",
            "3 ",
            "31",
            "/",
            "-",
            "–",
            "2029",
            " ",
            "'",
            "’s ",
            "last ",
            "next ",
            "week",
            "s ",
            "ago ",
            "two ",
            "and a half ",
            "the ",
            "end of ",
            "Friday",
            ", ",
            ". ",
            "at ",
            "10",
            ":30 ",
            "p.m. ",
            "GMT ",
            "BC ",
            "century ",
            "first ",
            "half ",
            "quarter ",
            "of ",
            "\n",
            "😀",
            "½",
            "may ",
            "May ",
            "from ",
            "to ",
            "between ",
            "every ",
            "(",
            ")",
            "a year ",
            "earlier ",
            "later ",
            "Easter ",
            "weekend ",
            "Feb. ",
            "30 ",
            "0",
            "9".repeat(9))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 3000)
  void anyTextGivesOrderedSpansAndTheSameTwice(@ForAll("awkward") String text) {
    List<Timex> read = tag(text);
    int end = 0;
    for (Timex timex : read) {
      Span span = timex.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      end = span.end();
      assertThat(timex.edtf().isPresent()).isEqualTo(timex.interval().isPresent());
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    assertThat(tag(text)).isEqualTo(read);
    PublicationDate.find(SourceText.of(text));
  }

  @Property(tries = 1000)
  void anyTextHasHorizonsThatEndAfterTheyBegin(@ForAll("awkward") String text) {
    PublishedAt day = PublishedAt.on(MarkedTime.WEDNESDAY);
    SourceText source = SourceText.of(text + " will fall");
    List<Timex> read = new TimexTagger().tag(source, day);
    HorizonReader reader = new HorizonReader();
    for (Timex timex : read) {
      // The law stands in the constructors of Horizon and Horizon.Ends.
      reader.read(timex, day);
    }
    assertThat(reader.within(read, source.all(), day))
        .isEqualTo(reader.within(read, source.all(), day));
  }
}
