package hearsay.store;

import hearsay.forecast.Forecast;
import hearsay.forecast.VerbalProbability;
import hearsay.intake.Article;
import hearsay.ledger.Evidence.Role;
import hearsay.ledger.KeptReading;
import hearsay.ledger.RecordId;
import hearsay.statement.Attribution;
import hearsay.text.CodePointSpan;
import hearsay.text.Span;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the forecasts of each version. Confined to one thread, inside the writer's batches. */
final class ForecastRows {
  private final Database database;

  ForecastRows(Database database) {
    this.database = database;
  }

  /**
   * Adds the forecasts of a reading. Of two of one name the first is kept.
   *
   * @param attributions the rows of its attributions, in the order of the reading
   */
  void add(long version, KeptReading reading, List<Long> attributions) {
    Article article = reading.article();
    Map<Attribution, Long> around = new HashMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      around.put(reading.attributions().get(i), attributions.get(i));
    }
    Set<String> names = new HashSet<>();
    List<Object[]> forecasts = new ArrayList<>();
    List<Object[]> parts = new ArrayList<>();
    for (Forecast forecast : reading.forecasts()) {
      String name = name(article, forecast);
      if (names.add(name)) {
        Place place = new Place(version, forecasts.size());
        Optional<Long> attribution = forecast.attribution().map(around::get);
        forecasts.add(values(place, name, attribution, forecast));
        addParts(parts, place, article, forecast);
      }
    }
    insert(forecasts, parts);
    database.update("UPDATE version SET forecasts_read = 1 WHERE id = ?", version);
  }

  private void insert(List<Object[]> forecasts, List<Object[]> parts) {
    database.insert(
        """
        INSERT INTO forecast (version, ordinal, record, kind, negative, attribution, low, median, high,
          lexicon, range, lexicon_row, probability_rule, due_earliest, due_strict, due_usual,
          due_latest, due_convention, confidence, rule)
        """,
        forecasts);
    database.insert(
        """
        INSERT INTO forecast_part (version, forecast, role, ordinal, start, end, line, words)
        """,
        parts);
  }

  /** Which forecast of which version. */
  private record Place(long version, int ordinal) {}

  private static String name(Article article, Forecast forecast) {
    return RecordId.ofForecast(article.key(), article.text(), forecast.event(), forecast.negative())
        .value();
  }

  private static Object[] values(
      Place place, String name, Optional<Long> attribution, Forecast forecast) {
    Optional<VerbalProbability> said = forecast.probability();
    Optional<Horizon> due = forecast.due();
    Optional<Horizon.Ends> ends = due.flatMap(Horizon::ends);
    return new Object[] {
      place.version(),
      place.ordinal(),
      name,
      forecast.kind().name(),
      forecast.negative(),
      attribution,
      said.flatMap(VerbalProbability::low),
      said.flatMap(VerbalProbability::median),
      said.flatMap(VerbalProbability::high),
      said.map(VerbalProbability::lexicon),
      said.map(VerbalProbability::interval),
      said.flatMap(VerbalProbability::row),
      said.map(probability -> probability.rule().name()),
      due.flatMap(Horizon::earliest).map(LocalDate::toString),
      ends.map(days -> days.strict().toString()),
      ends.map(days -> days.usual().toString()),
      ends.map(days -> days.lenient().toString()),
      due.map(Horizon::convention),
      forecast.confidence(),
      forecast.rule()
    };
  }

  private static void addParts(
      List<Object[]> parts, Place place, Article article, Forecast forecast) {
    parts.add(part(place, Role.STATEMENT, 0, article, forecast.statement()));
    for (int i = 0; i < forecast.event().size(); i++) {
      parts.add(part(place, Role.EVENT, i, article, forecast.event().get(i)));
    }
    forecast.likelihood().ifPresent(at -> parts.add(part(place, Role.LIKELIHOOD, 0, article, at)));
    forecast.condition().ifPresent(at -> parts.add(part(place, Role.CONDITION, 0, article, at)));
    forecast.horizon().ifPresent(at -> parts.add(part(place, Role.HORIZON, 0, article, at)));
    forecast.holder().ifPresent(at -> parts.add(part(place, Role.HOLDER, 0, article, at)));
  }

  private static Object[] part(Place place, Role role, int ordinal, Article article, Span span) {
    CodePointSpan at = article.text().codePoints(span);
    return new Object[] {
      place.version(),
      place.ordinal(),
      role.name(),
      ordinal,
      at.start(),
      at.end(),
      article.lineOf(span),
      article.text().cut(span)
    };
  }

  /** Takes out the forecasts of a version; call it before its attributions go. */
  void remove(long version) {
    database.update("DELETE FROM forecast WHERE version = ?", version);
  }

  /** Names the lines anew, after the same text was seen in another place. */
  void move(long version, Article article) {
    List<Object[]> lines =
        database.list(
            "SELECT start, end, forecast, role, ordinal FROM forecast_part WHERE version = ?",
            row -> {
              CodePointSpan place = new CodePointSpan(row.getInt(1), row.getInt(2));
              int line = article.lineOf(article.text().units(place));
              return new Object[] {line, version, row.getInt(3), row.getString(4), row.getInt(5)};
            },
            version);
    lines.forEach(
        line ->
            database.update(
                """
                UPDATE forecast_part SET line = ?
                WHERE version = ? AND forecast = ? AND role = ? AND ordinal = ?
                """,
                line));
  }
}
