package hearsay.store;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.VerbalProbability;
import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Evidence;
import hearsay.ledger.Evidence.Role;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.text.CodePointSpan;
import hearsay.time.Horizon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads forecasts out of a ledger. Confined to one thread. */
final class StoredForecasts {
  private static final String FORECAST =
      """
      SELECT forecast.version, forecast.ordinal, forecast.record AS name, forecast.kind, negative,
        low, median, high, lexicon, range, lexicon_row, probability_rule, due_earliest, due_strict,
        due_usual, due_latest, due_convention, forecast.confidence, forecast.rule,
        published_from, published_to, record.record, record.speaker, record.speaker_confidence, record.speaker_rule,
        record.runner_up,
        (SELECT words FROM part WHERE attribution = record.id AND role = 'SOURCE') AS source
      FROM forecast
      JOIN version ON version.id = forecast.version
      JOIN article ON article.id = version.article
      LEFT JOIN %s ON record.id = forecast.attribution AND NOT record.is_rejected
      """;

  private final Database database;
  private final SpeakerRows speakers;
  private final RulingLog rulings;
  private final RuledRecords ruled;
  private Summaries summaries;

  /** The parts of all current forecasts, where all are asked for. */
  private Optional<Map<Place, List<Evidence>>> parts = Optional.empty();

  /** A forecast by its version's row and its place there. */
  private record Place(long version, int ordinal) {}

  StoredForecasts(Database database) {
    this.database = database;
    this.summaries = new Summaries(database);
    this.speakers = new SpeakerRows(database);
    this.rulings = new RulingLog(database);
    this.ruled = new RuledRecords(database);
  }

  /** Those of each current version, by article, then in text order. */
  List<KeptForecast> current() {
    summaries = Summaries.ofCurrent(database);
    parts = Optional.of(currentParts());
    return database.list(
        FORECAST.formatted("record")
            + "WHERE article.current = version.id ORDER BY key, forecast.ordinal",
        this::forecast);
  }

  /** Those of one version, in text order. */
  List<KeptForecast> of(ArticleKey article, String sha256) {
    return database.list(
        // SQLite works a joined view out as a whole: of one version only that one's records.
        FORECAST.formatted("(SELECT * FROM record WHERE version = ?1) AS record")
            + "WHERE forecast.version = ?1 ORDER BY forecast.ordinal",
        this::forecast,
        new VersionRows(database).version(article, sha256).orElse(0L));
  }

  /** Those of any version whose name begins so, at most two. */
  List<KeptForecast> byName(String beginning) {
    return database.list(
        FORECAST.formatted(
                """
                (SELECT * FROM record WHERE version IN (
                  SELECT version FROM forecast WHERE record BETWEEN ?1 AND ?2)) AS record""")
            + "WHERE forecast.record BETWEEN ?1 AND ?2 ORDER BY forecast.record LIMIT 2",
        this::forecast,
        beginning,
        beginning + "g");
  }

  private KeptForecast forecast(ResultSet row) throws SQLException {
    long version = row.getLong("version");
    ArticleSummary article = summaries.of(version);
    return new KeptForecast(
        new RecordId(row.getString("name")),
        article,
        words(version, row.getInt("ordinal")),
        row.getBoolean("negative"),
        ForecastKind.valueOf(row.getString("kind")),
        probability(row),
        due(row),
        row.getDouble("confidence"),
        row.getString("rule"),
        TimeRows.published(row),
        TimeRows.reporter(row, speakers),
        resolution(row.getString("name")));
  }

  private Optional<Ruling> resolution(String name) {
    return ruled.isResolved(name) ? rulings.resolution(name) : Optional.empty();
  }

  private Map<Place, List<Evidence>> currentParts() {
    Map<Place, List<Evidence>> all = new HashMap<>();
    database.each(
        """
        SELECT role, start, end, words, line, version, forecast FROM forecast_part
        WHERE version IN (SELECT current FROM article) ORDER BY version, forecast, role, ordinal
        """,
        row ->
            all.computeIfAbsent(
                    new Place(row.getLong("version"), row.getInt("forecast")),
                    any -> new ArrayList<>(4))
                .add(evidence(row)));
    return all;
  }

  private List<Evidence> parts(long version, int ordinal) {
    return database.list(
        """
        SELECT role, start, end, words, line FROM forecast_part
        WHERE version = ? AND forecast = ? ORDER BY role, ordinal
        """,
        StoredForecasts::evidence,
        version,
        ordinal);
  }

  private KeptForecast.Words words(long version, int ordinal) {
    List<Evidence> all =
        parts
            .map(known -> known.getOrDefault(new Place(version, ordinal), List.of()))
            .orElseGet(() -> parts(version, ordinal));
    Map<Role, List<Evidence>> parts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Evidence::role, () -> new EnumMap<>(Role.class), Collectors.toList()));
    return new KeptForecast.Words(
        first(parts, Role.STATEMENT).orElseThrow(),
        parts.getOrDefault(Role.EVENT, List.of()),
        first(parts, Role.LIKELIHOOD),
        first(parts, Role.CONDITION),
        first(parts, Role.HORIZON),
        first(parts, Role.HOLDER));
  }

  private static Optional<Evidence> first(Map<Role, List<Evidence>> parts, Role role) {
    return parts.getOrDefault(role, List.of()).stream().findFirst();
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    return new Evidence(
        Role.valueOf(row.getString(1)),
        new CodePointSpan(row.getInt(2), row.getInt(3)),
        row.getString(4),
        row.getInt(5));
  }

  private static Optional<VerbalProbability> probability(ResultSet row) throws SQLException {
    String lexicon = row.getString("lexicon");
    return lexicon == null
        ? Optional.empty()
        : Optional.of(
            new VerbalProbability(
                percent(row, "low"),
                percent(row, "median"),
                percent(row, "high"),
                lexicon,
                row.getString("range"),
                Optional.ofNullable(row.getString("lexicon_row")),
                VerbalProbability.Rule.valueOf(row.getString("probability_rule"))));
  }

  private static Optional<Double> percent(ResultSet row, String column) throws SQLException {
    double percent = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(percent);
  }

  private static Optional<KeptForecast.Due> due(ResultSet row) throws SQLException {
    String convention = row.getString("due_convention");
    return convention == null
        ? Optional.empty()
        : Optional.of(new KeptForecast.Due(day(row, "due_earliest"), ends(row), convention));
  }

  private static Optional<Horizon.Ends> ends(ResultSet row) throws SQLException {
    Optional<LocalDate> strict = day(row, "due_strict");
    return strict.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Horizon.Ends(
                strict.get(),
                day(row, "due_usual").orElseThrow(),
                day(row, "due_latest").orElseThrow()));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
  }
}
