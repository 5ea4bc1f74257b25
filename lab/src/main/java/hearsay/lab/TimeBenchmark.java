package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.time.TimexTagger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast expressions of time are found and given their values: this stage alone, on one thread,
 * from characters to values, tokens included as it cuts its own.
 *
 * <p>Usage: {@code TimeBenchmark RAW.json}, with the gold beside the project. Processor time and
 * time by the clock are both measured: on a busy machine the first is the one to quote.
 */
public final class TimeBenchmark {
  private static final int WARM_UP_ROUNDS = 6;
  private static final int ROUNDS = 9;

  /** The articles are read so many times in a round, for a round that is long enough to time. */
  private static final int COPIES = 10;

  private TimeBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<TimeArticle> articles =
        TimeArticle.load(Workplace.shared("gold/time/timebank.jsonl.gz").orElseThrow());
    long words = articles.stream().mapToLong(TimeBenchmark::words).sum() * COPIES;
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
      round(articles);
    }
    List<Double> processor = new ArrayList<>();
    List<Double> clock = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      processor.add(round(articles));
      clock.add((System.nanoTime() - start) / 1e9);
    }
    System.out.printf(
        Locale.ROOT,
        "words a second: %,.0f of processor time, %,.0f by the clock%n",
        words / median(processor),
        words / median(clock));
    Files.writeString(Path.of(args[0]), raw(words, processor, clock).toPrettyString() + "\n");
  }

  private static ObjectNode raw(long words, List<Double> processor, List<Double> clock) {
    ObjectNode raw = new ObjectMapper().createObjectNode();
    raw.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    raw.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    raw.put("words-a-round", words);
    processor.forEach(raw.putArray("processor-seconds")::add);
    clock.forEach(raw.putArray("clock-seconds")::add);
    return raw;
  }

  private static long words(TimeArticle article) {
    return Arrays.stream(article.text().toString().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .count();
  }

  /** Reads everything. Returns the seconds of processor time that it took. */
  private static double round(List<TimeArticle> articles) {
    TimexTagger tagger = new TimexTagger();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found = 0;
    for (int copy = 0; copy < COPIES; copy++) {
      for (TimeArticle article : articles) {
        found += tagger.tag(article.text(), article.published()).size();
      }
    }
    if (found == 0) {
      throw new IllegalStateException("nothing was found, so nothing was timed");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
