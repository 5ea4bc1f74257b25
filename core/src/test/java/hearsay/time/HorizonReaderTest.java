package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when: the preposition, the table and the day of publication, 14 May 2031. */
final class HorizonReaderTest {
  private static Optional<Horizon> read(String marked, HorizonReader reader) {
    MarkedTime text = MarkedTime.parse(marked);
    return reader.within(text.tag(), text.spans().get(0), PublishedAt.on(MarkedTime.WEDNESDAY));
  }

  private static String days(Optional<Horizon> horizon) {
    return horizon.flatMap(Horizon::earliest).map(LocalDate::toString).orElse("-")
        + " "
        + horizon.flatMap(Horizon::latest).map(LocalDate::toString).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It will fall [by Friday].                    | 2031-05-14 2031-05-16
          It will fall [before Friday].                | 2031-05-14 2031-05-15
          It will stand [until Friday].                | 2031-05-14 2031-05-16
          It will fall [before the end of June].       | 2031-05-14 2031-06-30
          It will fall [by the end of June].           | 2031-05-14 2031-06-30
          It will fall [by early 2033].                | 2031-05-14 2033-04-30
          It will fall [after Friday].                 | 2031-05-17 -
          It will be free [from 1 June].               | 2031-06-01 -
          It has leaned [since January].               | 2031-01-01 2031-05-14
          It will fall [within three weeks].           | 2031-05-14 2031-06-04
          It will fall [in three weeks].               | 2031-06-02 2031-06-08
          It could lean [for six to nine months].      | 2031-11-14 2032-02-14
          It will fall [in the next three weeks].      | 2031-05-14 2031-06-04
          It leaned [for the past three weeks].        | 2031-04-23 2031-05-14
          It will fall [later this year].              | 2031-05-14 2031-12-31
          It fell [earlier this year].                 | 2031-01-01 2031-05-14
          It will be shut [from June to August].       | 2031-06-01 2031-08-31
          By then, it had leaned [for three weeks].    | - -
          It leans [every Friday].                     | - -
          """)
  void thePrepositionDrawsTheDays(String marked, String days) {
    assertThat(days(read(marked, new HorizonReader()))).isEqualTo(days);
  }

  @Test
  void anOpenWordHasThreeEndsAndNamesItsRow() {
    Horizon horizon =
        read("It will fall [in the coming weeks].", new HorizonReader()).orElseThrow();
    assertThat(horizon.ends())
        .contains(
            new Horizon.Ends(
                LocalDate.of(2031, 6, 4), LocalDate.of(2031, 6, 25), LocalDate.of(2031, 7, 9)));
    assertThat(horizon.value()).isEqualTo("FUTURE_REF");
    assertThat(horizon.convention()).isEqualTo("hearsay-horizons-1/coming-weeks");
    assertThat(horizon.direction()).isEqualTo(Direction.FUTURE);
  }

  @Test
  void aUsersTableStandsInThePlaceOfTheShippedRows() {
    HorizonTable own =
        HorizonTable.of(
            "own",
            List.of(
                "id\tfrom\tstrict\tusual\tlenient",
                "table-version\tour-desk-3\t0d\t0d\t0d",
                "coming-weeks\t0d\t2w\t3w\t4w"));
    Horizon weeks =
        read("It will fall [in the coming weeks].", new HorizonReader(own)).orElseThrow();
    assertThat(weeks.latest()).contains(LocalDate.of(2031, 6, 4));
    assertThat(weeks.convention()).isEqualTo("our-desk-3/coming-weeks");
    assertThat(days(read("It will fall [in the coming days].", new HorizonReader(own))))
        .isEqualTo("2031-05-14 2031-05-21");
  }

  @Test
  void aTableWithAWrongReachDoesNotLoad() {
    List<String> lines =
        List.of(
            "id\tfrom\tstrict\tusual\tlenient",
            "table-version\tx\t0d\t0d\t0d",
            "soon\t0d\t2\t3w\t4w");
    assertThatThrownBy(() -> HorizonTable.of("own", lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"2\"");
  }

  @Test
  void anUncertainPublicationWidensTheHorizon() {
    MarkedTime text = MarkedTime.parse("It will fall [in the coming days].");
    PublishedAt may = PublishedAt.between(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 20));
    Optional<Horizon> horizon = new HorizonReader().within(text.tag(may), text.spans().get(0), may);
    assertThat(days(horizon)).isEqualTo("2031-05-01 2031-05-27");
  }

  @Test
  void withoutAPublicationAnOpenWordHasNoDays() {
    MarkedTime text = MarkedTime.parse("It will fall [in the coming days], or by [June 2033].");
    List<Timex> read = text.tag(PublishedAt.UNKNOWN);
    HorizonReader reader = new HorizonReader();
    assertThat(reader.read(read.get(0), PublishedAt.UNKNOWN)).isEmpty();
    assertThat(days(reader.read(read.get(1), PublishedAt.UNKNOWN)))
        .isEqualTo("2033-06-01 2033-06-30");
  }

  @Test
  void ofSeveralExpressionsTheOneAheadCounts() {
    MarkedTime text = MarkedTime.parse("[It leaned in March and will fall by June 2033].");
    Optional<Horizon> horizon =
        new HorizonReader()
            .within(text.tag(), text.spans().get(0), PublishedAt.on(MarkedTime.WEDNESDAY));
    assertThat(horizon.map(Horizon::value)).contains("2033-06");
  }
}
