package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.Hearsay;
import hearsay.text.SourceText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How fast the product reads, and what it takes. Prints the tables of {@code docs/benchmarks.md}
 * and writes every single measurement to the file that is given.
 *
 * <p>Usage: {@code Benchmark RAW.json}, with the gold's training part beside the project. Reading
 * alone is measured in this process, after warming up; the whole of {@code read} as a user runs it,
 * in processes of its own, start included.
 */
public final class Benchmark {
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 5;

  /**
   * The training part is taken so many times, under so many ids, for a pile that is long enough to
   * time.
   */
  private static final int COPIES = 8;

  private final ObjectNode raw = new ObjectMapper().createObjectNode();
  private final List<GoldArticle> articles;
  private final long words;

  private Benchmark(List<GoldArticle> articles) {
    this.articles = articles;
    this.words = articles.stream().mapToLong(article -> words(article.text())).sum();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path gold = Workplace.shared("gold/attribution/train.jsonl.gz").orElseThrow();
    Benchmark benchmark = new Benchmark(GoldArticle.load(gold));
    benchmark.describe();
    benchmark.measureReading();
    benchmark.measureCommand();
    Files.writeString(Path.of(args[0]), benchmark.raw.toPrettyString() + "\n");
  }

  private static long words(SourceText text) {
    return Arrays.stream(text.toString().split("\\s+")).filter(word -> !word.isEmpty()).count();
  }

  private void describe() {
    raw.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    raw.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    raw.put("processors", Runtime.getRuntime().availableProcessors());
    raw.put("articles", articles.size());
    raw.put("words", words);
    System.out.println(raw);
  }

  private void measureReading() throws InterruptedException {
    System.out.println(
        "| reading only | articles a second | words a second |\n| --- | --- | --- |");
    for (int threads : List.of(1, Runtime.getRuntime().availableProcessors())) {
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        readAll(threads);
      }
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        seconds.add(readAll(threads));
      }
      seconds.forEach(raw.putArray("reading-seconds-" + threads + "-threads")::add);
      double median = median(seconds) / threads;
      System.out.printf(
          Locale.ROOT,
          "| %d threads | %,.0f | %,.0f |%n",
          threads,
          articles.size() / median,
          words / median);
    }
  }

  /**
   * Every thread reads all articles with a reader of its own. Returns the seconds that the slowest
   * took.
   */
  private double readAll(int threads) throws InterruptedException {
    List<Thread> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(this::readOnce);
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void readOnce() {
    var reader = Hearsay.attributionReader();
    long found = 0;
    for (GoldArticle article : articles) {
      found += reader.read(article.text()).attributions().size();
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private void measureCommand() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("benchmark");
    Path pile = folder.resolve("pile.jsonl");
    writePile(pile);
    int n = articles.size() * COPIES;
    System.out.println(
        "\n| hearsay read | seconds | articles a second | words a second | memory, MB | ledger bytes an article |\n"
            + "| --- | --- | --- | --- | --- | --- |");
    for (int threads : List.of(1, Runtime.getRuntime().availableProcessors())) {
      ArrayNode runs = raw.putArray("read-command-" + threads + "-threads");
      Run first = read(folder, pile, threads, folder.resolve(threads + ".db"), runs);
      report(threads + " threads, new ledger", first, n);
      Run again = read(folder, pile, threads, folder.resolve(threads + ".db"), runs);
      report(threads + " threads, all known", again, n);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private void report(String name, Run run, int n) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %,.0f | %.0f | %,d |%n",
        name,
        run.seconds(),
        n / run.seconds(),
        words * COPIES / run.seconds(),
        run.peakBytes() / 1e6,
        run.ledgerBytes() / n);
  }

  private record Run(double seconds, long peakBytes, long ledgerBytes) {}

  private static Run read(Path folder, Path pile, int threads, Path ledger, ArrayNode runs)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            "hearsay.app.cli.Main",
            "read",
            pile.toString(),
            "--threads",
            Integer.toString(threads),
            "--ledger",
            ledger.toString());
    command
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile());
    long start = System.nanoTime();
    Process process = command.start();
    long peak = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakBytes(process.pid()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("err.txt")));
    }
    Run run = new Run(seconds, peak, Files.size(ledger));
    runs.addObject()
        .put("seconds", seconds)
        .put("peak-bytes", peak)
        .put("ledger-bytes", run.ledgerBytes());
    return run;
  }

  /** The largest that a process has been in memory, as Linux says; 0 elsewhere. */
  private static long peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private void writePile(Path pile) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedWriter out = Files.newBufferedWriter(pile, StandardCharsets.UTF_8)) {
      for (int copy = 0; copy < COPIES; copy++) {
        for (GoldArticle article : articles) {
          ObjectNode line =
              json.createObjectNode().put("id", article.id() + "-" + copy).put("outlet", "bench");
          out.write(line.put("text", article.text().toString()).toString());
          out.newLine();
        }
      }
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
