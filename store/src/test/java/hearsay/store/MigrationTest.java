package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.contents;
import static hearsay.store.Ledgers.entries;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger that Hearsay made when its schema was version 1: three articles, one of them in two
 * versions, one with a rejected record; a fourth was taken out.
 */
final class MigrationTest {
  private static final String NOTHING_TOLD = "“We were told nothing,”";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void takeAnOldLedger() throws IOException {
    file = folder.resolve("hearsay.db");
    try (InputStream packed = MigrationTest.class.getResourceAsStream("ledger-1.db.gz");
        InputStream old = new GZIPInputStream(packed)) {
      Files.copy(old, file);
    }
    assertThat(sql(file, "PRAGMA user_version")).containsExactly("1");
  }

  private List<String> schema() {
    return sql(file, "SELECT concat(type, ' ', name) FROM sqlite_schema ORDER BY type, name");
  }

  @Test
  void anOldLedgerIsBroughtUpToDateWhenItIsAsked() {
    List<String> parts = sql(file, "SELECT concat(attribution, role, start, words) FROM part");
    assertThat(contents(file, QuotationFilter.ALL))
        .containsExactly("“Gone,”", "“Gone for good,”", "“The pier stays shut,”", NOTHING_TOLD);
    assertThat(sql(file, "PRAGMA user_version"))
        .containsExactly(Integer.toString(Migrations.CURRENT));
    assertThat(sql(file, "SELECT concat(attribution, role, start, words) FROM part"))
        .isEqualTo(parts)
        .hasSize(21);
    assertThat(verify(file)).isEqualTo(new VerifyReport(3, 4, 7, 21, 0, 0, List.of()));
    ask(
        file,
        query -> {
          assertThat(query.totals()).isEqualTo(new LedgerQuery.Totals(3, 4, 2, 39, 4, 1, 0));
          assertThat(query.rulings())
              .extracting(Ruling::action)
              .containsExactly(Ruling.Action.REJECT, Ruling.Action.REMOVE);
          assertThat(query.rulings())
              .extracting(ruling -> ruling.signature().author())
              .containsOnly(Signature.UNKNOWN);
          assertThat(query.quotations(QuotationFilter.ALL))
              .noneMatch(LedgerEntry::denied)
              .allMatch(entry -> entry.told().isEmpty() && entry.relays().isEmpty());
          return null;
        });
    assertThat(contents(file, Ledgers.saying("pier"))).hasSize(1);
  }

  @Test
  void itThenHasTheSchemaOfANewLedger() {
    contents(file, QuotationFilter.ALL);
    List<String> migrated = schema();
    file = folder.resolve("new.db");
    Ledgers.keep(file, article("a"));
    assertThat(migrated).isEqualTo(schema());
    assertThat(sql(file, "SELECT sql FROM sqlite_schema WHERE name = 'attribution'").get(0))
        .contains("-- 1 where the source rejects the content")
        .contains("-- the attribution that relays this one");
  }

  @Test
  void readingAgainBringsWhatTheOldOneCouldNotKeep() {
    ArticleKey key = new ArticleKey("path:pile/a.txt");
    Article old =
        ask(
            file,
            query -> {
              String current = query.versions(key).get(1).version();
              return query.article(key, current).orElseThrow();
            });
    KeptReading today = new KeptReading(old, "rules-2", List.of(told(old)), List.of());
    write(file, writer -> writer.replace(key, old.text().sha256(), today));
    LedgerEntry entry = entries(file, Ledgers.saying("nothing")).get(0);
    assertThat(entry.told().orElseThrow().words()).isEqualTo("Harbour FM");
    assertThat(entry.told().orElseThrow().line()).isEqualTo(3);
    assertThat(verify(file).problems()).isEmpty();
  }

  private static Attribution told(Article article) {
    int cue = place(article, "told Harbour FM").start();
    return new Attribution(
        Optional.of(place(article, "Tom Ash")),
        new Span(cue, cue + "told".length()),
        List.of(place(article, NOTHING_TOLD)),
        QuotationKind.DIRECT,
        new Manner("states", false, Optional.of(place(article, "Harbour FM"))),
        Optional.empty(),
        0.9,
        new Reason("R1", Optional.empty()));
  }

  private static Span place(Article article, String words) {
    int start = article.text().toString().indexOf(words);
    return new Span(start, start + words.length());
  }

  @Test
  void aPersonsOwnViewsOutliveIt() {
    tamper(file, "CREATE VIEW mine AS SELECT quotation.source, part.words FROM quotation, part");
    assertThat(contents(file, QuotationFilter.ALL)).hasSize(4);
    assertThat(sql(file, "SELECT count(*) FROM mine")).containsExactly("105");
  }

  @Test
  void whereItCannotBeBroughtUpToDateThatIsSaid() {
    try (WriterLock other = WriterLock.take(file, 0)) {
      assertThatThrownBy(() -> SqliteLedger.openQuery(file))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("was made by an older Hearsay (schema 1, now ");
      assertThatThrownBy(() -> verify(file)).isInstanceOf(LedgerException.class);
      Path copy = folder.resolve("copy.db");
      SqliteLedger.backup(file, copy);
      assertThat(contents(copy, QuotationFilter.ALL)).hasSize(4);
      assertThat(other).isNotNull();
    }
    write(file, writer -> writer.keep(article("new").reading(), NOW));
    assertThat(contents(file, QuotationFilter.ALL)).hasSize(6);
  }
}
