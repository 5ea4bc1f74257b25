package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.credit.CreditFinder;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import hearsay.reuse.TextPrints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;

/**
 * Measures what {@code docs/scale.md} says: the local path against the engine over one file of JSON
 * Lines, in one process that is warm after the first run, and whether the rows are the same.
 *
 * <p>Usage: {@code ScaleMeasure PILE rules|trained RUN...}, a run being {@code local}, {@code
 * batch-SLOTS}, {@code streaming-SLOTS}, {@code disk-SLOTS} (a stream with its state on disk),
 * {@code topic-SLOTS} (a stream out of a topic of Kafka), {@code cluster-SLOTS} or {@code
 * clusterstream-SLOTS} (a small cluster, as in ClusterTest), with {@code @SEED} behind it for an
 * order of its own, or with {@code @texts} for that in which the engine counts texts; rows are
 * compared with those of the first {@code local}. Ticks of streams are two seconds apart, unless
 * {@code -Dhearsay.tick=MILLISECONDS} says otherwise. {@code -Dhearsay.rows=true} prints rows that
 * differ.
 */
final class ScaleMeasure {
  private static final int TICK_MILLIS = Integer.getInteger("hearsay.tick", 2_000);
  private static final int EVERY_MILLIS = 10_000;
  private static final String BY_TEXTS = "texts";

  private final Path pile;
  private final Readers readers;
  private final Path folder;
  private Map<Table, SortedSet<String>> expected;
  private SmallCluster cluster;
  private int topics;

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
    Path in = parts.length == 1 ? pile : ordered(parts[1]);
    if (parts[0].equals("local")) {
      EngineRequest request = Runs.with(Runs.request(in, folder, "BATCH", 1, TICK_MILLIS), readers);
      Map<Table, SortedSet<String>> tables = measure(run, () -> LocalPath.tables(request));
      compare(tables);
      expected = expected == null ? tables : expected;
      return;
    }
    String[] how = parts[0].split("-", 2);
    EngineRequest request = request(how[0], in, Integer.parseInt(how[1]));
    CheckpointWatch watch = CheckpointWatch.of(request.recovery().checkpoints());
    Map<Table, SortedSet<String>> found = measure(run, () -> Runs.tables(request));
    watch.end().ifPresent(System.out::println);
    compare(found);
  }

  private EngineRequest request(String how, Path in, int slots)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    EngineRequest request =
        Runs.with(Runs.request(in, out, mode(how), slots, TICK_MILLIS), readers);
    Recovery recovery =
        new Recovery(
            out.resolve(TableFiles.CHECKPOINTS),
            EVERY_MILLIS,
            Optional.empty(),
            0,
            how.equals("disk") ? Recovery.State.DISK : Recovery.State.HEAP);
    EngineRequest saved = Runs.with(request, recovery);
    if (how.startsWith("cluster")) {
      return Runs.with(saved, cluster().cluster(), slots);
    }
    return how.equals("topic") ? Runs.with(saved, topic(in)) : saved;
  }

  private static String mode(String how) {
    return how.equals("batch") || how.equals("cluster") ? "BATCH" : "STREAMING";
  }

  private SmallCluster cluster() throws IOException, InterruptedException {
    if (cluster == null) {
      SmallCluster started = SmallCluster.start(Files.createDirectory(folder.resolve("cluster")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      cluster = started;
    }
    return cluster;
  }

  private ArticleSource topic(Path in) throws IOException, InterruptedException {
    List<byte[]> articles =
        Files.readAllLines(in).stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    try {
      return new ArticleSource.Topic(cluster().fill("articles-" + topics++, articles), true);
    } catch (ExecutionException e) {
      throw new IOException(e);
    }
  }

  private static void stop(SmallCluster cluster) {
    try {
      cluster.stop();
    } catch (IOException | InterruptedException e) {
      System.out.println("the cluster could not be stopped: " + e);
    }
  }

  private Path ordered(String order) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(pile));
    if (order.equals(BY_TEXTS)) {
      lines = byTexts(lines);
    } else {
      Collections.shuffle(lines, new Random(Long.parseLong(order)));
    }
    return Files.write(folder.resolve("ordered.jsonl"), lines);
  }

  /** The order in which the engine counts texts. */
  private static List<String> byTexts(List<String> lines) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String line : lines) {
      InputStream bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
      new ArticleIntake().read("line.jsonl", bytes, raw -> articles.add((Article) raw.parse()));
    }
    List<String> outlets =
        articles.stream()
            .flatMap(one -> one.metadata().outlet().stream())
            .sorted()
            .distinct()
            .toList();
    ReuseReader reader = new ReuseReader(new CreditFinder(outlets));
    SortedMap<Key, List<String>> texts = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Article one = articles.get(i);
      ReuseArticle read =
          reader.read(one.key(), one.text(), one.metadata().outlet(), Optional.empty());
      Key text = Key.of(TextPrints.of(read).fingerprint());
      texts.computeIfAbsent(text, any -> new ArrayList<>()).add(lines.get(i));
    }
    return texts.values().stream().flatMap(List::stream).toList();
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
}
