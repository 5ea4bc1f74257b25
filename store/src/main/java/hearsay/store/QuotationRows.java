package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Circumstances;
import hearsay.ledger.Evidence;
import hearsay.ledger.Evidence.Role;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Relay;
import hearsay.ledger.Ruling;
import hearsay.statement.Attribution;
import hearsay.statement.QuotationKind;
import hearsay.text.CodePointSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributions as entries. One of these serves one answer. Confined to one thread. */
final class QuotationRows {
  private final Database database;
  private final Summaries summaries;
  private final RulingLog rulings;
  private final SpeakerRows speakers;

  QuotationRows(Database database) {
    this.database = database;
    this.summaries = new Summaries(database);
    this.rulings = new RulingLog(database);
    speakers = new SpeakerRows(database);
  }

  /** What passes a filter under some circumstances, by article, then by place. */
  List<LedgerEntry> passing(QuotationFilter filter, Circumstances circumstances) {
    boolean bySearch = filter.speaker().isPresent() || filter.words().isPresent();
    if (bySearch && !new Search(database).find(filter)) {
      return List.of();
    }
    return bySearch ? matched(filter, circumstances) : byOutlet(filter, circumstances);
  }

  /**
   * What of a row is true where it says how likely something is with a word: asked row by row, so
   * that a short listing of a large ledger looks at few forecasts.
   *
   * @param column of {@code forecast}, by which it is looked up
   * @param value what stands there for the row
   * @param parameter the number of the statement's parameter with the word
   */
  private static String hedged(
      Circumstances circumstances, String column, String value, int parameter) {
    return circumstances.hedge().isEmpty()
        ? "?%d IS NULL".formatted(parameter)
        : """
          EXISTS (
            SELECT 1 FROM forecast AS foretold JOIN forecast_part AS hedge
              ON hedge.version = foretold.version AND hedge.forecast = foretold.ordinal
            WHERE foretold.%s = %s AND foretold.attribution IS NOT NULL
              AND hedge.role = 'LIKELIHOOD'
              AND instr(' ' || lower(hedge.words) || ' ', ' ' || lower(?%d) || ' ') > 0)
          """
            .formatted(column, value, parameter);
  }

  private static Optional<String> hedge(Circumstances circumstances) {
    return circumstances.hedge().map(String::strip);
  }

  /**
   * In the order of a listing, an outlet after the other and version by version, so that a short
   * listing of a large ledger reads a few of them only.
   */
  private List<LedgerEntry> byOutlet(QuotationFilter filter, Circumstances circumstances) {
    if (filter.article().isPresent()) {
      return ofVersions(
          versions("TRUE", Optional.empty(), filter, circumstances), filter, circumstances);
    }
    List<Optional<Long>> outlets =
        new ArrayList<>(
            database.list(
                "SELECT id FROM outlet WHERE ?1 IS NULL OR name = ?1 ORDER BY name",
                row -> Optional.of(row.getLong(1)),
                circumstances.outlet()));
    if (circumstances.outlet().isEmpty()) {
      outlets.add(Optional.empty());
    }
    List<LedgerEntry> found = new ArrayList<>();
    for (Optional<Long> outlet : outlets) {
      if (found.size() >= filter.limit()) {
        break;
      }
      String here = outlet.isPresent() ? "version.outlet = ?6" : "version.outlet IS NULL";
      found.addAll(
          ofVersions(
              versions(here, outlet, filter, circumstances),
              filter.upTo(filter.limit() - found.size()),
              circumstances));
    }
    return found;
  }

  /**
   * The versions that can have what passes.
   *
   * @param here what says of which outlet they are
   */
  private List<Long> versions(
      String here, Optional<Long> outlet, QuotationFilter filter, Circumstances circumstances) {
    String article = filter.article().isPresent() ? "key = ?2" : "?2 IS NULL"; // by its index
    String hedge = hedged(circumstances, "version", "version.id", 7);
    return database.list(
        """
        SELECT version.id FROM version
        JOIN article ON article.id = version.article
        LEFT JOIN outlet ON outlet.id = version.outlet
        WHERE (?1 = 1 OR version.id = article.current) AND %s AND %s AND %s
          AND (?3 IS NULL OR name = ?3)
          AND (?4 IS NULL OR published_to >= ?4) AND (?5 IS NULL OR published_from <= ?5)
        ORDER BY name IS NULL, name, published IS NULL, published, key, number
        """
            .formatted(article, here, hedge),
        row -> row.getLong(1),
        filter.withOldVersions(),
        filter.article().map(ArticleKey::value),
        circumstances.outlet(),
        circumstances.from().map(LocalDate::toString),
        circumstances.to().map(LocalDate::toString),
        outlet,
        hedge(circumstances));
  }

  private List<LedgerEntry> ofVersions(
      List<Long> versions, QuotationFilter filter, Circumstances circumstances) {
    List<LedgerEntry> found = new ArrayList<>();
    String hedge = hedged(circumstances, "attribution", "record.id", 6);
    for (long version : versions) {
      if (found.size() >= filter.limit()) {
        break;
      }
      found.addAll(
          database.list(
              """
              SELECT * FROM record WHERE version = ?1 AND (?2 = 1 OR NOT is_rejected)
                AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR cue_class = ?5) AND %s
              ORDER BY start, record LIMIT ?3
              """
                  .formatted(hedge),
              this::entry,
              version,
              filter.withRejected(),
              filter.limit() - found.size(),
              circumstances.kind().map(QuotationKind::name),
              circumstances.cueClass(),
              hedge(circumstances)));
    }
    return found;
  }

