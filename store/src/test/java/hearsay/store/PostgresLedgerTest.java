package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Circumstances;
import hearsay.ledger.JoinedQuery;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.servers.PostgresServer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger at a server of these tests' own: it keeps and answers as a file does. */
final class PostgresLedgerTest {
  @TempDir Path folder;
  private String address;
  private LedgerPlace place;

  @BeforeEach
  void takeADatabase() throws IOException {
    address = Servers.newDatabase();
    place = Servers.place(address);
  }

  private String sql(String sql) throws IOException {
    return Servers.server().sql(Servers.name(address), sql);
  }

  /** A pile in which something of everything happens. */
  private static void fill(LedgerPlace ledger) {
    try (LedgerWriter writer = ledger.openWriter()) {
      writer.keep(article("a").reading(), NOW);
      writer.keep(article("b").outlet("Évening Post").saying(Invented.RELAYED).reading(), NOW);
      writer.keep(
          article("c").saying("[“Zürich’s lock ‘held’”] <said> {Änne Vane}.\n").reading(), NOW);
      writer.keep(article("a").saying("[“Open again,”] <said> {Tom Ash}.\n").reading(), NOW);
      writer.keep(article("d").reading(), NOW);
      writer.refuse(
          Refusal.of(Origin.file("pile/e.txt"), "unreadable", "a tab\tand \\ and \0"), NOW);
      writer.flush();
    }
    RecordId record;
    try (LedgerQuery query = ledger.openQuery()) {
      record = query.quotations(QuotationFilter.ALL).get(0).id();
    }
    try (LedgerWriter writer = ledger.openWriter()) {
      Ruling first = writer.reject(record, new Signature("Ida", NOW, "not theirs"));
      writer.undo(first.number(), new Signature("Ida", NOW, ""));
      writer.reject(record, new Signature("Ida", NOW, "after all"));
      writer.ask("Will the pier open?", new Signature("Ida", NOW, "asked often"));
      writer.remove(
          article("d").reading().article().key(), new Signature("Ida", NOW, "a takedown"));
      assertThat(writer.keep(article("d").reading(), NOW))
          .isEqualTo(LedgerWriter.Outcome.TAKEN_DOWN);
      assertThat(
              writer.keep(
                  article("c").saying("[“Zürich’s lock ‘held’”] <said> {Änne Vane}.\n").reading(),
                  NOW))
          .isEqualTo(LedgerWriter.Outcome.UNCHANGED);
    }
  }

  /**
   * Every answer that a door gives without a question, but for some.
   *
   * @param name stands before each answer's
   */
  private static void answer(
      Class<?> door, Object query, String name, Set<String> but, Map<String, Object> answers)
      throws ReflectiveOperationException {
    for (Method method : door.getMethods()) {
      boolean isAsked = method.getParameterCount() == 0 && method.getReturnType() != void.class;
      if (isAsked && !but.contains(method.getName())) {
        answers.put(name + method.getName(), method.invoke(query));
      }
    }
  }

  /** Every answer that there is without a question, and those to some questions. */
  private static Map<String, Object> answers(LedgerPlace ledger)
      throws ReflectiveOperationException {
    Map<String, Object> answers = new TreeMap<>();
    try (LedgerQuery query = ledger.openQuery()) {
      answer(LedgerQuery.class, query, "", Set.of("changes", "joined"), answers);
      answer(JoinedQuery.class, query.joined(), "joined ", Set.of("mark"), answers);
      answers.put("alarms", query.joined().alarms(10));
      answers.put("stories", query.joined().stories(0, 10));
      for (String words :
          List.of("pier", "ZURICH", "held", "stays shut", "pier’s “shut”", "…", "nobody")) {
        answers.put("with " + words, query.articlesWith(words, 10));
        answers.put("one with " + words, query.articlesWith(words, 1));
        answers.put("any of " + words, query.articlesWithAnyOf(List.of(words, "pier stays"), 10));
        answers.put("said " + words, query.quotations(Ledgers.saying(words)));
        answers.put("by " + words, query.quotations(Ledgers.by(words)));
        answers.put("found " + words, query.find(words));
      }
      answers.put("by Vane", query.quotations(Ledgers.by("vane")));
      answers.put("by the Post", query.quotations(Ledgers.by("post")));
      answers.put("all", query.quotations(QuotationFilter.ALL));
      answers.put(
          "old",
          query.quotations(
              new QuotationFilter(
                  Optional.empty(), Optional.empty(), Optional.empty(), true, true, 100),
              Circumstances.ANY));
      answers.put("sources", query.sources(10));
      List<ArticleSummary> versions = new ArrayList<>();
      query.eachVersion(versions::add);
      answers.put("versions", versions);
      for (ArticleSummary version : versions) {
        String name = version.key() + " " + version.version();
        answers.put(
            "article " + name,
            query.article(version.key(), version.version()).map(PostgresLedgerTest::parts));
        answers.put(
            "text " + name, query.text(version.key(), version.version()).map(Object::toString));
        answers.put("seen " + name, query.firstSeen(version.key(), version.version()));
        answers.put("events " + name, query.eventsOf(version.key(), version.version()));
        answers.put("forecasts " + name, query.forecastsOf(version.key(), version.version()));
        answers.put("versions " + name, query.versions(version.key()));
      }
      for (LedgerEntry entry : query.quotations(QuotationFilter.ALL)) {
        answers.put("record " + entry.id(), query.records(entry.id().value().substring(0, 8)));
      }
    }
    return answers;
  }

