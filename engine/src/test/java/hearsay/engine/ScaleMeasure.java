package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.encoder.TrainedAttributionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Measures what {@code docs/scale.md} says: the local path against the engine over one file of JSON
 * Lines, in one process that is warm after the first run, and whether the rows are the same.
 *
 * <p>Usage: {@code ScaleMeasure PILE rules|trained RUN...}, a run being {@code local}, {@code
 * batch-SLOTS}, {@code streaming-SLOTS}, {@code disk-SLOTS} (a stream with its state on disk),
 * {@code cluster-SLOTS} or {@code clusterstream-SLOTS} (a small cluster, as in ClusterTest), with
 * {@code @SEED} behind it for an order of its own. Ticks of streams are two seconds apart, unless
 * {@code -Dhearsay.tick=MILLISECONDS} says otherwise. {@code -Dhearsay.rows=true} prints rows that
 * differ.
 */
final class ScaleMeasure {
  private static final int TICK_MILLIS = Integer.getInteger("hearsay.tick", 2_000);
  private static final int EVERY_MILLIS = 10_000;

  private final Path pile;
  private final Readers readers;
  private final Path folder;
  private Map<Table, SortedSet<String>> expected;
  private SmallCluster cluster;

  private ScaleMeasure(Path pile, Readers readers) throws IOException {
    this.pile = pile;
    this.readers = readers;
    this.folder = Files.createTempDirectory("hearsay-scale");
  }

  private interface Work {
    Map<Table, SortedSet<String>> run() throws IOException;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Readers readers =
        args[1].equals("trained")
            ? () -> new ArticleReader(TrainedAttributionReader.shipped())
            : Runs.RULES;
    ScaleMeasure measure = new ScaleMeasure(Path.of(args[0]).toAbsolutePath().normalize(), readers);
    for (int i = 2; i < args.length; i++) {
      measure.run(args[i]);
    }
  }

  private void run(String run) throws IOException, InterruptedException {
    String[] parts = run.split("@", 2);
    Path in = parts.length == 1 ? pile : shuffled(Long.parseLong(parts[1]));
    if (parts[0].equals("local")) {
      EngineRequest request = Runs.with(Runs.request(in, folder, "BATCH", 1, TICK_MILLIS), readers);
      expected = measure(run, () -> LocalPath.tables(request));
      return;
    }
    String[] how = parts[0].split("-", 2);
    Path out = folder.resolve("out");
    boolean isOnDisk = how[0].equals("disk");
    String mode = isOnDisk || how[0].endsWith("stream") ? "STREAMING" : mode(how[0]);
    EngineRequest request =
        Runs.with(Runs.request(in, out, mode, Integer.parseInt(how[1]), TICK_MILLIS), readers);
    Recovery recovery =
        new Recovery(
            out.resolve(TableFiles.CHECKPOINTS),
            EVERY_MILLIS,
            Optional.empty(),
            0,
            isOnDisk ? Recovery.State.DISK : Recovery.State.HEAP);
    EngineRequest saved = onCluster(how[0], Runs.with(request, recovery));
    Watch watch = new Watch(out.resolve(TableFiles.CHECKPOINTS));
    Thread thread = new Thread(watch);
    thread.start();
    Map<Table, SortedSet<String>> found = measure(run, () -> Runs.tables(saved));
    watch.isOver = true;
    thread.join();
    if (watch.largest > 0) {
      System.out.printf(Locale.ROOT, "  largest checkpoint %,d bytes%n", watch.largest);
    }
    compare(found);
  }

  private static String mode(String how) {
    return how.equals("cluster") ? "BATCH" : how.toUpperCase(Locale.ROOT);
  }

  private EngineRequest onCluster(String how, EngineRequest request)
      throws IOException, InterruptedException {
    if (!how.startsWith("cluster")) {
      return request;
    }
    if (cluster == null) {
      SmallCluster started = SmallCluster.start(Files.createDirectory(folder.resolve("cluster")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      cluster = started;
    }
    return Runs.with(request, cluster.cluster(), request.slots());
  }

  private static void stop(SmallCluster cluster) {
    try {
      cluster.stop();
    } catch (IOException | InterruptedException e) {
      System.out.println("the cluster could not be stopped: " + e);
    }
  }

  private Path shuffled(long seed) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(pile));
    Collections.shuffle(lines, new Random(seed));
    return Files.write(folder.resolve("shuffled.jsonl"), lines);
  }

  private void compare(Map<Table, SortedSet<String>> found) {
    if (expected == null) {
      return;
    }
    for (Table table : Table.values()) {
      SortedSet<String> missing = new TreeSet<>(expected.get(table));
      missing.removeAll(found.get(table));
      SortedSet<String> more = new TreeSet<>(found.get(table));
      more.removeAll(expected.get(table));
      System.out.printf(
          Locale.ROOT,
          "  %-9s %,9d rows, %d missing, %d too many%n",
          table.label(),
          found.get(table).size(),
          missing.size(),
          more.size());
      print(table, "missing", missing);
      print(table, "too many", more);
    }
  }

  private static void print(Table table, String what, SortedSet<String> rows) {
    if (Boolean.getBoolean("hearsay.rows")) {
      rows.forEach(row -> System.out.println(table.label() + " " + what + ": " + row));
    }
  }

  private static Map<Table, SortedSet<String>> measure(String what, Work work) throws IOException {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    Map<Table, SortedSet<String>> tables = work.run();
    System.out.printf(
        Locale.ROOT,
        "%-16s %7.1f s %7.1f s of processor%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (cpuNanos() - cpu) / 1e9);
    return tables;
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** How large the largest checkpoint ever is. */
  private static final class Watch implements Runnable {
    private final Path folder;
    private volatile long largest;
    private volatile boolean isOver;

    Watch(Path folder) {
      this.folder = folder;
    }

    @Override
    public void run() {
      try {
        while (!isOver) {
          look();
          TimeUnit.MILLISECONDS.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void look() {
      // A checkpoint of a state on disk is in files that several share, beside its own.
      try (Stream<Path> all = Files.walk(folder, 2)) {
        long shared = 0;
        long own = 0;
        for (Path one : all.toList()) {
          if (one.getFileName().toString().equals("shared")) {
            shared += bytes(one);
          } else if (one.getFileName().toString().startsWith("chk-")) {
            own = Math.max(own, bytes(one));
          }
        }
        largest = Math.max(largest, shared + own);
      } catch (NoSuchFileException e) {
        // There is none yet, or none any more.
      } catch (IOException | UncheckedIOException e) {
        // It is being written or taken away.
      }
    }

    private static long bytes(Path checkpoint) throws IOException {
      try (Stream<Path> files = Files.walk(checkpoint)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      }
    }
  }
}
