package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.RecordId;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Cuts every part of every forecast again, and names every forecast again. Used by one thread. */
final class ForecastCheck {
  private final Database database;
  private final Problems problems;
  private int spans;

  ForecastCheck(Database database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  int spans() {
    return spans;
  }

  /**
   * Checks the forecasts of a version.
   *
   * @param isSound whether the text is the one that they were made of; otherwise their names cannot
   *     come out the same
   */
  void check(ArticleKey article, long version, SourceText text, boolean isSound) {
    database.each(
        "SELECT ordinal, record, negative FROM forecast WHERE version = ? ORDER BY ordinal",
        row -> {
          String name = "article " + article + ", forecast " + row.getString(2);
          Parts parts = cutAll(name, version, row.getInt(1), text);
          if (parts.isCut() && isSound) {
            checkName(name, row, article, text, parts.event());
          }
        },
        version);
  }

  private void checkName(
      String name, ResultSet row, ArticleKey article, SourceText text, List<Span> event)
      throws SQLException {
    RecordId made = RecordId.ofForecast(article, text, event, row.getBoolean(3));
    if (!made.value().equals(row.getString(2))) {
      problems.add(name + ": its places and words give the name " + made);
    }
  }

  /** Whether all parts say what the text says, and those of the event. */
  private record Parts(boolean isCut, List<Span> event) {}

  private Parts cutAll(String name, long version, int forecast, SourceText text) {
    List<Span> event = new ArrayList<>();
    List<Boolean> cut = new ArrayList<>();
    database.each(
        """
        SELECT start, end, words, role FROM forecast_part
        WHERE version = ? AND forecast = ? ORDER BY role, ordinal
        """,
        row -> {
          spans++;
          cut.add(cut(name, row, text));
          if (row.getString(4).equals("EVENT") && cut.get(cut.size() - 1)) {
            event.add(text.units(new CodePointSpan(row.getInt(1), row.getInt(2))));
          }
        },
        version,
        forecast);
    return new Parts(!cut.contains(false), event);
  }

  private boolean cut(String name, ResultSet row, SourceText text) throws SQLException {
    CodePointSpan place = new CodePointSpan(row.getInt(1), row.getInt(2));
    String part = name + ": its " + row.getString(4) + " at " + place.start() + "-" + place.end();
    if (place.end() > text.codePointCount()) {
      problems.add(part + " ends beyond the text of " + text.codePointCount());
      return false;
    }
    String found = text.cut(text.units(place));
    if (!found.equals(row.getString(3))) {
      problems.add(
          "%s should be %s, but the text has %s"
              .formatted(part, Problems.quote(row.getString(3)), Problems.quote(found)));
      return false;
    }
    return true;
  }
}
