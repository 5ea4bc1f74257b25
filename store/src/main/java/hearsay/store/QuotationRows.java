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
  /** What a search finds less often than so is looked up; else the listing is walked through. */
  private static final int RARE = 3_000;

  private static final String ALL_VERSIONS = "version";
  private static final String MATCHED_VERSIONS =
      """
      (SELECT DISTINCT version AS id
      FROM temp.matched JOIN attribution ON attribution.id = matched.id)
      """;

  private final Database database;
  private final int rare;
  private final Summaries summaries;
  private final RulingLog rulings;
  private final SpeakerRows speakers;

  QuotationRows(Database database) {
    this(database, RARE);
  }

  /**
   * @param rare what a search finds less often than so is looked up; an answer is the same
   */
  QuotationRows(Database database, int rare) {
    this.database = database;
    this.rare = rare;
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
    Asked asked = new Asked(filter, circumstances, bySearch);
    if (filter.article().isPresent()) {
      return ofVersions(versions(ALL_VERSIONS, Optional.empty(), asked), asked);
    }
    boolean isRare =
        bySearch
            && database.number(
                    "SELECT count(*) FROM (SELECT 1 FROM temp.matched LIMIT ?) AS found", rare)
                < rare;
    return isRare
        ? ofVersions(versions(MATCHED_VERSIONS, Optional.empty(), asked), asked)
        : byOutlet(asked);
  }

  /**
   * What is asked for.
   *
   * @param bySearch whether only what stands in {@code temp.matched} is
   */
  private record Asked(QuotationFilter filter, Circumstances circumstances, boolean bySearch) {
    Asked upTo(int most) {
      return new Asked(filter.upTo(most), circumstances, bySearch);
    }

    /** What of a row is true where the search found it, if there was one. */
    String found(String id) {
      // The sign keeps SQLite from walking all that was found for each version.
      return bySearch ? "+" + id + " IN (SELECT id FROM temp.matched)" : "TRUE";
    }

    Optional<String> hedge() {
      return circumstances.hedge().map(String::strip);
    }
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

  /**
   * In the order of a listing, an outlet after the other and version by version, so that a short
   * listing of a large ledger reads a few of them only.
   */
  private List<LedgerEntry> byOutlet(Asked asked) {
    Optional<String> outlet = asked.circumstances().outlet();
    List<Optional<Long>> outlets =
        new ArrayList<>(
            database.list(
                "SELECT id FROM outlet WHERE ?1 IS NULL OR name = ?1 ORDER BY name",
                row -> Optional.of(row.getLong(1)),
                outlet));
    if (outlet.isEmpty()) {
      outlets.add(Optional.empty());
    }
    List<LedgerEntry> found = new ArrayList<>();
    int limit = asked.filter().limit();
    for (Optional<Long> here : outlets) {
      if (found.size() >= limit) {
        break;
      }
      String from =
          here.isPresent()
              ? "(SELECT id FROM version WHERE outlet = ?6)"
              : "(SELECT id FROM version WHERE outlet IS NULL)";
      found.addAll(ofVersions(versions(from, here, asked), asked.upTo(limit - found.size())));
    }
    return found;
  }

  /**
   * The versions that can have what passes.
   *
   * @param from which versions to look at, as SQL
   * @param outlet what of it stands for the sixth parameter
   */
  private List<Long> versions(String from, Optional<Long> outlet, Asked asked) {
    String article = asked.filter().article().isPresent() ? "key = ?2" : "?2 IS NULL"; // its index
    String hedge = hedged(asked.circumstances(), "version", "version.id", 7);
    String found =
        asked.bySearch()
            ? "EXISTS (SELECT 1 FROM attribution WHERE attribution.version = version.id AND "
                + asked.found("attribution.id")
                + ")"
            : "TRUE";
    return database.list(
        """
        SELECT version.id FROM %s AS here
        JOIN version ON version.id = here.id
        JOIN article ON article.id = version.article
        LEFT JOIN outlet ON outlet.id = version.outlet
        WHERE (?1 = 1 OR version.id = article.current) AND %s AND %s AND %s
          AND (?3 IS NULL OR name = ?3)
          AND (?4 IS NULL OR version.published_to >= ?4)
          AND (?5 IS NULL OR version.published_from <= ?5)
        ORDER BY
          name IS NULL, name, version.published IS NULL, version.published, key, version.number
        """
            .formatted(from, article, found, hedge),
        row -> row.getLong(1),
        asked.filter().withOldVersions(),
        asked.filter().article().map(ArticleKey::value),
        asked.circumstances().outlet(),
        asked.circumstances().from().map(LocalDate::toString),
        asked.circumstances().to().map(LocalDate::toString),
        outlet,
        asked.hedge());
  }

  private List<LedgerEntry> ofVersions(List<Long> versions, Asked asked) {
    List<LedgerEntry> found = new ArrayList<>();
    String hedge = hedged(asked.circumstances(), "attribution", "record.id", 6);
    int limit = asked.filter().limit();
    for (long version : versions) {
      if (found.size() >= limit) {
        break;
      }
      found.addAll(
          database.list(
              """
              SELECT * FROM record WHERE version = ?1 AND (?2 = 1 OR NOT is_rejected) AND %s
                AND (?4 IS NULL OR kind = ?4) AND (?5 IS NULL OR cue_class = ?5) AND %s
              ORDER BY start, record LIMIT ?3
              """
                  .formatted(asked.found("record.id"), hedge),
              this::entry,
              version,
              asked.filter().withRejected(),
              limit - found.size(),
              asked.circumstances().kind().map(QuotationKind::name),
              asked.circumstances().cueClass(),
              asked.hedge()));
    }
    return found;
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
