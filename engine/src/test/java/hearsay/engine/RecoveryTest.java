package hearsay.engine;

import static hearsay.engine.Runs.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that breaks off goes on from its last checkpoint and ends as if nothing had been. */
final class RecoveryTest {
  private static final int ARTICLES = 120;
  private static final int EVERY_MILLIS = 100;

  /** Slow enough for checkpoints between articles. */
  private static final int READING_MILLIS = 15;

  @TempDir private Path folder;
  private Path pile;

  @BeforeEach
  void makePile() throws IOException {
    pile = Files.createDirectories(folder.resolve("pile"));
    Files.write(pile.resolve("one.jsonl"), MadePile.lines(ARTICLES, 5));
  }

  private EngineRequest request(String out, int restarts, Optional<Path> from, Readers readers) {
    Path tables = folder.resolve(out);
    Recovery recovery =
        new Recovery(folder.resolve(out + "-checkpoints"), EVERY_MILLIS, from, restarts);
    return Runs.with(Runs.with(Runs.request(pile, tables, "STREAMING", 2, 50), recovery), readers);
  }

  private Map<Table, SortedSet<String>> expected() throws IOException {
    Map<Table, SortedSet<String>> expected =
        LocalPath.tables(request("local", 0, Optional.empty(), Runs.RULES));
    assertThat(expected.get(Table.LINKS)).hasSizeGreaterThan(10);
    return expected;
  }

  private static Readers watched() {
    return SlowReading.readers(READING_MILLIS);
  }

  /** Not an exception: those cost an article and nothing else. */
  private static void fail() {
    throw new AssertionError("the machine stops here");
  }

  @ParameterizedTest
  @CsvSource({"1, HEAP", "2, HEAP", "3, DISK"})
  void failuresAtAnyPointChangeNothing(long seed, Recovery.State state) throws IOException {
    Random random = new Random(seed);
    SortedSet<Integer> places = new TreeSet<>();
    while (places.size() < 4) {
      places.add(1 + random.nextInt(ARTICLES));
    }
    SlowReading.before(places, RecoveryTest::fail);
    EngineRequest request = request("out", 4, Optional.empty(), watched());
    assertSame(Runs.tables(Runs.with(request, state(request.recovery(), state))), expected());
    assertThat(SlowReading.read()).as("read again after failures").isGreaterThan(ARTICLES);
  }

  private static Recovery state(Recovery recovery, Recovery.State state) {
    return new Recovery(
        recovery.checkpoints(),
        recovery.everyMillis(),
        recovery.from(),
        recovery.restarts(),
        state);
  }

  @Test
  void goesOnFromAnEarlierCheckpointThanTheLastInMoreSlots() throws IOException {
    List<Path> kept = new ArrayList<>();
    Path checkpoints = folder.resolve("out-checkpoints");
    Path early = folder.resolve("early");
    Saved.watch(
        20,
        ARTICLES,
        checkpoints,
        () -> {
          if (kept.isEmpty()) {
            kept.add(copy(checkpoints, early));
          } else {
            fail();
          }
        });
    EngineRequest broken = request("out", 0, Optional.empty(), watched());
    assertThat(message(broken)).contains("the machine stops here");
    SlowReading.before(new TreeSet<>(), () -> {});
    EngineRequest again = request("out", 0, Recovery.find(early), watched());
    assertSame(Runs.tables(Runs.with(again, 3)), expected());
    assertThat(SlowReading.read()).as("not all from the start").isPositive().isLessThan(ARTICLES);
  }

  /** A place for rows that another version of the engine might have. */
  private record Elsewhere() implements RowSink {
    @Override
    public void prepare(long from) {
      assertThat(from).isPositive();
    }

    @Override
    public void take(DataStream<Row> changes) {
      changes.sinkTo(new DiscardingSink<>()).uid("elsewhere");
    }

    @Override
    public Map<Table, Long> close(boolean mayGoOn) {
      return Map.of();
    }
  }

  @Test
  void aCheckpointOfAnotherProgramIsRefused() throws IOException {
    Saved.watch(20, ARTICLES, folder.resolve("out-checkpoints"), RecoveryTest::fail);
    assertThat(message(request("out", 0, Optional.empty(), watched())))
        .contains("the machine stops here");
    Optional<Path> from = Recovery.find(folder.resolve("out-checkpoints"));
    assertThat(from).isPresent();
    EngineRequest other = Runs.with(request("out", 0, from, watched()), new Elsewhere());
    assertThat(message(other)).startsWith("that checkpoint does not fit");
  }

  private static String message(EngineRequest request) {
    try {
      EngineJob.run(request);
      return "it did not break off";
    } catch (EngineException | IOException e) {
      return e.getMessage();
    }
  }

