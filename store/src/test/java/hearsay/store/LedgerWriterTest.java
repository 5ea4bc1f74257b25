package hearsay.store;

import static hearsay.ledger.LedgerWriter.Outcome.NEW_ARTICLE;
import static hearsay.ledger.LedgerWriter.Outcome.NEW_VERSION;
import static hearsay.ledger.LedgerWriter.Outcome.UNCHANGED;
import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Invented.key;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.totals;
import static hearsay.store.Ledgers.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.LedgerWriter.Difference;
import hearsay.ledger.QuotationFilter;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.Diagnostic;
import hearsay.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerWriterTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("a ledger? with 100% odd name.db");
  }

  @Test
  void keepsTheSameTextOnce() {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      assertThat(writer.keep(article("a").reading(), NOW)).isEqualTo(NEW_ARTICLE);
      assertThat(writer.keep(article("a").reading(), NOW)).isEqualTo(UNCHANGED);
      assertThat(writer.keep(article("a").readBy("rules-2").reading(), NOW)).isEqualTo(UNCHANGED);
    }
    ask(
        file,
        query -> {
          assertThat(query.totals()).isEqualTo(new LedgerQuery.Totals(1, 1, 1, 21, 2, 0, 0));
          assertThat(query.articles().get(0).reader()).isEqualTo("rules-1");
          return null;
        });
  }

  @Test
  void keepsAChangedTextAsANewVersionAndTheOldOneToo() {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(article("a").reading(), NOW);
      assertThat(writer.keep(changed().reading(), NOW)).isEqualTo(NEW_VERSION);
    }
    ask(
        file,
        query -> {
          List<ArticleSummary> versions = query.versions(key("a"));
          assertThat(versions).extracting(ArticleSummary::number).containsExactly(1, 2);
          assertThat(versions).extracting(ArticleSummary::isCurrent).containsExactly(false, true);
          assertThat(versions).extracting(ArticleSummary::records).containsExactly(2, 1);
          assertThat(query.totals().quotations()).isEqualTo(1);
          return null;
        });
  }

  @Test
  void makesAnOldVersionCurrentWhenItComesBack() {
    keep(file, article("a"), changed(), article("a"));
    ask(
        file,
        query -> {
          assertThat(query.versions(key("a")))
              .extracting(ArticleSummary::isCurrent)
              .containsExactly(true, false);
          return null;
        });
  }

  private static Invented changed() {
    return article("a").saying("[“The pier opens,”] <said> {Ada Vane}.\n");
  }

  @Test
  void anArticleComesBackWithItsOutletsName() {
    keep(file, article("a").outlet("The Gull"), article("b"));
    ask(
        file,
        query -> {
          for (var summary : query.articles()) {
            Article again = query.article(summary.key(), summary.version()).orElseThrow();
            assertThat(again.metadata()).isEqualTo(summary.metadata());
            assertThat(again.metadata().outlet())
                .hasValueSatisfying(n -> assertThat(n).startsWith("The "));
          }
          return null;
        });
  }

  @Test
  void followsAnArticleToAnotherPlace() {
    keep(file, article("a"));
    keep(file, article("a").at(Origin.record("pile/all.jsonl", 7)).title("Moved"));
    ask(
        file,
        query -> {
          assertThat(query.articles().get(0).origin())
              .isEqualTo(Origin.record("pile/all.jsonl", 7));
          assertThat(query.articles().get(0).metadata().title()).contains("Moved");
          assertThat(query.records("").isEmpty()).isTrue();
          assertThat(query.quotations(QuotationFilter.ALL))
              .allSatisfy(entry -> assertThat(entry.cue().line()).isEqualTo(7));
          return null;
        });
    assertThat(sql(file, "SELECT count(*) FROM article_search WHERE article_search MATCH 'moved'"))
        .containsExactly("1");
    assertThat(sql(file, "SELECT count(*) FROM article_search WHERE title MATCH 'stays'"))
        .containsExactly("0");
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void givesCodePointsThatSqlCutsTheSameWordsWith() {
    keep(
        file,
        article("a").saying("𝔸 🛳️ quay: [“It’s 🚢🚢 — done”] <said> {Zoë 𝕍ane}.\nTail 🧭\n"));
    assertThat(
            sql(
                file,
                """
                SELECT count(*) FROM part
                JOIN attribution ON attribution.id = part.attribution
                JOIN version ON version.id = attribution.version
                WHERE substr(text, start + 1, end - start) = part.words
                """))
        .containsExactly("3");
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void keepsTheLinesOfPageAndText() throws IOException {
    String page =
        """
        <html><head><title>Pier</title></head>
        <body>

        <p>First.</p>
        <div>

        <p>Ada Vane said
        no.</p></div></body></html>
        """;
    Article taken = html("pile/a.html", page);
    int said = taken.text().toString().indexOf("said");
    int no = taken.text().toString().indexOf("no.");
    Attribution attribution =
        new Attribution(
            Optional.empty(),
            new Span(said, said + 4),
            List.of(new Span(no, no + 2)),
            QuotationKind.INDIRECT,
            Manner.of("states"),
            Optional.empty(),
            0.5,
            new Reason(
                "R2",
                Optional.of(
                    new Reason.RunnerUp(
                        "R9",
                        Optional.of(new Span(said - 9, said - 1)),
                        new Span(said, said + 4)))));
    Diagnostic noticed = Diagnostic.at(new Span(no, no + 2), "odd", "odd words");
    List<Diagnostic> all = new ArrayList<>(taken.diagnostics());
    all.add(noticed);
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(new KeptReading(taken, "rules-1", List.of(attribution), all), NOW);
    }
    ask(
        file,
        query -> {
          var entry = query.quotations(QuotationFilter.ALL).get(0);
          assertThat(entry.cue().line()).isEqualTo(7);
          assertThat(entry.content().get(0).line()).isEqualTo(8);
          assertThat(entry.second()).contains("R9: \"Ada Vane\" at 8-16");
          assertThat(query.diagnostics()).extracting(d -> d.line()).containsExactly(8);
          Article again = query.article(taken.key(), taken.text().sha256()).orElseThrow();
          assertThat(again.map().runs()).isEqualTo(taken.map().runs());
          assertThat(again.pageLines()).isEqualTo(taken.pageLines());
          assertThat(again.text()).isEqualTo(taken.text());
          assertThat(again.original().bytes()).isEqualTo(taken.original().bytes());
          assertThat(again.metadata()).isEqualTo(taken.metadata());
          assertThat(again.charset()).isEqualTo(taken.charset());
          assertThat(again.diagnostics()).isEqualTo(taken.diagnostics());
          return null;
        });
    assertThat(verify(file).problems()).isEmpty();
  }

  private static Article html(String path, String page) throws IOException {
    List<Intake> taken = new ArrayList<>();
    new ArticleIntake()
        .read(
            path,
            new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
            raw -> taken.add(raw.parse()));
    return (Article) taken.get(0);
  }

  @Test
  void keepsTheFirstOfTwoAttributionsOfOneName() {
    KeptReading once = article("a").reading();
    List<Attribution> twice = new ArrayList<>(once.attributions());
    twice.addAll(once.attributions());
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(new KeptReading(once.article(), "rules-1", twice, List.of()), NOW);
    }
    assertThat(totals(file).quotations()).isEqualTo(2);
  }

  @Test
  void letsTheLatestRefusalOfAPlaceStandUntilItIsRead() {
    Origin line = Origin.record("pile/all.jsonl", 3);
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.refuse(Refusal.of(line, "bad-json", "bad JSON at column 3"), NOW);
      writer.refuse(Refusal.of(line, "empty", "empty"), NOW);
      writer.refuse(Refusal.of(Origin.file("pile/z.txt"), "binary", "binary data"), NOW);
      writer.refuse(Refusal.of(Origin.file("pile/all.jsonl"), "broken-gzip", "cut off"), NOW);
    }
    assertThat(ask(file, LedgerQuery::refusals))
        .extracting(Refusal::rule)
        .containsExactly("broken-gzip", "empty", "binary");
    keep(file, article("a").at(line));
    assertThat(ask(file, LedgerQuery::refusals))
        .extracting(Refusal::rule)
        .containsExactly("binary");
  }

  @Test
  void replacesAReadingAndTellsTheDifference() {
    keep(file, article("a"));
    KeptReading today =
        article("a")
            .saying(
                """
                [“The pier stays shut,”] <said> {Ada Vane}, [“until June.”]
                The harbour office warned that ferries would not run.
                [Nobody else] <spoke>.
                """)
            .readBy("rules-2")
            .reading();
    Difference difference =
        Ledgers.write(
            file, writer -> writer.replace(key("a"), today.article().text().sha256(), today));
    assertThat(difference.added()).hasSize(1);
    assertThat(difference.gone()).hasSize(1);
    assertThat(difference.article().reader()).isEqualTo("rules-2");
    assertThat(Ledgers.contents(file, Ledgers.saying("ferries"))).isEmpty();
    assertThat(Ledgers.contents(file, Ledgers.saying("nobody"))).containsExactly("Nobody else");
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void refusesToReplaceWhatItDoesNotHold() {
    keep(file, article("a"));
    KeptReading other = changed().reading();
    assertThatThrownBy(
            () ->
                Ledgers.write(
                    file,
                    writer -> writer.replace(key("a"), other.article().text().sha256(), other)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no version");
  }

  @Test
  void keepsWhatWasFlushedWhenAWriteFails() {
    LedgerFile ledger = new LedgerFile(file);
    WriterLock lock = WriterLock.take(file, 0);
    Database database = ledger.openToWrite();
    try (LedgerWriter writer = new SqlWriter(lock, database)) {
      writer.keep(article("a").reading(), NOW);
      writer.flush();
      long pages = database.number("PRAGMA page_count");
      database.list("PRAGMA max_page_count = " + pages, row -> row.getInt(1));
      String long1 = "Much more was said. ".repeat(20_000);
      assertThatThrownBy(() -> writer.keep(article("b").saying(long1).reading(), NOW))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("the disk is full");
    }
    assertThat(totals(file).articles()).isEqualTo(1);
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void commitsWhatIsTwoSecondsOld() {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.keep(article("a").reading(), NOW);
      assertThat(totals(file).articles()).isZero();
      writer.keep(article("b").reading(), NOW.plusSeconds(2));
      assertThat(totals(file).articles()).isEqualTo(2);
    }
  }
}