  /** The rows first, without what they consist of: many may match of which few are listed. */
  private List<LedgerEntry> matched(QuotationFilter filter, Circumstances circumstances) {
    String hedge = hedged(circumstances, "attribution", "attribution.id", 10);
    List<Long> rows =
        database.list(
            """
            SELECT attribution.id FROM temp.matched
            JOIN attribution ON attribution.id = matched.id
            JOIN version ON version.id = attribution.version
            JOIN article ON article.id = version.article
            LEFT JOIN outlet ON outlet.id = version.outlet
            JOIN part AS said
              ON said.attribution = attribution.id AND said.role = 'CONTENT' AND said.ordinal = 0
            WHERE (?1 = 1 OR version.id = article.current) AND (?3 IS NULL OR key = ?3)
              AND (?2 = 1 OR NOT EXISTS (
                SELECT 1 FROM rejection WHERE rejection.record = attribution.record))
              AND (?5 IS NULL OR name = ?5) AND (?6 IS NULL OR kind = ?6)
              AND (?7 IS NULL OR cue_class = ?7)
              AND (?8 IS NULL OR published_to >= ?8) AND (?9 IS NULL OR published_from <= ?9)
              AND %s
            ORDER BY
              name IS NULL, name, published IS NULL, published, key, number, said.start,
              attribution.record
            LIMIT ?4
            """
                .formatted(hedge),
            row -> row.getLong(1),
            filter.withOldVersions(),
            filter.withRejected(),
            filter.article().map(ArticleKey::value),
            filter.limit(),
            circumstances.outlet(),
            circumstances.kind().map(QuotationKind::name),
            circumstances.cueClass(),
            circumstances.from().map(LocalDate::toString),
            circumstances.to().map(LocalDate::toString),
            hedge(circumstances));
    return rows.stream().map(this::byRow).toList();
  }

  /** At most two records whose names stand between two names, both included. */
  List<LedgerEntry> byName(String first, String last) {
    return database.list(
        "SELECT * FROM record WHERE record BETWEEN ? AND ? ORDER BY record LIMIT 2",
        this::entry,
        first,
        last);
  }

  /** The entry of one row. */
  LedgerEntry byRow(long attribution) {
    return database
        .first("SELECT * FROM record WHERE id = ?", this::entry, attribution)
        .orElseThrow();
  }

  private LedgerEntry entry(ResultSet row) throws SQLException {
    List<Evidence> parts = parts(row.getLong("id"));
    ArticleSummary article = summaries.of(row.getLong("version"));
    return new LedgerEntry(
        new RecordId(row.getString("record")),
        article,
        first(parts, Role.SOURCE),
        of(parts, Role.CUE).get(0),
        of(parts, Role.CONTENT),
        QuotationKind.valueOf(row.getString("kind")),
        row.getString("cue_class"),
        row.getBoolean("denied"),
        first(parts, Role.TOLD),
        speakers.behind(row),
        relays(row),
        row.getDouble("confidence"),
        row.getString("rule"),
        Optional.ofNullable(row.getString("second")),
        rejection(row));
  }

  private Optional<Ruling> rejection(ResultSet row) throws SQLException {
    return row.getBoolean("is_rejected")
        ? rulings.rejection(row.getString("record"))
        : Optional.empty();
  }

  /** A link in a chain, with the row that it stands within itself; 0 for none. */
  private record Link(Relay relay, long within) {}

  /** The records that a row stands within. No more than a chain has: rows may be tampered with. */
  private List<Relay> relays(ResultSet row) throws SQLException {
    List<Relay> relays = new ArrayList<>();
    long within = row.getLong("within");
    while (within != 0 && relays.size() < Attribution.DEEPEST - 1) {
      Optional<Link> link = database.first("SELECT * FROM record WHERE id = ?", this::link, within);
      link.ifPresent(found -> relays.add(found.relay()));
      within = link.map(Link::within).orElse(0L);
    }
    return relays;
  }

  private Link link(ResultSet row) throws SQLException {
    List<Evidence> parts = parts(row.getLong("id"));
    return new Link(
        new Relay(
            new RecordId(row.getString("record")),
            first(parts, Role.SOURCE),
            of(parts, Role.CUE).get(0),
            rejection(row)),
        row.getLong("within"));
  }

  private List<Evidence> parts(long attribution) {
    return database.list(
        "SELECT role, start, end, words, line FROM part WHERE attribution = ? ORDER BY role, ordinal",
        row ->
            new Evidence(
                Role.valueOf(row.getString(1)),
                new CodePointSpan(row.getInt(2), row.getInt(3)),
                row.getString(4),
                row.getInt(5)),
        attribution);
  }

  private static Optional<Evidence> first(List<Evidence> parts, Role role) {
    return of(parts, role).stream().findFirst();
  }

  private static List<Evidence> of(List<Evidence> parts, Role role) {
    return parts.stream().filter(part -> part.role() == role).toList();
  }
}
