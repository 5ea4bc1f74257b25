package hearsay.engine;

import static hearsay.engine.Runs.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.apitest.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same answer on two TaskManagers in processes of their own, whatever becomes of them. */
@Tag("cluster")
final class ClusterTest {
  private static final int SLOTS = 2;
  private static final int KILLS = Integer.getInteger("hearsay.kills", 10);

  /**
   * So slow that failures fall into the reading; when there were enough, it is as fast as can be.
   */
  private static final int READING_MILLIS = 300;

  /**
   * So many made articles besides: a checkpoint waits for some dozens that are queued at a slot.
   */
  private static final int MADE = 3_600;

  private static final long SEED = 20261123;

  @TempDir private static Path running;
  private static SmallCluster cluster;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = SmallCluster.start(running);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    cluster.stop();
  }

  private EngineRequest request(Path pile, EngineRequest.Mode mode) throws IOException {
    EngineRequest request = Runs.request(pile, folder.resolve("out"), mode.name(), SLOTS, 500);
    return Runs.with(request, cluster.cluster(), SLOTS);
  }

  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void readsTheSampleAsTheLocalPathDoes(EngineRequest.Mode mode) throws IOException {
    EngineRequest request = request(SourceTree.root().resolve("samples/harbour"), mode);
    assertSame(Runs.tables(request), LocalPath.tables(request));
  }

  /** The generated articles, or made ones where there are none. */
  private List<String> articles() throws IOException {
    Path generated = SourceTree.root().resolve("../shared/gold/reuse/generated.docs.jsonl.gz");
    if (Files.exists(generated)) {
      return SameAnswerTest.lines(generated);
    }
    System.out.println("SKIPPED generated reuse on a cluster, made articles instead: no ../shared");
    return MadePile.lines(800, SEED);
  }

  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void readsGeneratedReuseAsTheLocalPathDoes(EngineRequest.Mode mode) throws IOException {
    Path pile = folder.resolve("pile.jsonl");
    Files.write(pile, articles());
    EngineRequest request = request(pile, mode);
    assertSame(Runs.tables(request), LocalPath.tables(request));
  }

  @Test
  void isTheSameWhenMachinesFail() throws Exception {
    List<String> lines = articles();
    lines.addAll(MadePile.lines(MADE, SEED));
    Path pile = folder.resolve("pile.jsonl");
    Files.write(pile, lines);
    EngineRequest local = request(pile, EngineRequest.Mode.STREAMING);
    KafkaTopic in =
        cluster.fill(
            "articles", lines.stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList());
    Path hold = Files.createFile(folder.resolve("hold"));
    Recovery recovery = new Recovery(folder.resolve("checkpoints"), 1_000, Optional.empty(), 1_000);
    EngineRequest request =
        Runs.with(
            Runs.with(Runs.with(local, recovery), new ArticleSource.Topic(in, true)),
            SlowReading.readers(READING_MILLIS, hold.toString()));
    AtomicBoolean isDone = new AtomicBoolean();
    AtomicInteger kills = new AtomicInteger();
    Thread killer = new Thread(() -> kill(recovery.checkpoints(), hold, isDone, kills));
    killer.start();
    Map<Table, SortedSet<String>> found = Runs.tables(request);
    isDone.set(true);
    killer.join();
    System.out.println("ended after " + kills.get() + " kills, seed " + SEED);
    assertSame(found, LocalPath.tables(local));
    assertThat(kills.get()).as("kills while it ran").isEqualTo(KILLS + 1);
  }

  /** Kills TaskManagers at random moments after a checkpoint, and the broker once. */
  private static void kill(Path checkpoints, Path hold, AtomicBoolean isDone, AtomicInteger kills) {
    Random random = new Random(SEED);
    Optional<Path> last = Optional.empty();
    try {
      while (!isDone.get()) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
        cluster.revive();
        Optional<Path> now = Recovery.find(checkpoints);
        if (kills.get() > KILLS) {
          Files.deleteIfExists(hold);
        } else if (!now.equals(last)) {
          boolean isBroker = kills.get() == KILLS / 2;
          cluster.killAndLaunch(isBroker ? "kafka" : "taskmanager-" + (1 + random.nextInt(2)));
          kills.incrementAndGet();
          last = Recovery.find(checkpoints);
        }
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      System.out.println("the killer fell over: " + e);
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    EngineRequest request =
        Runs.with(
            request(SourceTree.root().resolve("samples/harbour"), EngineRequest.Mode.BATCH),
            new Cluster("127.0.0.1", 9, List.of()),
            1);
    assertThatThrownBy(() -> EngineJob.run(request))
        .isInstanceOf(EngineException.class)
        .hasMessage("no Flink cluster answers at 127.0.0.1:9");
  }
}
