package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Invented.key;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.contents;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.LedgerWriter.Outcome;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RulingTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fillALedger() {
    file = folder.resolve("hearsay.db");
    keep(file, article("a"));
  }

  private RecordId record() {
    return ask(file, query -> query.quotations(Ledgers.by("Vane")).get(0).id());
  }

  @Test
  void aRejectedRecordIsLeftOutUntilThatIsUndone() {
    RecordId record = record();
    Ruling ruling =
        write(file, writer -> writer.reject(record, new Signature("Ida", NOW, "she did not")));
    assertThat(ruling.words()).isEqualTo("“The pier stays shut,” “until June.”");
    assertThat(ruling.isAnchored()).isTrue();
    assertThat(ruling.signature()).isEqualTo(new Signature("Ida", NOW, "she did not"));
    assertThat(contents(file, QuotationFilter.ALL)).containsExactly("that ferries would not run");
    ask(
        file,
        query -> {
          assertThat(query.totals().quotations()).isEqualTo(1);
          assertThat(query.totals().rejected()).isEqualTo(1);
          assertThat(query.articles().get(0).records()).isEqualTo(1);
          assertThat(query.sources(10)).hasSize(1);
          assertThat(query.records(record.shown()).get(0).rejection()).contains(ruling);
          return null;
        });
    write(file, writer -> writer.undo(ruling.number(), new Signature("Ida", NOW, "")));
    assertThat(contents(file, QuotationFilter.ALL)).hasSize(2);
    assertThat(ask(file, LedgerQuery::rulings))
        .extracting(Ruling::action)
        .containsExactly(Ruling.Action.REJECT, Ruling.Action.UNDO);
    assertThat(ask(file, LedgerQuery::rulings).get(0).undone()).contains(2L);
  }

  @Test
  void rejectingTwiceGivesTheRulingInForce() {
    RecordId record = record();
    Ruling first = write(file, writer -> writer.reject(record, new Signature("Ida", NOW, "no")));
    Ruling second =
        write(
            file,
            writer -> writer.reject(record, new Signature("Ida", NOW.plusSeconds(9), "again")));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aRejectionSurvivesReadingAgainAndIsListedWhenItsRecordIsGone() {
    RecordId record = record();
    write(file, writer -> writer.reject(record, new Signature("Ida", NOW, "no")));
    KeptReading same = article("a").readBy("rules-2").reading();
    String version = same.article().text().sha256();
    write(file, writer -> writer.replace(key("a"), version, same));
    assertThat(contents(file, QuotationFilter.ALL)).containsExactly("that ferries would not run");
    KeptReading none = new KeptReading(same.article(), "rules-3", List.of(), List.of());
    write(file, writer -> writer.replace(key("a"), version, none));
    assertThat(ask(file, LedgerQuery::rulings).get(0).isAnchored()).isFalse();
    write(file, writer -> writer.replace(key("a"), version, same));
    assertThat(ask(file, LedgerQuery::rulings).get(0).isAnchored()).isTrue();
    assertThat(contents(file, QuotationFilter.ALL)).hasSize(1);
  }

  @Test
  void saysWhyItCannotUndo() {
    RecordId record = record();
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.reject(record, new Signature("Ida", NOW, "no"));
      writer.undo(1, new Signature("Ida", NOW, ""));
      assertThatThrownBy(() -> writer.undo(1, new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessage("ruling 1 was undone already, by ruling 2");
      assertThatThrownBy(() -> writer.undo(2, new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessage("ruling 2 is an undo itself, and is not undone");
      assertThatThrownBy(() -> writer.undo(77, new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("there is no ruling 77");
      assertThatThrownBy(
              () -> writer.reject(new RecordId("0123456789abcdef"), new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("no record 0123456789abcdef");
      assertThatThrownBy(() -> writer.remove(key("nowhere"), new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessageStartingWith("no article id:The Quay/nowhere");
      assertThat(writer.keep(article("b").reading(), NOW)).isEqualTo(Outcome.NEW_ARTICLE);
    }
  }

  @Test
  void aTakedownLeavesNothingOfTheArticle() throws IOException {
    String secret = "quintessquall";
    keep(
        file,
        article("b")
            .outlet("Outlet " + secret)
            .title("A title " + secret)
            .saying("[“A " + secret + " came,”] <said> {Mr " + secret + "}.\n"),
        article("c"));
    var gone = new hearsay.intake.ArticleKey("id:Outlet " + secret + "/b");
    RecordId record = ask(file, query -> query.quotations(Ledgers.by(secret)).get(0).id());
    write(file, writer -> writer.reject(record, new Signature("Ida", NOW, "no")));
    keep(file, article("b").outlet("Outlet " + secret).saying("Other words, " + secret + ".\n"));
    assertThat(traces(secret)).isPositive();

    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.remove(gone, new Signature("Ida", NOW, "asked for"));
      // The key itself is what keeps the article out, so it stays, in the log only.
      assertThat(traces(secret + " came")).isZero();
      assertThat(traces("title " + secret)).isZero();
    }
    assertThat(traces(secret)).isEqualTo(traces("id:Outlet " + secret));
    assertThat(ask(file, LedgerQuery::rulings).get(0).words()).isEmpty();
    assertThat(sql(file, "SELECT count(*) FROM original")).containsExactly("1");
    assertThat(contents(file, Ledgers.saying("pier"))).hasSize(2);
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void aTakedownOfAPlainKeyLeavesNoByte() throws IOException {
    String secret = "zwixelbram";
    for (int i = 0; i < 300; i++) {
      keepMany(i, secret);
    }
    assertThat(traces(secret)).isPositive();
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      writer.remove(key("n150"), new Signature("Ida", NOW, "asked for"));
      assertThat(traces(secret)).isZero();
    }
    assertThat(traces(secret)).isZero();
    assertThat(verify(file).problems()).isEmpty();
  }

  private void keepMany(int i, String secret) {
    if (i % 100 == 0) {
      Invented[] some = new Invented[100];
      for (int k = 0; k < 100; k++) {
        String word = i + k == 150 ? secret : "word" + i + "x" + k;
        some[k] = article("n" + (i + k)).saying("[“Oh " + word + ",”] <said> {Mr " + word + "}.\n");
      }
      keep(file, some);
    }
  }

  private long traces(String words) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(path -> traces(path, words)).sum();
    }
  }

  private static long traces(Path path, String words) {
    try {
      String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      String wanted =
          new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return bytes.split(java.util.regex.Pattern.quote(wanted), -1).length - 1L;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTakenDownArticleStaysOutUntilThatIsUndone() {
    Ruling ruling =
        write(file, writer -> writer.remove(key("a"), new Signature("Ida", NOW, "asked for")));
    assertThat(ruling.isAnchored()).isFalse();
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      assertThat(writer.keep(article("a").reading(), NOW)).isEqualTo(Outcome.TAKEN_DOWN);
      assertThat(writer.remove(key("a"), new Signature("Ida", NOW, "again"))).isEqualTo(ruling);
      writer.undo(ruling.number(), new Signature("Ida", NOW, ""));
      assertThat(writer.keep(article("a").reading(), NOW)).isEqualTo(Outcome.NEW_ARTICLE);
    }
    assertThat(contents(file, Ledgers.saying("pier"))).hasSize(1);
  }

  @Test
  void aTakedownTakesTheRefusalsOfItsPlace() {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      var place = article("a").reading().article().origin();
      writer.refuse(hearsay.intake.Refusal.of(place, "empty", "empty"), NOW);
      writer.remove(key("a"), new Signature("Ida", NOW, ""));
    }
    assertThat(ask(file, LedgerQuery::refusals)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE ruling SET note = 'yes'",
        "DELETE FROM ruling",
        "UPDATE ruling_words SET words = 'other'",
        "DELETE FROM ruling_words"
      })
  void theLogIsOnlyEverAddedTo(String change) {
    RecordId record = record();
    write(file, writer -> writer.reject(record, new Signature("Ida", NOW, "no")));
    assertThatThrownBy(() -> tamper(file, change)).hasMessageContaining("ruling");
  }
}
