package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.servers.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command says of a ledger at a server what it says of the same ledger in a file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ServedLedgerTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 4, 2);
  private static final String FILE = "same.db";

  @TempDir private static Path folder;
  private static PostgresServer server;
  private static String address;

  @BeforeAll
  static void readThePileTwice() throws IOException {
    Optional<PostgresServer> shared = PostgresServer.shared();
    Assumptions.assumeTrue(shared.isPresent());
    server = shared.get();
    address = server.newDatabase();
    Path pile = Path.of("../samples/harbour").toAbsolutePath().normalize();
    CommandRun file = on(FILE, "read", pile.toString(), "--reader", "rules", "--json");
    CommandRun served = on(address, "read", pile.toString(), "--reader", "rules", "--json");
    assertThat(served.err()).doesNotContain("sesame");
    assertThat(withoutClock(served.out())).isEqualTo(withoutClock(file.out()));
    assertThat(served.status()).isEqualTo(file.status()).isZero();
  }

  private static CommandRun on(String ledger, String... args) {
    return CommandRun.on(
        TODAY,
        folder,
        Stream.concat(Stream.of(args), Stream.of("-l", ledger)).toArray(String[]::new));
  }

  /** When something was read, or decided, is told by the clock. */
  private static String withoutClock(String out) {
    return out.replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "NOW");
  }

  /** A command line, on both; the line that says which ledger it is left out. */
  private static void isTheSame(String line) {
    String[] args = line.split(" (?=(?:[^']*'[^']*')*[^']*$)");
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].replace("'", "");
    }
    CommandRun file = on(FILE, args);
    CommandRun served = on(address, args);
    assertThat(withoutClock(served.out())).as(line).isEqualTo(withoutClock(file.out()));
    assertThat(served.err().replaceAll("(?m)^ledger: .*$", ""))
        .as(line)
        .isEqualTo(file.err().replaceAll("(?m)^ledger: .*$", ""));
    assertThat(served.status()).as(line).isEqualTo(file.status());
  }

  static List<String> questions() {
    return List.of(
        "brief",
        "brief --json",
        "quotes --json --limit 1000",
        "quotes --speaker Tolland --why --json",
        "quotes --speaker 'Ingrid Vasse' --grep hurt --json",
        "quotes --grep 'next storm' --json",
        "quotes --article pennant-0305 --json",
        "speakers --json",
        "who Tolland --json",
        "who Vasse",
        "timeline --json",
        "timeline --at-odds",
        "forecasts --all --json",
        "forecasts --due 30d --json",
        "scores --json",
        "show pennant-0305 --json",
        "show courier-0307",
        "drift --json",
        "sources pennant-0305 --json",
        "stories --json",
        "verify",
        "verify --originals",
        "question list --json",
        "log --json",
        "check 'the next storm' --speaker Roake --json",
        "check 'a single crown of public money' --json",
        "reread --reader rules --json",
        "quotes --json --limit 1000");
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("questions")
  void answersTheSame(String line) {
    isTheSame(line);
  }

  @Test
  @Order(2)
  void whatIsDecidedIsDecidedTheSame() {
    String record = first(on(FILE, "quotes", "--json").out());
    String forecast = first(on(FILE, "forecasts", "--all", "--json").out());
    for (String line :
        List.of(
            "reject " + record + " --note disowned",
            "undo 1",
            "undo 1",
            "resolve " + forecast + " yes --on 2031-04-01 --evidence seen",
            "question new 'Will the quay hold?'",
            "question list --json",
            "set-speaker " + record + " 'Nora Quill' --note heard",
            "speakers rename Tolland 'Professor Tolland' --note known",
            "remove courier-0307 --note asked",
            "log --json",
            "scores --json",
            "speakers --json",
            "brief --json",
            "reread --reader rules",
            "verify --originals")) {
      isTheSame(line);
    }
  }

  /** The first id in some lines of JSON. */
  private static String first(String lines) {
    return lines.replaceFirst("(?s)^.*?\"id\":\\s*\"([0-9a-f]{16})\".*$", "$1");
  }

  @Test
  @Order(3)
  void aCopyOfItIsAFileThatAnswersTheSame() {
    assertThat(on(address, "backup", "copy.db").status()).isZero();
    assertThat(on("copy.db", "quotes", "--json").out())
        .isEqualTo(on(FILE, "quotes", "--json").out());
    assertThat(on("copy.db", "verify").status()).isZero();
    assertThat(on(address, "backup", "copy.db").err()).contains("something already at copy.db");
  }

  @Test
  void noPasswordIsEverPrinted() {
    String wrong = address.replace("open%2F", "opener%2F");
    for (String ledger :
        List.of(address, wrong, wrong + "?x=sesame", "postgresql://a:sesame@h:x/b")) {
      for (String command : List.of("brief", "verify", "log", "read samples", "brief --debug")) {
        CommandRun run = on(ledger, command.split(" "));
        assertThat(run.out() + run.err()).as(command).doesNotContain("sesame");
      }
    }
    CommandRun run = on(wrong, "brief");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("hearsay: the server does not let that user in: postgresql://keeper@127.0.0.1:")
        .contains("PGPASSWORD")
        .doesNotContain("\tat ");
  }

  @Test
  void aKilledReaderLosesNothingThatWasKept() throws Exception {
    Pile.generate(folder.resolve("pile/w.jsonl"), 1500, 20311125);
    CommandRun calm = on("calm.db", "read", "pile", "--reader", "rules", "--debug");
    assertThat(calm.status()).as(calm.err()).isZero();
    String killed = server.newDatabase();
    for (int kill = 0; kill < 3; kill++) {
      long before = kept(killed);
      Process process = start(killed);
      while (process.isAlive() && kept(killed) <= before) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
      long after = kept(killed);
      assertThat(after).isGreaterThan(0);
      assertThat(on(killed, "verify").status()).isZero();
      assertThat(kept(killed)).isGreaterThanOrEqualTo(after);
    }
    assertThat(on(killed, "read", "pile", "--reader", "rules").status()).isZero();
    assertThat(on(killed, "quotes", "--json", "--limit", "9999").out())
        .isEqualTo(on("calm.db", "quotes", "--json", "--limit", "9999").out())
        .isNotEmpty();
  }

  /** How many articles stand in a ledger, as anybody can ask the server. */
  private static long kept(String ledger) throws IOException {
    String database = ledger.substring(ledger.lastIndexOf('/') + 1);
    boolean isThere = !server.sql(database, "SELECT to_regclass('reuse_state')").isEmpty();
    return isThere ? Long.parseLong(server.sql(database, "SELECT count(*) FROM article")) : 0;
  }

  private Process start(String ledger) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", Main.class.getName()));
    command.addAll(List.of("read", "pile", "-l", ledger, "--reader", "rules"));
    return OwnProcess.java(command)
        .directory(folder.toFile())
        .redirectOutput(new File(folder.toFile(), "out.txt"))
        .redirectError(new File(folder.toFile(), "err.txt"))
        .start();
  }

  @Test
  void twoReadersAtOnceFillOneLedger() throws Exception {
    Pile.generate(folder.resolve("one/w.jsonl"), 300, 1);
    Files.createDirectories(folder.resolve("two"));
    Files.copy(folder.resolve("one/w.jsonl"), folder.resolve("two/w.jsonl"));
    String both = server.newDatabase();
    Thread other = new Thread(() -> on(both, "read", "two", "--reader", "rules"));
    other.start();
    CommandRun run = on(both, "read", "one", "--reader", "rules");
    other.join();
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(kept(both)).isEqualTo(300);
    assertThat(on(both, "verify").status()).isZero();
  }
}
