package hearsay.store;

import java.util.Arrays;
import java.util.List;

/** Rows in statements of many: a call into SQLite costs more than a row does. */
final class InsertedRows implements RowLoad {
  /** For one statement; each number of rows is a statement of its own that is kept. */
  private static final int MOST_ROWS = 64;

  private final Database database;

  InsertedRows(Database database) {
    this.database = database;
  }

  @Override
  public void add(String into, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      List<Object[]> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
      String row = "(?" + ", ?".repeat(some.get(0).length - 1) + ")";
      database.update(
          into + " VALUES " + row + (", " + row).repeat(some.size() - 1),
          some.stream().flatMap(Arrays::stream).toArray());
    }
  }

  @Override
  public void finish() {
    // nothing is held back
  }

  @Override
  public void forget() {
    // nothing is held back
  }

  @Override
  public void before(String sql) {
    // nothing is held back
  }
}