  private static List<Object> parts(Article article) {
    return List.of(
        article.text().toString(),
        article.metadata(),
        article.map().runs(),
        article.origin(),
        article.original().sha256(),
        article.diagnostics(),
        article.charset());
  }

  private static void assertSame(Map<String, Object> found, Map<String, Object> expected) {
    assertThat(found).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (question, answer) -> assertThat(found.get(question)).as(question).isEqualTo(answer));
  }

  @Test
  void answersAsAFileDoes() throws Exception {
    LedgerPlace file = LedgerPlace.ofFile(folder.resolve("hearsay.db"));
    fill(file);
    fill(place);
    Map<String, Object> expected = answers(file);
    // SQLite keeps a NUL in what is no text of an article; a server takes none.
    assertThat(expected.get("refusals").toString()).contains("\0");
    Map<String, Object> found = answers(place);
    assertThat(found.remove("refusals").toString().replace('\uFFFD', '\0'))
        .isEqualTo(expected.remove("refusals").toString());
    assertSame(found, expected);
    assertThat(found).hasSizeGreaterThan(60);
    assertThat(place.verify(Optional.empty())).isEqualTo(file.verify(Optional.empty()));
  }

  @Test
  void aCopyIsAFileWithTheSameAnswers() throws Exception {
    fill(place);
    Path copy = folder.resolve("copy.db");
    place.backup(copy);
    assertSame(answers(LedgerPlace.ofFile(copy)), answers(place));
    assertThat(LedgerPlace.ofFile(copy).verify(Optional.empty()).problems()).isEmpty();
    assertThatThrownBy(() -> place.backup(copy)).isInstanceOf(LedgerException.class);
    assertThat(folder)
        .isDirectoryContaining(path -> path.equals(copy))
        .isDirectoryNotContaining("glob:**-unfinished*");
  }

  @Test
  void severalWritersTakeTurns() throws Exception {
    place.openWriter().close();
    List<Future<Integer>> writers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int writer = 0; writer < 3; writer++) {
        int from = 50 * writer; // each has half of its articles in common with the next
        writers.add(threads.submit(() -> keepSome(from)));
      }
      int added = 0;
      for (Future<Integer> writer : writers) {
        added += writer.get();
      }
      assertThat(added).isEqualTo(200);
    } finally {
      threads.shutdownNow();
    }
    try (LedgerQuery query = place.openQuery()) {
      assertThat(query.totals().articles()).isEqualTo(200);
      assertThat(query.totals().versions()).isEqualTo(200);
    }
    assertThat(place.verify(Optional.empty()).problems()).isEmpty();
  }

  private int keepSome(int from) {
    int added = 0;
    try (LedgerWriter writer = place.openWriter()) {
      for (int i = from; i < from + 100; i++) {
        LedgerWriter.Outcome outcome = writer.keep(article("n" + i).reading(), NOW);
        added += outcome == LedgerWriter.Outcome.NEW_ARTICLE ? 1 : 0;
        if (i % 10 == 0) {
          writer.flush();
        }
      }
    }
    return added;
  }

  @Test
  void aRulingOfTwoAtOnceIsMadeOnce() {
    fill(place);
    try (LedgerWriter one = place.openWriter();
        LedgerWriter other = place.openWriter()) {
      long number = one.ask("Who paid?", new Signature("Ida", NOW, "")).number();
      other.undo(number, new Signature("Ida", NOW, ""));
      assertThatThrownBy(() -> one.undo(number, new Signature("Ida", NOW, "")))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("was undone already");
      ArticleKey key = article("c").reading().article().key();
      assertThat(one.remove(key, new Signature("Ida", NOW, "")))
          .isEqualTo(other.remove(key, new Signature("Ida", NOW, "")));
      one.keep(article("still").reading(), NOW);
    }
    try (LedgerQuery query = place.openQuery()) {
      assertThat(
              query.holds(
                  article("still").reading().article().key(),
                  article("still").reading().article().text().sha256()))
          .isTrue();
    }
  }

  @Test
  void aReaderSeesWhetherAnythingChanged() {
    fill(place);
    try (LedgerQuery query = place.openQuery();
        LedgerWriter writer = place.openWriter()) {
      long before = query.changes();
      assertThat(query.changes()).isEqualTo(before);
      writer.keep(article("z").reading(), NOW);
      assertThat(query.changes()).isEqualTo(before);
      writer.flush();
      assertThat(query.changes()).isNotEqualTo(before);
      assertThat(query.totals().articles()).isEqualTo(4);
    }
  }

  @Test
  void whatWasFlushedOutlivesACrashOfTheServer() throws IOException {
    try (LedgerQuery query = place();
        LedgerWriter writer = place.openWriter()) {
      for (int i = 0; i < 50; i++) {
        writer.keep(article("kept" + i).reading(), NOW);
      }
      writer.flush();
      writer.keep(article("lost").reading(), NOW);
      Servers.server().crash();
      assertThatThrownBy(() -> writer.keep(article("later").reading(), NOW))
          .isInstanceOf(LedgerException.class)
          .hasMessageMatching("(?s).*(is lost|has ended the connection).*");
      assertThatThrownBy(query::totals).isInstanceOf(LedgerException.class);
    }
    assertThat(place.verify(Optional.empty()).problems()).isEmpty();
    try (LedgerQuery query = place.openQuery()) {
      assertThat(query.totals().articles()).isEqualTo(50);
    }
  }

  private LedgerQuery place() {
    place.openWriter().close();
    return place.openQuery();
  }

  @Test
  void rulingsAreOnlyAdded() throws IOException {
    fill(place);
    for (String change :
        List.of(
            "UPDATE ruling SET note = ''",
            "DELETE FROM ruling",
            "UPDATE ruling_words SET words = ''",
            "DELETE FROM ruling_words")) {
      assertThatThrownBy(() -> sql(change)).hasMessageContaining("ruling");
    }
  }

  @Test
  void verifyFindsWhatWasTamperedWith() throws IOException {
    fill(place);
    sql("UPDATE version SET text = replace(text, 'Nobody', 'Somebody')");
    sql(
        "UPDATE part SET words = 'x' WHERE role = 'CUE' AND attribution = (SELECT min(id) FROM attribution)");
    sql("DELETE FROM quotation_search");
    sql(
        "ALTER TABLE part DISABLE TRIGGER ALL; DELETE FROM attribution WHERE id = (SELECT max(id) FROM attribution)");
    sql("SET session_replication_role = replica; UPDATE attribution SET speaker = 99999");
    assertThat(String.join("\n", place.verify(Optional.empty()).problems()))
        .contains("its text was changed")
        .contains("its CUE at")
        .contains("the search index lacks")
        .contains("of the table attribution point at rows of speaker that are not there");
  }

  @Test
  void aTakedownLeavesNoWordInTheTables() throws IOException {
    String words = "quxwortle";
    try (LedgerWriter writer = place.openWriter()) {
      writer.keep(
          article("gone").saying("[“No " + words + " here,”] <said> {Ada Vane}.\n").reading(), NOW);
      writer.keep(article("a").reading(), NOW);
    }
    PostgresServer server = Servers.server();
    assertThat(server.holds(Servers.name(address), words)).isTrue();
    try (LedgerWriter writer = place.openWriter()) {
      writer.remove(article("gone").reading().article().key(), new Signature("Ida", NOW, ""));
    }
    assertThat(server.holds(Servers.name(address), words)).isFalse();
    assertThat(place.verify(Optional.empty()).problems()).isEmpty();
  }

  @Test
  void signsBeyondTheBasicPlaneOutliveTheCopy() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      text.append("[“").append("😀".repeat(30)).append("x".repeat(i % 2)).append("”] <said> {Ida ");
      text.append(i).append("}.\n");
    }
    try (LedgerWriter writer = place.openWriter()) {
      writer.keep(article("signs").saying(text.toString()).reading(), NOW);
    }
    assertThat(place.verify(Optional.empty()).problems()).isEmpty();
    assertThat(place.verify(Optional.empty()).records()).isEqualTo(1500);
  }

  @Test
  void aPhraseIsFoundWhereverItStandsInALongText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append(i % 7 == 0 ? "the " : "w" + (i % 9000) + " ");
    }
    text.append("gull rock. [“Yes,”] <said> {Ada Vane}. ")
        .append("x".repeat(5000))
        .append(" end\n");
    try (LedgerWriter writer = place.openWriter()) {
      writer.keep(article("long").saying(text.toString()).reading(), NOW);
    }
    LedgerPlace file = LedgerPlace.ofFile(folder.resolve("hearsay.db"));
    try (LedgerWriter writer = file.openWriter()) {
      writer.keep(article("long").saying(text.toString()).reading(), NOW);
    }
    try (LedgerQuery server = place.openQuery();
        LedgerQuery local = file.openQuery()) {
      for (String phrase :
          List.of(
              "gull rock",
              "w8998 the",
              "the w1 w2 w3",
              "rock gull",
              "w1 w3",
              "w5999 w6000",
              "the")) {
        List<String> phrases = List.of(phrase);
        assertThat(server.articlesWithAnyOf(phrases, 5))
            .as(phrase)
            .isEqualTo(local.articlesWithAnyOf(phrases, 5));
      }
      assertThat(server.articlesWith("gull the w17", 5)).hasSize(1);
    }
  }
}
