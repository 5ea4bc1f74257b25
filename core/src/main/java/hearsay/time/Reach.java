package hearsay.time;

import java.time.LocalDateTime;

/**
 * How far a horizon reaches: calendar months, days and hours that add up.
 *
 * @param months calendar months, years as twelve
 * @param days days, weeks as seven
 * @param hours hours
 */
record Reach(int months, int days, int hours) {
  /** Reads {@code 3w}, {@code 6mo}, {@code 1mo5d}. @throws IllegalArgumentException for others */
  static Reach parse(String cell) {
    int[] sums = new int[3];
    int number = -1;
    int at = 0;
    while (at < cell.length()) {
      char c = cell.charAt(at);
      if (Character.isDigit(c)) {
        number = Math.max(0, number) * 10 + c - '0';
        at++;
      } else {
        at = unit(cell, at, number, sums);
        number = -1;
      }
    }
    if (cell.isEmpty() || number >= 0) {
      throw new IllegalArgumentException("not a reach of time: \"" + cell + "\"");
    }
    return new Reach(sums[0], sums[1], sums[2]);
  }

  /** Adds a number of units. Returns the index behind the unit. */
  private static int unit(String cell, int at, int number, int[] sums) {
    boolean month = cell.startsWith("mo", at);
    switch (number < 0 ? ' ' : cell.charAt(at)) {
      case 'y' -> sums[0] += 12 * number;
      case 'm' -> sums[0] += number;
      case 'w' -> sums[1] += 7 * number;
      case 'd' -> sums[1] += number;
      case 'h' -> sums[2] += number;
      default -> throw new IllegalArgumentException("not a reach of time: \"" + cell + "\"");
    }
    return month ? at + 2 : at + 1;
  }

  LocalDateTime from(LocalDateTime time) {
    return time.plusMonths(months).plusDays(days).plusHours(hours);
  }
}
