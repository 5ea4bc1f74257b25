package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.Signature;
import hearsay.servers.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a ledger at a server is said in a sentence, without a password in it. */
final class PostgresTroubleTest {
  private PostgresServer server;
  private String address;

  @BeforeEach
  void takeADatabase() throws IOException {
    server = Servers.server();
    address = server.newDatabase();
  }

  private static LedgerException refused(String address) {
    LedgerException refused =
        catchThrowableOfType(LedgerException.class, () -> Servers.place(address).openQuery());
    assertThat(refused).as(address).isNotNull();
    assertThat(refused.getMessage() + refused.advice())
        .doesNotContain("sesame")
        .doesNotContain("\n");
    return refused;
  }

  @Test
  void aWrongPasswordOrUser() {
    String wrong = address.replace("open%2Fsesame", "close%2Fsesame");
    assertThat(refused(wrong))
        .hasMessage("the server does not let that user in: " + Servers.place(address).shown());
    assertThat(refused(address.replace("keeper:", "nobody:")))
        .hasMessageContaining("does not let that user in");
    assertThat(refused(address.replace(":open%2Fsesame", "")))
        .hasMessageContaining("does not let that user in");
    assertThatThrownBy(() -> Servers.place(wrong).openWriter()).isInstanceOf(LedgerException.class);
  }

  @Test
  void theUsualVariablesSayWhoComes() {
    Map<String, String> env =
        Map.of(
            "PGUSER",
            PostgresServer.OWNER,
            "PGPASSWORD",
            PostgresServer.PASSWORD,
            "PGPORT",
            Integer.toString(server.port()),
            "PGHOST",
            "127.0.0.1",
            "PGDATABASE",
            Servers.name(address));
    LedgerPlace place = LedgerPlace.of("postgresql://", Path.of(""), env);
    place.openWriter().close();
    assertThat(place.shown()).isEqualTo(Servers.place(address).shown());
    assertThat(Servers.place(address).isThere()).isTrue();
  }

