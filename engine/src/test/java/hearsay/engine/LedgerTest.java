package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.intake.Article;
import hearsay.intake.IntakeOptions;
import hearsay.intake.Refusal;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import hearsay.servers.PostgresServer;
import hearsay.store.FileIntake;
import hearsay.store.LedgerPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is kept in a ledger that many write, as hearsay read keeps it. */
final class LedgerTest {
  private static final int ARTICLES = 60;

  @TempDir private Path folder;
  private PostgresServer server;
  private Path pile;

  @BeforeEach
  void makePile() throws IOException {
    Optional<PostgresServer> shared = PostgresServer.shared();
    Assumptions.assumeTrue(shared.isPresent());
    server = shared.get();
    pile = Files.createDirectories(folder.resolve("pile"));
    Files.write(pile.resolve("one.jsonl"), MadePile.lines(ARTICLES, 3));
    Files.write(
        pile.resolve("two.jsonl"),
        MadePile.lines(ARTICLES, 4).stream()
            .map(line -> line.replaceFirst("\"id\": *\"", "$0other-"))
            .toList());
    Files.writeString(pile.resolve("empty.txt"), "");
  }

  private int run(String address, String... more) {
    String[] args = {
      "run", "--in", pile.toString(), "--reader", "rules", "--slots", "2", "--ledger", address
    };
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return EngineMain.run(all);
  }

  private LedgerPlace place(String name) {
    return LedgerPlace.of(name, folder, Map.of());
  }

  /** The records and articles of a ledger, by their names. */
  private static SortedSet<String> held(LedgerPlace place) {
    SortedSet<String> held = new TreeSet<>();
    try (LedgerQuery query = place.openQuery()) {
      for (LedgerEntry entry : query.quotations(QuotationFilter.ALL)) {
        held.add(entry.id().value());
      }
      query.articles().forEach(one -> held.add(one.key() + " " + one.version()));
      held.add(query.totals().toString());
    }
    return held;
  }

  private SortedSet<String> heldByAFile() throws IOException {
    LedgerPlace place = place("local.db");
    ArticleReader reader = Runs.RULES.get();
    try (LedgerWriter writer = place.openWriter()) {
      FileIntake intake = new FileIntake(IntakeOptions.DEFAULTS.at(Instant.now()));
      for (FilePart file : Pile.of(pile, 1).files()) {
        intake.read(
            Path.of(file.path()),
            file.name(),
            bytes -> bytes,
            raw -> {
              if (raw.parse() instanceof Article article) {
                writer.keep(reader.read(article).kept(), Instant.EPOCH);
              } else if (raw.parse() instanceof Refusal refusal) {
                writer.refuse(refusal, Instant.EPOCH);
              }
            });
      }
    }
    return held(place);
  }

  @Test
  void aLedgerAtAServerHoldsWhatAFileWouldAndAReplayAddsNothing() throws IOException {
    String address = server.newDatabase();
    assertThat(run(address, "--out", folder.resolve("out").toString())).isZero();
    SortedSet<String> held = held(place(address));
    assertThat(held).hasSizeGreaterThan(2 * ARTICLES).isEqualTo(heldByAFile());
    assertThat(folder.resolve("out/links.parquet")).exists();
    assertThat(run(address)).isZero();
    assertThat(held(place(address))).isEqualTo(held);
  }

  @Test
  void aStreamIntoALedgerAloneEndsTheSame() throws IOException {
    String address = server.newDatabase();
    String checkpoints = folder.resolve("saved").toString();
    assertThat(run(address, "--mode", "streaming", "--checkpoints", checkpoints)).isZero();
    assertThat(held(place(address))).isEqualTo(heldByAFile());
  }

  @Test
  void nothingIsLostWhenTheServerIsKilled() throws IOException {
    String address = server.newDatabase();
    AtomicInteger kills = new AtomicInteger();
    SlowReading.before(
        Set.of(25, 60, 90),
        () -> {
          try {
            server.kill();
            kills.incrementAndGet();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    EngineRequest local = Runs.request(pile, folder.resolve("out"), "STREAMING", 2, 100);
    EngineRequest kept = Runs.with(local, new Keeping(address, Instant.EPOCH));
    Recovery recovery = new Recovery(folder.resolve("saved"), 200, Optional.empty(), 50);
    EngineRequest request = Runs.with(Runs.with(kept, recovery), SlowReading.readers(20));
    Map<Table, SortedSet<String>> found = Runs.tables(request);
    assertThat(kills).hasValue(3);
    Runs.assertSame(found, LocalPath.tables(local));
    assertThat(held(place(address))).isEqualTo(heldByAFile());
  }

  @Test
  void saysInOneLineWhyALedgerCannotBeWritten() throws IOException {
    String wrong = server.newDatabase().replace(PostgresServer.PASSWORD, "wrong");
    wrong = wrong.replace("open%2Fsesame", "wrong");
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(run(wrong)).isEqualTo(1);
    } finally {
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("hearsay: ")
        .contains("password")
        .doesNotContain("Exception", "sesame");
    assertThat(run(folder.resolve("local.db").toString())).isEqualTo(2);
  }
}
