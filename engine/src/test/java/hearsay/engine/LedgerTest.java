package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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

  /** Names that the server cannot look up cost one article, not the run. */
  @Test
  void namesOfAnyLengthEndNoRun() throws IOException {
    String random =
        new Random(7)
            .ints(5_000, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    List<String> lines = new ArrayList<>();
    for (String id : List.of(random.substring(0, 1_900), random, "after")) {
      lines.add("{\"id\": \"%s\", \"text\": \"The tide was late.\"}".formatted(id));
    }
    Files.write(pile.resolve("names.jsonl"), lines);
    String address = server.newDatabase();
    assertThat(run(address)).isZero();
    SortedSet<String> held = held(place(address));
    assertThat(held).isEqualTo(heldByAFile());
    assertThat(held).anyMatch(one -> one.contains(random.substring(0, 1_900)));
    assertThat(held).anyMatch(one -> one.startsWith("id:/after "));
  }

  /** And goes on when there is room again. */
  @Test
  void saysInOneLineThatTheServersDiskIsFull() throws IOException {
    Optional<PostgresServer> small = PostgresServer.withSmallDisk(40);
    Assumptions.assumeTrue(small.isPresent());
    String database = small.get().newSmallDatabase();
    String address = small.get().address(database);
    Path saved = folder.resolve("saved");
    AtomicBoolean isFull = new AtomicBoolean();
    Saved.watch(
        40,
        2 * ARTICLES,
        saved,
        () -> {
          if (!isFull.getAndSet(true)) {
            fill(small.get(), database);
          }
        });
    EngineRequest local = Runs.request(pile, folder.resolve("out"), "STREAMING", 2, 100);
    EngineRequest kept = Runs.with(local, new Keeping(address, Instant.EPOCH));
    EngineRequest first =
        Runs.with(
            Runs.with(kept, new Recovery(saved, 200, Optional.empty(), 1)),
            SlowReading.readers(20));
    assertThatThrownBy(() -> EngineJob.run(first))
        .isInstanceOf(EngineException.class)
        .hasMessageStartingWith("the run broke off: the server has no room left for ")
        .hasMessageNotContaining("sesame")
        .extracting(e -> ((EngineException) e).advice())
        .asString()
        .contains("--from");
    SortedSet<String> before = held(place(address));
    assertThat(before).hasSizeGreaterThan(20);
    small.get().sql(database, "DROP TABLE filling");
    Recovery from = new Recovery(saved, 200, Recovery.find(saved), 1);
    assertThat(from.from()).as("a checkpoint to go on from").isPresent();
    Map<Table, SortedSet<String>> found = Runs.tables(Runs.with(kept, from));
    Runs.assertSame(found, LocalPath.tables(local));
    assertThat(held(place(address))).isEqualTo(heldByAFile()).isNotEqualTo(before);
  }

  private static void fill(PostgresServer server, String database) {
    try {
      server.sql(database, "CREATE TABLE filling (line text)");
      String lines = "SELECT md5(generate_series(1, 10000000)::text)";
      assertThatThrownBy(() -> server.sql(database, "INSERT INTO filling " + lines))
          .hasMessageContaining("No space left on device");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
