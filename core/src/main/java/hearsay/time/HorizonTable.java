package hearsay.time;

import hearsay.lexicon.RuleTable;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What open words of time mean in days: {@code horizons.tsv}, or a user's table in its place. It
 * has a version, which every horizon that was read with it names.
 */
public final class HorizonTable {
  /** Months and days are of one order whatever day they are counted from in this leap year. */
  private static final LocalDateTime ANY_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

  private static final HorizonTable SHIPPED =
      new HorizonTable(RuleTable.load(HorizonTable.class, "horizons.tsv"));
  private static final String VERSION = "table-version";

  /**
   * One row.
   *
   * @param id its name
   * @param from where it begins
   * @param strict the earliest end that the words can mean
   * @param usual the end that counts
   * @param lenient the latest end
   */
  record Row(String id, Reach from, Reach strict, Reach usual, Reach lenient) {
    private static Row of(RuleTable.Row row) {
      Row read =
          new Row(
              row.id(),
              Reach.parse(row.cell("from")),
              Reach.parse(row.cell("strict")),
              Reach.parse(row.cell("usual")),
              Reach.parse(row.cell("lenient")));
      for (LocalDateTime base = ANY_DAY;
          base.isBefore(ANY_DAY.plusYears(1));
          base = base.plusDays(1)) {
        read.requireOrder(base);
      }
      return read;
    }

    private void requireOrder(LocalDateTime base) {
      LocalDateTime end = usual.from(base);
      if (end.isBefore(strict.from(base)) || lenient.from(base).isBefore(end)) {
        throw new IllegalArgumentException(
            "row " + id + ": strict, usual and lenient ends do not rise");
      }
    }

    /** The part of a unit, by the strict reading. */
    TimeInterval cut(TimeInterval unit) {
      LocalDateTime end = strict.from(unit.start());
      LocalDateTime start = from.from(unit.start());
      boolean beyond = end.isAfter(unit.end()) || !start.isBefore(end);
      return new TimeInterval(start, beyond ? unit.end() : end, unit.grain());
    }
  }

  private final String version;
  private final Map<String, Row> rows = new HashMap<>();

  private HorizonTable(RuleTable table) {
    version = table.row(VERSION).cell("from");
    for (RuleTable.Row row : table.rows()) {
      if (!row.id().equals(VERSION)) {
        rows.put(row.id(), Row.of(row));
      }
    }
  }

  public static HorizonTable shipped() {
    return SHIPPED;
  }

  /**
   * A user's table: the rows that it names stand in the place of the shipped ones.
   *
   * @param lines as in {@code horizons.tsv}: the names of the columns, then a row a line
   * @throws IllegalStateException where the table is malformed or has no version
   * @throws IllegalArgumentException where a cell is no reach of time, or the ends of a row do not
   *     rise
   */
  public static HorizonTable of(String name, List<String> lines) {
    HorizonTable table = new HorizonTable(RuleTable.of(name, lines));
    SHIPPED.rows.forEach(table.rows::putIfAbsent);
    return table;
  }

  /** The name and number of the table. */
  public String version() {
    return version;
  }

  Row row(String id) {
    Row row = rows.get(id);
    if (row == null) {
      throw new IllegalArgumentException(version + " has no row " + id);
    }
    return row;
  }

  /** For open amounts of a unit: <i>the coming weeks</i>. */
  Optional<Row> coming(Grain unit) {
    String name = unit == Grain.DAYPART ? "day" : unit.name().toLowerCase(Locale.ROOT);
    String plural = unit == Grain.CENTURY ? "decades" : name + "s";
    return Optional.ofNullable(rows.get("coming-" + plural));
  }

  /** The early, middle or late part of a unit. */
  Row part(Grain unit, Modifier part) {
    return row(
        part.name().toLowerCase(Locale.ROOT) + "-of-" + unit.name().toLowerCase(Locale.ROOT));
  }
}
