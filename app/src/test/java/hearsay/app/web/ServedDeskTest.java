package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import hearsay.servers.PostgresServer;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk on a ledger at a server shows what it shows of the same ledger in a file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ServedDeskTest {
  @TempDir private static Path folder;
  private static PostgresServer server;
  private static String address;
  private static OpenDesk onFile;
  private static OpenDesk onServer;

  @BeforeAll
  static void open() throws Exception {
    Optional<PostgresServer> shared = PostgresServer.shared();
    Assumptions.assumeTrue(shared.isPresent());
    server = shared.get();
    address = server.newDatabase();
    onFile = OpenDesk.on(OpenDesk.sample(folder));
    CommandRun run =
        CommandRun.in(folder, "read", OpenDesk.PILE, "--reader", "rules", "-l", address);
    assertThat(run.status()).as(run.err()).isZero();
    onServer = OpenDesk.on(place(address));
  }

  private static LedgerPlace place(String address) {
    return LedgerPlace.of(address, folder, Map.of());
  }

  @AfterAll
  static void close() {
    if (onServer != null) {
      onFile.close();
      onServer.close();
    }
  }

  /** A page without what is told by the clock, and without the name of its ledger. */
  private static String page(OpenDesk desk, String path) throws IOException, InterruptedException {
    return desk.page(path)
        .replaceAll("postgresql://[^<\"&]*", "desk.db")
        .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z| UTC)?", "NOW")
        .replaceAll("name=\"form\" value=\"[^\"]*\"", "")
        .replaceAll("name=\"token\" value=\"[^\"]*\"", "");
  }

  @Order(1)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/speakers",
        "/speakers?all=1",
        "/forecasts",
        "/forecasts?state=all",
        "/timeline",
        "/timeline?odds=1&q=storm",
        "/stories",
        "/log",
        "/search?q=storm",
        "/search?speaker=Vasse",
        "/scores",
        "/import",
        "/article?key=id:Quillon%2Fquillon-0304",
        "/sources?article=id:Quillon%2Fquillon-0304",
        "/check?quote=the+next+big+storm",
      })
  void showsTheSamePage(String path) throws Exception {
    assertThat(page(onServer, path)).isEqualTo(page(onFile, path));
  }

  @Test
  @Order(2)
  void aDeedIsKeptAndSeenAtOnce() throws Exception {
    String record = first(onServer.json("/search?q=storm"), "\"id\":\"([0-9a-f]{16})\"");
    String before = onServer.json("/log");
    HttpResponse<String> answer =
        onServer.post("/reject", "record=" + record + "&note=disowned&back=%2F");
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(400);
    assertThat(onServer.json("/log")).isNotEqualTo(before).contains(record).contains("disowned");
    assertThat(onServer.faults()).isEmpty();
  }

  @Test
  @Order(3)
  void whoMayOnlyReadSeesEveryPageAndIsToldWhenDeciding() throws Exception {
    String database = address.substring(address.lastIndexOf('/') + 1);
    server.sql(
        database,
        "CREATE ROLE looker LOGIN PASSWORD 'x'; GRANT USAGE ON SCHEMA public TO looker;"
            + " GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker");
    String reading = "postgresql://looker:x@127.0.0.1:" + server.port() + "/" + database;
    try (OpenDesk desk = OpenDesk.on(place(reading))) {
      for (String path :
          List.of(
              "/", "/speakers", "/forecasts", "/timeline", "/stories", "/log", "/search?q=storm")) {
        assertThat(page(desk, path))
            .as(path)
            .isEqualTo(page(onServer, path).replace("keeper", "looker"));
      }
      String record = first(desk.json("/search?speaker=Vasse"), "\"id\":\"([0-9a-f]{16})\"");
      HttpResponse<String> answer = desk.post("/reject", "record=" + record + "&note=no&back=%2F");
      assertThat(answer.body()).contains("no permission to do that");
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  @Order(4)
  void aServerThatWasAwayIsAskedAgain() throws Exception {
    assertThat(onServer.get("/").statusCode()).isEqualTo(200);
    server.crash();
    assertThat(onServer.get("/").statusCode()).isEqualTo(200);
    assertThat(onServer.page("/log")).contains("disowned");
    assertThat(onServer.faults()).isEmpty();
  }

  @Test
  @Order(5)
  void aLedgerThatIsNotThereYetIsFilledByDroppingFiles() throws Exception {
    try (OpenDesk desk = OpenDesk.on(place(server.newDatabase()))) {
      assertThat(desk.get("/").statusCode()).isLessThan(500);
      assertThat(desk.faults()).isEmpty();
    }
  }

  private static String first(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