  @Test
  void noServerOrNoDatabase() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThat(refused("postgresql://a:sesame@127.0.0.1:" + closed + "/b"))
        .hasMessage("no PostgreSQL server answers at postgresql://a@127.0.0.1:" + closed + "/b");
    assertThat(refused("postgresql://a:sesame@no.such.host.invalid/b"))
        .hasMessageContaining("no PostgreSQL server answers at");
    assertThat(refused(address + "0")).hasMessageContaining("there is no database at");
    assertThat(refused(address + "?schema=nowhere"))
        .hasMessageContaining("there is no schema of that name");
  }

  @Test
  void somethingThatIsNoServer() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      Thread other = new Thread(() -> answerAnything(socket));
      other.start();
      assertThat(refused("postgresql://a:sesame@127.0.0.1:" + socket.getLocalPort() + "/b"))
          .hasMessageMatching("(no PostgreSQL server answers at|the connection to) .*");
      other.join();
    }
  }

  private static void answerAnything(ServerSocket socket) {
    try (var one = socket.accept()) {
      one.getOutputStream()
          .write("SSH-2.0-Other\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      one.getOutputStream().flush();
    } catch (IOException e) {
      // it has gone
    }
  }

  @Test
  void anEmptyDatabaseAndSomethingElses() throws IOException {
    assertThat(refused(address)).hasMessageContaining("no ledger at");
    assertThat(Servers.place(address).isThere()).isFalse();
    server.sql(Servers.name(address), "CREATE TABLE recipe (name TEXT)");
    assertThat(refused(address))
        .hasMessageContaining("is not a ledger: there are tables of something else");
    assertThatThrownBy(() -> Servers.place(address).openWriter())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is not a ledger");
    assertThat(
            server.sql(
                Servers.name(address),
                "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
        .isEqualTo("1");
    server.sql(Servers.name(address), "CREATE SCHEMA news");
    Servers.place(address + "?schema=news").openWriter().close();
    assertThat(Servers.place(address + "?schema=news").isThere()).isTrue();
    assertThat(refused(address)).hasMessageContaining("is not a ledger");
  }

  @Test
  void aNewerLedger() throws IOException {
    Servers.place(address).openWriter().close();
    server.sql(Servers.name(address), "UPDATE ledger_stamp SET schema = schema + 1");
    assertThat(refused(address)).hasMessageContaining("was made by a newer Hearsay");
    assertThatThrownBy(() -> Servers.place(address).openWriter())
        .hasMessageContaining("newer Hearsay");
    assertThatThrownBy(() -> Servers.place(address).verify(Optional.empty()))
        .hasMessageContaining("newer Hearsay");
  }

  @Test
  void whoMayOnlyReadReadsAndIsToldWhenWriting() throws IOException {
    String database = Servers.name(address);
    try (LedgerWriter writer = Servers.place(address).openWriter()) {
      writer.keep(article("a").reading(), NOW);
    }
    server.sql(database, "DROP ROLE IF EXISTS desk; CREATE ROLE desk LOGIN PASSWORD 'sesame'");
    LedgerPlace desk =
        Servers.place("postgresql://desk:sesame@127.0.0.1:" + server.port() + "/" + database);
    assertThatThrownBy(desk::openQuery).hasMessageContaining("no permission");
    for (String right : LedgerRights.ofDesk()) {
      server.sql(
          database,
          right
              .replace("DATABASE news", "DATABASE " + database)
              .replace("ROLE writer", "ROLE keeper"));
    }
    try (LedgerQuery query = desk.openQuery()) {
      assertThat(query.quotations(QuotationFilter.ALL)).hasSize(2);
      assertThat(query.quotations(Ledgers.saying("pier"))).hasSize(1);
      assertThat(query.articlesWith("pier", 5)).hasSize(1);
    }
    assertThat(desk.verify(Optional.empty()).problems()).isEmpty();
    assertThatThrownBy(
            () -> {
              try (LedgerWriter writer = desk.openWriter()) {
                writer.ask("May I?", new Signature("Ida", NOW, ""));
              }
            })
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no permission to do that");
    desk.writeIfFree(
        writer -> writer.ask("May I?", new Signature("Ida", NOW, ""))); // is left unwritten
    server.sql(database, "DROP OWNED BY desk; DROP ROLE desk");
  }

  @Test
  void aWriterThatHoldsOnIsTold() {
    LedgerPlace place = Servers.place(address);
    try (LedgerWriter slow = place.openWriter()) {
      slow.keep(article("a").reading(), NOW); // its batch is open
      place.writeIfFree(writer -> writer.keep(article("b").reading(), NOW));
      try (LedgerWriter other = ((PostgresPlace) place).openWriter(1)) {
        assertThatThrownBy(() -> other.keep(article("b").reading(), NOW))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("is in use by another hearsay");
      }
      try (LedgerQuery query = place.openQuery()) {
        assertThat(query.totals().articles()).isZero();
      }
    }
    try (LedgerQuery query = place.openQuery()) {
      assertThat(query.totals().articles()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "53100 | the server has no room left for L",
        "53300 | the server of L has no connection free",
        "57P01 | the server of L has ended the connection, or is starting",
        "08006 | the connection to L is lost",
        "55P03 | L is in use by another hearsay",
        "40P01 | L is in use by another hearsay",
        "XX001 | L is damaged",
        "25006 | no permission to do that at L",
      })
  void everyRefusalHasItsWords(String state, String message) {
    LedgerException said = PostgresTrouble.of(new SQLException("with sesame in it", state), "L");
    assertThat(said).hasMessage(message);
    assertThat(said.advice()).isNotEmpty().doesNotContain("sesame");
  }

  @Test
  void aMistakeOfOursIsNoTroubleOfTheLedgers() {
    assertThatThrownBy(() -> PostgresTrouble.of(new SQLException("x", "42601"), "L"))
        .isInstanceOf(IllegalStateException.class);
  }
}
