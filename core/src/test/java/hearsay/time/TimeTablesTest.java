package hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every table of this package does what its example says. */
final class TimeTablesTest {
  private static Stream<RuleTable.Row> rows(String table) {
    return RuleTable.load(TimexTagger.class, table).rows().stream();
  }

  static Stream<RuleTable.Row> rules() {
    return rows("time-rules.tsv");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleReadsItsExample(RuleTable.Row row) {
    MarkedTime example = MarkedTime.parse(row.cell("example"));
    List<Timex> read = example.tag();
    if (row.cell("gives").isEmpty()) {
      assertThat(read).as(row.id()).isEmpty();
      assertThat(row.cell("build").equals("nothing") || row.id().equals("day-after")).isTrue();
      return;
    }
    Span marked = example.spans().get(0);
    List<Timex> there = read.stream().filter(timex -> timex.span().equals(marked)).toList();
    assertThat(there).as(row.id() + ": " + example.found(read)).hasSize(1);
    assertThat(there.get(0).phrase().rule()).isEqualTo(row.id());
    assertThat(there.get(0).value()).as(row.id()).isEqualTo(row.cell("gives"));
  }

  static Stream<RuleTable.Row> habits() {
    return rows("date-habits.tsv");
  }

  @ParameterizedTest
  @MethodSource("habits")
  void anOutletsDomainOrdersADate(RuleTable.Row row) {
    assertThat(row.words("domains")).doesNotHaveDuplicates();
    assertThat(dated("It fell on 3/4/2031.", row.cell("example"))).isEqualTo(row.cell("gives"));
  }

  private static String dated(String text, String address) {
    NumericOrder habit = DateHabits.of(Optional.of(address), Optional.empty());
    return ArticleTimes.read(SourceText.of(text), Optional.of("2031-05-14"), habit)
        .expressions()
        .get(0)
        .value();
  }

  /** A sentence for each class of words that mean something by themselves, and a value. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("MONTH", "The pier fell in [% 2029]."),
          Map.entry("MAY", "The pier fell in [% 2029]."),
          Map.entry("MONTH_SHORT", "The pier fell on [% 3, 2029]."),
          Map.entry("WEEKDAY", "The pier fell last week, on [%]."),
          Map.entry("WEEKDAYS", "They meet on [%]."),
          Map.entry("WEEKDAY_SHORT", "The pier fell on [%, 3 May 2029]."),
          Map.entry("SEASON", "The pier fell in [the % of 2029]."),
          Map.entry("SEASON_WEAK", "The pier fell in [the % of 2029]."),
          Map.entry("DAYPART", "The pier fell [yesterday %]."),
          Map.entry("DAYPARTS", "They meet on [Monday %]."),
          Map.entry("NOON", "The pier fell at [%]."),
          Map.entry("MERIDIEM", "The pier fell at [7 %] they say."),
          Map.entry("ZONE", "The pier fell at [7:15 %] they say."),
          Map.entry("ERA", "The town fell in [44 %] they say."),
          Map.entry("TODAY", "The pier fell [%] they say."),
          Map.entry("TONIGHT", "The choir sings [%] they say."),
          Map.entry("UNIT", "It lasted [one %] they say."),
          Map.entry("UNITS", "It lasted [nine %] they say."),
          Map.entry("NUMBER", "It lasted [% days] they say."),
          Map.entry("TENS", "It lasted [% days] they say."),
          Map.entry("MULTIPLIER", "It lasted [two % days] they say."),
          Map.entry("FEW", "It lasted [% weeks] they say."),
          Map.entry("ORDINAL", "It was built in [the % century] they say."),
          Map.entry("DAY", "It fell on [May % 2029] they say."),
          Map.entry("DECADE", "It fell in [the %] they say."),
          Map.entry("EACH", "They meet [% Monday] they say."),
          Map.entry("PAST_REF", "It was [%] sold."),
          Map.entry("PRESENT_REF", "It is [%] sold."),
          Map.entry("FREQUENCY", "They meet [%]."),
          Map.entry("YEAR_END", "It will fall by [%]."),
          Map.entry("PART", "It will fall [% 2033]."),
          Map.entry("EDGE", "It will fall at [the % of 2033]."),
          Map.entry("ABOUT", "It lasted [% nine days] they say."),
          Map.entry("OR_SO", "It lasted [a year %] they say."),
          Map.entry("LAST", "It fell [% Friday] they say."),
          Map.entry("NEXT", "It will fall [% Friday] they say."),
          Map.entry("PREVIOUS", "It fell on [the % Friday] they say."),
          Map.entry("FOLLOWING", "It fell on [the % Friday] they say."),
          Map.entry("COMING", "It will fall in [the % weeks] they say."),
          Map.entry("FISCAL", "It lost money in [% 2029] they say."),
          Map.entry("CONSECUTIVE", "It rained for [nine % days] they say."),
          Map.entry("TRADING", "It rained for [nine % days] they say."));

  static Stream<RuleTable.Row> words() {
    return rows("time-words.tsv").filter(row -> SENTENCES.containsKey(row.cell("class")));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aWordIsReadAsItsClassSays(RuleTable.Row row) {
    for (String word : row.words("words")) {
      String written = written(word, row.cell("case").equals("Aa"));
      MarkedTime example = MarkedTime.parse(SENTENCES.get(row.cell("class")).replace("%", written));
      assertThat(example.found(example.tag()))
          .as(row.id() + ": " + word)
          .contains(example.marked().get(0));
    }
  }

  private static String written(String word, boolean capital) {
    String plain =
        word.replace("_'_", "'").replace("_'s", "'s").replace("_'", "'").replace('_', ' ');
    return capital ? Character.toUpperCase(plain.charAt(0)) + plain.substring(1) : plain;
  }

  static Stream<RuleTable.Row> futures() {
    return rows("time-words.tsv").filter(row -> row.cell("class").equals("FUTURE_REF"));
  }

  @ParameterizedTest
  @MethodSource("futures")
  void aWordOfTheFutureIsNoMoreThanThat(RuleTable.Row row) {
    for (String word : row.words("words")) {
      MarkedTime example = MarkedTime.parse("It will fall in " + written(word, false) + ".");
      assertThat(example.tag()).as(word).extracting(Timex::value).containsExactly("FUTURE_REF");
    }
  }

  static Stream<RuleTable.Row> keptOut() {
    return rows("time-words.tsv").filter(row -> row.cell("class").equals("COUNTED"));
  }

  @ParameterizedTest
  @MethodSource("keptOut")
  void whatIsCountedMakesAFigureNoYear(RuleTable.Row row) {
    for (String word : row.words("words")) {
      MarkedTime example = MarkedTime.parse("They saw 1950 " + word + ".");
      assertThat(example.tag()).as(word).isEmpty();
    }
  }

  static Stream<RuleTable.Row> holidays() {
    return rows("holidays.tsv");
  }

  @ParameterizedTest
  @MethodSource("holidays")
  void aHolidayIsReadByAllItsNames(RuleTable.Row row) {
    List<RuleTable.Row> all = rows("holidays.tsv").toList();
    int index = all.stream().map(RuleTable.Row::id).toList().indexOf(row.id());
    LocalDate day = Holiday.get(index).in(2030);
    for (String word : row.words("words")) {
      String name = written(word, true).replace(" . ", ". ");
      MarkedTime example = MarkedTime.parse("It fell on [" + name + " 2030].");
      assertThat(example.tag()).as(name).extracting(Timex::value).containsExactly(day.toString());
    }
  }

  static Stream<RuleTable.Row> clauseWords() {
    return rows("clause-words.tsv");
  }

  @ParameterizedTest
  @MethodSource("clauseWords")
  void aVerbLeansAsItsRowSays(RuleTable.Row row) {
    Tense tense = Tense.valueOf(row.cell("tense").toUpperCase(java.util.Locale.ROOT));
    for (String word : row.words("words")) {
      MarkedTime example = MarkedTime.parse("They " + word + " for this, on [Friday]");
      assertThat(example.tag().get(0).phrase().clause().tense()).as(word).isEqualTo(tense);
    }
  }

  static Stream<RuleTable.Row> horizons() {
    return rows("horizons.tsv").filter(row -> !row.cell("example").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("horizons")
  void aHorizonReachesAsFarAsItsExampleSays(RuleTable.Row row) {
    MarkedTime example = MarkedTime.parse(row.cell("example"));
    PublishedAt day = PublishedAt.on(MarkedTime.WEDNESDAY);
    Horizon horizon =
        new HorizonReader().within(example.tag(), example.spans().get(0), day).orElseThrow();
    assertThat(horizon.latest()).contains(LocalDate.parse(row.cell("latest")));
    assertThat(horizon.convention()).endsWith("/" + row.id());
  }

  static Stream<RuleTable.Row> publicationWords() {
    return rows("publication-words.tsv");
  }

  @ParameterizedTest
  @MethodSource("publicationWords")
  void aPublicationIsDatedFromItsExample(RuleTable.Row row) {
    for (String word : row.words("words")) {
      String own =
          row.words("words").stream()
              .filter(row.cell("example")::contains)
              .findFirst()
              .orElse(word);
      MarkedTime example = MarkedTime.parse(row.cell("example").replace(own, word));
      PublicationDate date = PublicationDate.find(example.text());
      if (row.id().equals("birth")) {
        assertThat(date.reasons()).noneMatch(reason -> reason.rule().equals("recent-day"));
      } else {
        assertThat(date.reasons().get(0).spans()).as(word).hasSameSizeAs(example.spans());
      }
    }
  }
}
