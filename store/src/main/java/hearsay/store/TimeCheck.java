package hearsay.store;

import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Cuts every expression of time and the sentence of every dated event again. One thread. */
final class TimeCheck {
  private final Database database;
  private final Problems problems;
  private int spans;

  TimeCheck(Database database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  int spans() {
    return spans;
  }

  /** Checks the times of a version. */
  void check(String name, long version, SourceText text) {
    database.each(
        "SELECT start, end, words FROM timex WHERE version = ? ORDER BY ordinal",
        row -> cut(name + ": its expression of time", row, text),
        version);
    database.each(
        """
        SELECT start, end, words, time_start, time_end FROM event WHERE version = ? ORDER BY ordinal
        """,
        row -> {
          cut(name + ": its dated sentence", row, text);
          if (row.getInt(4) < row.getInt(1) || row.getInt(5) > row.getInt(2)) {
            problems.add(
                "%s: its dated sentence at %d-%d does not hold its time at %d-%d"
                    .formatted(name, row.getInt(1), row.getInt(2), row.getInt(4), row.getInt(5)));
          }
        },
        version);
  }

  private void cut(String what, ResultSet row, SourceText text) throws SQLException {
    spans++;
    CodePointSpan place = new CodePointSpan(row.getInt(1), row.getInt(2));
    String at = " at " + place.start() + "-" + place.end();
    if (place.end() > text.codePointCount()) {
      problems.add(what + at + " ends beyond the text of " + text.codePointCount());
      return;
    }
    String found = text.cut(text.units(place));
    if (!found.equals(row.getString(3))) {
      problems.add(
          "%s should be %s, but the text has %s"
              .formatted(what + at, Problems.quote(row.getString(3)), Problems.quote(found)));
    }
  }
}
