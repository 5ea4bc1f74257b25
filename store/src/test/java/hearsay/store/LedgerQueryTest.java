package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Invented.key;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.by;
import static hearsay.store.Ledgers.contents;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.saying;
import static hearsay.store.Ledgers.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.ArticleKey;
import hearsay.intake.Origin;
import hearsay.ledger.Circumstances;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LedgerQueryTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("hearsay.db");
  }

  private static List<Invented> pile() {
    return new ArrayList<>(
        List.of(
            article("1").outlet("Zeta").published("2026-02-01"),
            article("2").outlet("Alpha").published("2026-02-09"),
            article("3").outlet("Alpha").published("2026-02-02"),
            article("4").outlet("Alpha").published(null),
            article("5").outlet(null).published("2026-01-01").at(Origin.record("all.jsonl", 2)),
            article("6").outlet(null).published(null).at(Origin.record("all.jsonl", 1))));
  }

  @Test
  void listsByContentWhateverTheOrderOfArrival() {
    keep(file, pile().toArray(new Invented[0]));
    List<String> expected = listing(file);
    assertThat(ask(file, LedgerQuery::articles))
        .extracting(summary -> summary.key().value())
        .containsExactly("id:Alpha/3", "id:Alpha/2", "id:Alpha/4", "id:Zeta/1", "id:/5", "id:/6");
    for (int seed = 1; seed <= 5; seed++) {
      List<Invented> shuffled = pile();
      Collections.shuffle(shuffled, new Random(seed));
      Path other = folder.resolve("other" + seed + ".db");
      keep(other, shuffled.toArray(new Invented[0]));
      assertThat(listing(other)).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static List<String> listing(Path ledger) {
    return ask(
        ledger,
        query -> {
          List<String> lines = new ArrayList<>();
          query.articles().forEach(article -> lines.add(article.toString()));
          query.quotations(QuotationFilter.ALL).forEach(entry -> lines.add(entry.toString()));
          query.quotations(saying("pier")).forEach(entry -> lines.add(entry.toString()));
          query.sources(10).forEach(source -> lines.add(source.toString()));
          query.eachVersion(version -> lines.add(version.toString()));
          query.find("pier").forEach(found -> lines.add(found.toString()));
          return lines;
        });
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id:The Quay/a               | a
          a                           | a
          https://quay.example/a      | a
          pile/a.txt                  | a
          a.txt                       | a
          b.jsonl                     | b
          pile/b.jsonl:4              | b
          b.jsonl:4                   | b
          MÖWEN                       | b
          A.TX                        | a
          nothing like it             |
          """)
  void findsWhatAPersonMeans(String name, String id) {
    keep(file, article("a"), article("b").at(Origin.record("pile/b.jsonl", 4)).title("Die Möwen"));
    List<ArticleKey> expected = id == null ? List.of() : List.of(key(id));
    List<ArticleKey> found = ask(file, query -> query.find(name));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void findsByWordsWholeAndWithoutCaseOrAccents() {
    keep(file, article("a").saying("[“Le Président won't go”] <said> {Zoë Kemp-Vane}.\n"));
    assertThat(contents(file, saying("PRESIDENT go"))).hasSize(1);
    assertThat(contents(file, saying("won't"))).hasSize(1);
    assertThat(contents(file, saying("presid"))).isEmpty();
    assertThat(contents(file, saying("president kemp"))).isEmpty();
    assertThat(contents(file, by("kemp"))).hasSize(1);
    assertThat(contents(file, by("Zoe vane"))).hasSize(1);
    assertThat(contents(file, by("go"))).isEmpty();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "           | 0
          *           | 0
          (           | 0
          -           | 0
          {}          | 0
          pi*         | 0
          a AND       | 0
          source:     | 0
          NOT         | 1
          ^pier       | 1
          pier"       | 1
          shut OR gull| 0
          """)
  void takesNothingThatIsTypedForAnOperator(String words, int found) {
    keep(file, article("a"));
    assertThat(contents(file, saying(words))).hasSize(found);
  }

  @Test
  void findsWhatTheIndexDoesNotHoldYet() {
    keep(file, article("a"));
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(article("b").saying("[“Gulls, gulls”] <said> {Ada Vane}.\n").reading(), NOW);
      writer.keep(article("c").saying("No words.\n").reading(), NOW.plusSeconds(9));
      assertThat(contents(file, saying("gulls"))).containsExactly("“Gulls, gulls”");
      assertThat(contents(file, by("vane"))).hasSize(2);
    }
    assertThat(contents(file, by("vane"))).hasSize(2);
  }

  @Test
  void finishesTheIndexThatAKilledWriterLeft() {
    keep(file, article("a"));
    LedgerFile ledger = new LedgerFile(file);
    try (Database killed = ledger.openToWrite()) {
      SearchIndex index = killed.search();
      VersionRows versions = new VersionRows(killed);
      var reading = article("b").saying("[“Gulls”] <said> {Ada Vane}.\n").reading();
      long row = versions.addArticle(reading.article().key());
      long version = versions.addVersion(row, reading.article(), "rules-1", NOW);
      new AttributionRows(killed).add(version, reading);
      assertThat(index.isBehind()).isTrue();
    }
    assertThat(contents(file, saying("gulls"))).containsExactly("“Gulls”");
    try (Database after = ledger.openToAsk()) {
      assertThat(after.search().isBehind()).isFalse();
    }
    assertThat(Ledgers.verify(file).problems()).isEmpty();
  }

  @Test
  void countsSourcesByTheirWords() {
    keep(
        file,
        article("a")
            .saying(
                """
                [“One thing is quite certain, and it is that it floats,”] <said> {the ministry}.
                [“Two,”] <said> {The  Ministry}.
                [“Three,”] <said> {the ministry}.
                [“Four,”] <said> {He}.
                [“Five,”] <said> {he}.
                [“Six,”] <said> {Ada}.
                [It was late], it was <reported>.
                """),
        article("b").saying("[“Seven,”] <said> {Ministry}.\n"));
    ask(
        file,
        query -> {
          var sources = query.sources(10);
          assertThat(sources).extracting(s -> s.words()).containsExactly("the ministry", "Ada");
          assertThat(sources).extracting(s -> s.quotations()).containsExactly(4, 1);
          assertThat(sources).extracting(s -> s.articles()).containsExactly(2, 1);
          assertThat(Ledgers.content(sources.get(0).example())).startsWith("“One thing");
          assertThat(query.sources(1)).hasSize(1);
          assertThat(query.pronouns()).extracting(s -> s.words()).containsExactly("he");
          assertThat(query.pronouns()).extracting(s -> s.quotations()).containsExactly(2);
          return null;
        });
  }

  @Test
  void filtersByArticleVersionAndLimit() {
    keep(file, article("a"), article("a").saying("[“Open,”] <said> {Ada Vane}.\n"), article("b"));
    QuotationFilter ofA =
        new QuotationFilter(
            Optional.empty(), Optional.empty(), Optional.of(key("a")), false, false, 10);
    QuotationFilter old =
        new QuotationFilter(
            Optional.of("vane"), Optional.empty(), Optional.of(key("a")), false, true, 10);
    QuotationFilter two =
        new QuotationFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, true, 2);
    assertThat(contents(file, ofA)).containsExactly("“Open,”");
    assertThat(contents(file, old)).hasSize(2);
    assertThat(contents(file, two)).hasSize(2);
  }

  @Test
  void findsTheSameWhetherItLooksUpOrWalksThroughTheListing() {
    keep(file, pile().toArray(new Invented[0]));
    keep(file, article("3").outlet("Alpha").saying("[“No pier,”] <said> {Zoë Vane}.\n"));
    List<Circumstances> circumstances =
        List.of(
            Circumstances.ANY,
            new Circumstances(
                Optional.of("Alpha"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 2, 1)),
                Optional.empty()));
    try (Database database = new LedgerFile(file).openToAsk()) {
      QuotationRows up = new QuotationRows(database, Integer.MAX_VALUE);
      QuotationRows through = new QuotationRows(database, 0);
      int found = 0;
      for (Circumstances here : circumstances) {
        for (boolean old : new boolean[] {false, true}) {
          for (int limit = 1; limit < 9; limit++) {
            QuotationFilter pier =
                new QuotationFilter(
                    Optional.of("vane"), Optional.of("pier"), Optional.empty(), false, old, limit);
            List<LedgerEntry> entries = up.passing(pier, here);
            assertThat(through.passing(pier, here)).isEqualTo(entries);
            found = Math.max(found, entries.size());
          }
        }
      }
      assertThat(found).isGreaterThan(5);
    }
  }

  @Test
  void findsAllArticlesWhereManyAreAskedFor() {
    keep(file, pile().toArray(new Invented[0]));
    for (int limit : new int[] {6, 100_000, Integer.MAX_VALUE}) {
      int found = ask(file, query -> query.articlesWith("pier", limit).size());
      assertThat(found).as("of %d", limit).isEqualTo(6);
    }
  }

  @Test
  void namesARecordByItsBeginning() {
    keep(file, article("a"));
    ask(
        file,
        query -> {
          LedgerEntry entry = query.quotations(QuotationFilter.ALL).get(0);
          assertThat(query.records(entry.id().shown())).containsExactly(entry);
          assertThat(query.records(entry.id().value())).containsExactly(entry);
          assertThat(query.records("xyz")).isEmpty();
          return null;
        });
  }

  @Test
  void readsLikeABook() {
    keep(file, article("a"));
    assertThat(
            Ledgers.sql(
                file,
                """
                SELECT concat_ws('|', article, outlet, published, source, cue, content, kind,
                  confidence, rejected, path, line)
                FROM quotation ORDER BY line
                """))
        .containsExactly(
            "id:The Quay/a|The Quay|2026-02-03|Ada Vane|said|“The pier stays shut,” “until June.”"
                + "|DIRECT|0.9|0|pile/a.txt|1",
            "id:The Quay/a|The Quay|2026-02-03|The harbour office|warned|that ferries would not run"
                + "|DIRECT|0.9|0|pile/a.txt|2");
  }

  @Test
  void explainsItselfInItsOwnSchema() {
    keep(file, article("a"));
    assertThat(Ledgers.sql(file, "SELECT sql FROM sqlite_schema WHERE name = 'part'").get(0))
        .contains("-- One stretch of the version's text");
  }

  @Test
  void isRightAboutAnEmptyLedger() {
    keep(file);
    ask(
        file,
        query -> {
          assertThat(query.totals()).isEqualTo(new LedgerQuery.Totals(0, 0, 0, 0, 0, 0, 0));
          assertThat(query.sources(5)).isEmpty();
          assertThat(query.versions(key("a"))).isEmpty();
          assertThat(query.article(key("a"), "00")).isEmpty();
          assertThat(query.holds(key("a"), "00")).isFalse();
          return null;
        });
    tamper(file, "PRAGMA optimize");
  }
}
