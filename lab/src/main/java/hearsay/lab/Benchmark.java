package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.intake.PlainParagraphs;
import hearsay.statement.AttributionReader;
import hearsay.statement.RuleAttributionReader;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How fast the product reads, and what it takes. Prints the tables of {@code docs/benchmarks.md}
 * and writes every single measurement to the file that is given.
 *
 * <p>Usage: {@code Benchmark rules|trained RAW.json}, with the gold beside the project. Reading
 * alone is measured in this process, after warming up; {@code annotate} and the whole of {@code
 * read} as a user runs them, in processes of their own, start included.
 */
public final class Benchmark {
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 5;

  /**
   * One of the readers, and articles that are enough to time it.
   *
   * @param reader as the option {@code --reader} takes it
   * @param maker makes it for one thread
   * @param gold whose articles are read
   * @param copies the articles are taken so many times, under so many ids, for a pile that is long
   *     enough to time
   */
  private record Subject(
      String reader, Supplier<AttributionReader> maker, String gold, int copies) {
    static Subject of(String reader) {
      return reader.equals("rules")
          ? new Subject(reader, RuleAttributionReader::new, "gold/attribution/train.jsonl.gz", 8)
          : new Subject(
              reader, TrainedAttributionReader::shipped, "gold/attribution/dev.jsonl.gz", 4);
    }
  }

  private final Subject subject;
  private final ObjectNode raw = new ObjectMapper().createObjectNode();
  private final List<GoldArticle> articles;
  private final long words;

  private Benchmark(Subject subject, List<GoldArticle> articles) {
    this.subject = subject;
    this.articles = articles;
    this.words = articles.stream().mapToLong(article -> words(article.text())).sum();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Subject subject = Subject.of(args[0]);
    Path gold = Workplace.shared(subject.gold()).orElseThrow();
    Benchmark benchmark = new Benchmark(subject, GoldArticle.load(gold));
    benchmark.describe();
    benchmark.measureReading();
    benchmark.measureCommands();
    Files.writeString(Path.of(args[1]), benchmark.raw.toPrettyString() + "\n");
  }

  private static long words(SourceText text) {
    return Arrays.stream(text.toString().split("\\s+")).filter(word -> !word.isEmpty()).count();
  }

  private void describe() {
    raw.put("reader", subject.maker().get().version());
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
    AttributionReader reader = subject.maker().get();
    long found = 0;
    for (GoldArticle article : articles) {
      found +=
          reader.read(article.text(), PlainParagraphs.own(article.text())).attributions().size();
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private void measureCommands() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("benchmark");
    Path pile = folder.resolve("pile.jsonl");
    writePile(pile);
    int n = articles.size() * subject.copies();
    System.out.println(
        "\n| command | seconds | articles a second | words a second | memory, MB | ledger bytes an article |\n"
            + "| --- | --- | --- | --- | --- | --- |");
    for (int threads : List.of(1, Runtime.getRuntime().availableProcessors())) {
      String with = ", " + threads + " threads";
      String out = folder.resolve("annotated.jsonl").toString();
      report("annotate" + with, run(folder, threads, "annotate", pile.toString(), "-o", out), n);
      String ledger = folder.resolve(threads + ".db").toString();
      for (String state : List.of(", new ledger", ", all known")) {
        Run run = run(folder, threads, "read", pile.toString(), "--ledger", ledger);
        report("read" + with + state, run.withLedger(Files.size(Path.of(ledger))), n);
      }
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
        words * subject.copies() / run.seconds(),
        run.peakBytes() / 1e6,
        run.ledgerBytes() / n);
  }

  private record Run(double seconds, long peakBytes, long ledgerBytes) {
    Run withLedger(long bytes) {
      return new Run(seconds, peakBytes, bytes);
    }
  }

  private Run run(Path folder, int threads, String... command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("hearsay.app.cli.Main");
    words.addAll(List.of(command));
    words.addAll(List.of("--reader", subject.reader(), "--threads", Integer.toString(threads)));
    return timed(folder, command[0] + " with " + threads + " threads", words);
  }

  private Run timed(Path folder, String name, List<String> words)
      throws IOException, InterruptedException {
    ProcessBuilder command = new ProcessBuilder(words);
    command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
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
    raw.withArray("commands")
        .addObject()
        .put("command", name)
        .put("seconds", seconds)
        .put("peak-bytes", peak);
    return new Run(seconds, peak, 0);
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
      for (int copy = 0; copy < subject.copies(); copy++) {
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
