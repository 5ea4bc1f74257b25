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
    return bySearch
        ? matched(filter, circumstances)
        : ofVersions(versions(filter, circumstances), filter, circumstances);
  }

  /**
   * In the order of a listing. The rest goes version by version, so that a short listing of a large
   * ledger reads a few of them only.
   */
  private List<Long> versions(QuotationFilter filter, Circumstances circumstances) {
    String article = filter.article().isPresent() ? "key = ?2" : "?2 IS NULL"; // by its index
    return database.list(
        """
        SELECT version.id FROM version
        JOIN article ON article.id = version.article
        LEFT JOIN outlet ON outlet.id = version.outlet
        WHERE (?1 OR version.id = article.current) AND %s
          AND (?3 IS NULL OR name = ?3)
          AND (?4 IS NULL OR published_to >= ?4) AND (?5 IS NULL OR published_from <= ?5)
        ORDER BY name IS NULL, name, published IS NULL, published, key, number
        """
            .formatted(article),
        row -> row.getLong(1),
        filter.withOldVersions(),
        filter.article().map(ArticleKey::value),
        circumstances.outlet(),
        circumstances.from().map(LocalDate::toString),
        circumstances.to().map(LocalDate::toString));
  }

  private List<LedgerEntry> ofVersions(
      List<Long> versions, QuotationFilter filter, Circumstances circumstances) {
    List<LedgerEntry> found = new ArrayList<>();
    for (long version : versions) {
      if (found.size() >= filter.limit()) {
        break;
      }
      found.addAll(
          database.list(
              """
              SELECT * FROM record WHERE version = ?1 AND (?2 OR NOT is_rejected)
                AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR cue_class = ?5)
              ORDER BY start, record LIMIT ?3
              """,
              this::entry,
              version,
              filter.withRejected(),
              filter.limit() - found.size(),
              circumstances.kind().map(QuotationKind::name),
              circumstances.cueClass()));
    }
    return found;
  }

  private List<LedgerEntry> matched(QuotationFilter filter, Circumstances circumstances) {
    return database.list(
        """
        SELECT * FROM record
        WHERE id IN (SELECT id FROM temp.matched)
          AND (?1 OR is_current) AND (?2 OR NOT is_rejected) AND (?3 IS NULL OR article = ?3)
          AND (?5 IS NULL OR outlet = ?5) AND (?6 IS NULL OR kind = ?6)
          AND (?7 IS NULL OR cue_class = ?7)
          AND (?8 IS NULL OR version IN (SELECT id FROM version WHERE published_to >= ?8))
          AND (?9 IS NULL OR version IN (SELECT id FROM version WHERE published_from <= ?9))
        ORDER BY outlet IS NULL, outlet, published IS NULL, published, article, number, start, record
        LIMIT ?4
        """,
        this::entry,
        filter.withOldVersions(),
        filter.withRejected(),
        filter.article().map(ArticleKey::value),
        filter.limit(),
        circumstances.outlet(),
        circumstances.kind().map(QuotationKind::name),
        circumstances.cueClass(),
        circumstances.from().map(LocalDate::toString),
        circumstances.to().map(LocalDate::toString));
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
