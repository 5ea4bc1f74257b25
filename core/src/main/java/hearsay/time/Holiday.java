package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A day with a name: {@code holidays.tsv}. */
final class Holiday {
  private static final List<Holiday> ALL =
      RuleTable.load(Holiday.class, "holidays.tsv").rows().stream().map(Holiday::new).toList();

  private final String rule;
  private final int[] numbers;

  private Holiday(RuleTable.Row row) {
    List<String> words = row.words("rule");
    rule = words.get(0);
    numbers = words.stream().skip(1).mapToInt(Integer::parseInt).toArray();
  }

  /** By the place of its row in the table. */
  static Holiday get(int index) {
    return ALL.get(index);
  }

  /** The day in one year. */
  LocalDate in(int year) {
    return switch (rule) {
      case "fixed" -> LocalDate.of(year, numbers[0], numbers[1]);
      case "nth" ->
          LocalDate.of(year, numbers[2], 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(numbers[0], DayOfWeek.of(numbers[1])));
      case "easter" -> easter(year).plusDays(numbers[0]);
      default -> throw new IllegalStateException("holidays.tsv: no rule " + rule);
    };
  }

  /**
   * Easter Sunday of the western churches by the Gregorian algorithm of Meeus, Jones and Butcher.
   */
  static LocalDate easter(int year) {
    int a = Math.floorMod(year, 19);
    int b = Math.floorDiv(year, 100);
    int c = Math.floorMod(year, 100);
    int d = b / 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = Math.floorMod(19 * a + b - d - g + 15, 30);
    int l = Math.floorMod(32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4, 7);
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