  /** A copy of the last complete checkpoint there is. */
  private static Path copy(Path checkpoints, Path to) {
    try {
      for (int attempt = 0; attempt < 20; attempt++) {
        try {
          return copied(Recovery.find(checkpoints).orElseThrow(), to);
        } catch (NoSuchFileException | UncheckedIOException e) {
          deleteFilesOf(to); // A newer one has just taken its place.
        }
      }
      throw new AssertionError("no checkpoint stays long enough to be copied");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copied(Path last, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(last)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void deleteFilesOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aProcessThatIsKilledIsGoneOnFrom() throws IOException, InterruptedException {
    Optional<Path> from = Optional.empty();
    for (int article : new int[] {20, 45}) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--add-opens=java.base/java.util=ALL-UNNAMED",
                  "--add-opens=java.base/java.lang=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Stopping.class.getName(),
                  pile.toString(),
                  folder.toString(),
                  Integer.toString(article)));
      from.ifPresent(path -> command.add(path.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File(folder.toFile(), "fork.log"))
              .start();
      try {
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("killed, see its log").isEqualTo(Stopping.KILLED);
      } finally {
        process.destroyForcibly();
      }
      from = Recovery.find(folder.resolve("out-checkpoints"));
      assertThat(from).isPresent();
    }
    EngineRequest again = request("out", 0, from, Runs.RULES);
    assertSame(Runs.tables(again), expected());
  }

  /** A process that reads up to an article and halts as if it were killed. */
  static final class Stopping {
    static final int KILLED = 137;

    private Stopping() {}

    public static void main(String[] args) throws IOException {
      RecoveryTest test = new RecoveryTest();
      test.pile = Path.of(args[0]);
      test.folder = Path.of(args[1]);
      Saved.watch(
          Integer.parseInt(args[2]),
          ARTICLES,
          test.folder.resolve("out-checkpoints"),
          () -> Runtime.getRuntime().halt(KILLED));
      Optional<Path> from = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
      EngineJob.run(test.request("out", 0, from, watched()));
    }
  }

  @Test
  void aFolderIsFollowed() throws Exception {
    List<String> lines = MadePile.lines(ARTICLES, 5);
    Map<Table, SortedSet<String>> expected = expected();
    Files.write(pile.resolve("one.jsonl"), lines.subList(0, 50));
    CountDownLatch allRead = new CountDownLatch(1);
    SlowReading.before(new TreeSet<>(List.of(50 + 60 + 60)), allRead::countDown);
    EngineRequest request =
        Runs.with(
            request("out", 0, Optional.empty(), watched()), new ArticleSource.Folder(pile, true));
    AtomicReference<String> end = new AtomicReference<>();
    Thread run = new Thread(() -> end.set(message(request)));
    run.start();
    Files.write(pile.resolve("two.jsonl"), lines.subList(50, 110));
    Files.write(pile.resolve("three.jsonl.part"), lines.subList(0, 110));
    Files.write(pile.resolve("four.jsonl"), lines.subList(60, ARTICLES));
    assertThat(allRead.await(60, TimeUnit.SECONDS)).isTrue();
    TableFiles tables = (TableFiles) request.out();
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!written(tables).equals(expected) && System.nanoTime() < last) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertSame(written(tables), expected);
    SlowReading.before(new TreeSet<>(List.of(1)), RecoveryTest::fail);
    Files.write(pile.resolve("five.jsonl"), MadePile.lines(1, 6));
    run.join();
    assertThat(end.get()).contains("the machine stops here");
  }

  /** Of what came later than the run began, too. */
  @Test
  void anEmbargoThatEndsWhileAFolderIsFollowedIsOver() throws Exception {
    String item =
        "{\"embargoed\": \"2026-11-22T06:00:00Z\", \"uri\": \"urn:tide\", \"standard\": {\"name\":"
            + " \"ninjs\", \"version\": \"3.0\"}, \"type\": \"text\", \"pubstatus\": \"usable\","
            + " \"bodies\": [{\"role\": \"main\", \"contenttype\": \"text/plain\", \"value\": \"The tide"
            + " was late on Monday.\"}]}";
    Files.writeString(pile.resolve("one.jsonl"), item);
    EngineRequest once = request("once", 0, Optional.empty(), Runs.RULES);
    assertThat(Runs.tables(once).get(Table.REFUSED))
        .hasSize(1)
        .first()
        .asString()
        .contains("embargoed");
    EngineRequest request =
        Runs.with(
            request("out", 0, Optional.empty(), watched()), new ArticleSource.Folder(pile, true));
    SlowReading.before(new TreeSet<>(List.of(2)), RecoveryTest::fail);
    AtomicReference<String> end = new AtomicReference<>();
    Thread run = new Thread(() -> end.set(message(request)));
    run.start();
    TableFiles tables = (TableFiles) request.out();
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (written(tables).get(Table.RECORDS).isEmpty() && System.nanoTime() < last) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    assertThat(written(tables).get(Table.RECORDS)).hasSize(1);
    assertThat(written(tables).get(Table.REFUSED)).isEmpty();
    Files.write(pile.resolve("two.jsonl"), MadePile.lines(1, 6));
    run.join();
    assertThat(end.get()).contains("the machine stops here");
  }

  /** As after a savepoint that an operator stops a stream with. */
  @Test
  void whatAStoppedStreamWroteStaysForTheOneThatGoesOn() throws IOException {
    TableFiles tables = new TableFiles(folder.resolve("stopped"));
    tables.prepare(0);
    change("stopped", 0, new Row("links", "a", 1, 0, "{\"x\":1}"));
    change("stopped", 3, new Row("links", "b", 1, 3, "{\"x\":2}"));
    change("stopped", 5, new Row("links", "c", 1, 5, "{\"x\":3}"));
    assertThat(tables.close(true).get(Table.LINKS)).isEqualTo(3);
    tables.prepare(5);
    assertThat(tables.write().get(Table.LINKS)).isEqualTo(2);
    assertThat(tables.close(false).get(Table.LINKS)).isEqualTo(2);
    assertThat(tables.hasChanges()).isFalse();
  }

  private void change(String out, long after, Row row) throws IOException {
    Path changes = Files.createDirectories(folder.resolve(out).resolve(".changes/links/" + after));
    Files.writeString(changes.resolve("part"), row.line() + "\n");
  }

  private static Map<Table, SortedSet<String>> written(TableFiles tables) throws IOException {
    tables.write();
    return Runs.read(tables);
  }
}
