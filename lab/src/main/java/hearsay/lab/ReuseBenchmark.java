package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.intake.ArticleKey;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkListener;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseLinker;
import hearsay.reuse.ReuseReader;
import hearsay.text.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * How fast articles are linked and how much memory the index takes, on a pile of any size that is
 * made from the gold by seeded recombination: every word follows the one before it somewhere in the
 * gold, and of each group of articles all are copies of the first with paragraphs left out and put
 * in. For the memory the texts are held beside the index and not counted. Reading (quotation marks,
 * hashing the text) is done before the clock runs; the clock is the processor time of the thread.
 *
 * <p>Usage: {@code ReuseBenchmark stream|copies|memory ARTICLES}, with the gold beside the project.
 */
public final class ReuseBenchmark {
  private static final long SEED = 20261122;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int BATCH = 500;
  private static final int LONGEST_SENTENCE = 40;

  /** One word of so many is any word: what follows by the gold alone repeats the gold. */
  private static final int EXCHANGED = 5;

  private final Map<String, List<String>> followers = new HashMap<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final Map<ArticleVersion, ReuseArticle> batch = new HashMap<>();
  private long links;
  private long textBytes;

  public static void main(String[] args) throws IOException {
    ReuseBenchmark benchmark = ofGold();
    int copies = args[0].equals("copies") ? 30 : args[0].equals("stream") ? 2 : 1;
    int n = Integer.parseInt(args[1]);
    for (int round = 0; round < (args[0].equals("memory") ? 1 : 3); round++) {
      benchmark.run(args[0], n, copies);
    }
  }

  /** One that has learned from the generated gold beside the project. */
  static ReuseBenchmark ofGold() throws IOException {
    ReuseBenchmark benchmark = new ReuseBenchmark();
    benchmark.learn(Workplace.shared("gold/reuse/generated.docs.jsonl.gz").orElseThrow());
    return benchmark;
  }

  /** Learns which word may follow which from articles in a packed file, one a line. */
  private void learn(Path articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        learn(json.readTree(line).get("text").asText());
      }
    }
  }

  private void learn(String text) {
    String before = "";
    for (String word : text.replaceAll("[“”\"]", "").split("\\s+")) {
      followers.computeIfAbsent(before, k -> new ArrayList<>()).add(word);
      before = word;
      vocabulary.add(word);
    }
  }

  /** A sentence in which every word follows the one before it somewhere in the gold. */
  private String sentence(Random random) {
    StringBuilder made = new StringBuilder();
    String word = "the";
    for (int i = 0; i < LONGEST_SENTENCE; i++) {
      List<String> next = followers.getOrDefault(word, followers.get("the"));
      word = next.get(random.nextInt(next.size()));
      boolean exchanged = random.nextInt(EXCHANGED) == 0;
      made.append(i == 0 ? "" : " ");
      made.append(exchanged ? vocabulary.get(random.nextInt(vocabulary.size())) : word);
      if (i > 4 && word.endsWith(".")) {
        break;
      }
    }
    return made.toString();
  }

  /** One paragraph of three quotes somebody. */
  private String paragraph(Random random) {
    String said = sentence(random);
    return random.nextInt(3) == 0
        ? "“" + said + "” he said. " + sentence(random)
        : said + " " + sentence(random) + " " + sentence(random);
  }

  /** An article of its own, or a copy of the one that its group begins with. */
  private ReuseArticle article(int number, int group) {
    return read(number, text(number, group).getBytes(StandardCharsets.UTF_8));
  }

  /** The text of an article; of each group of so many the first is copied by the others. */
  String text(int number, int group) {
    Random shared = new Random(SEED + number / group);
    Random own = new Random(SEED * 31 + number);
    StringBuilder text = new StringBuilder();
    int paragraphs = 7 + shared.nextInt(6);
    for (int i = 0; i < paragraphs; i++) {
      String paragraph = paragraph(shared);
      int fate = number % group == 0 ? 9 : own.nextInt(10);
      if (fate > 0) {
        text.append(paragraph).append("\n\n");
      }
      if (fate == 1) {
        text.append(paragraph(own)).append("\n\n");
      }
    }
    return text.toString();
  }

  private static int number(ArticleVersion version) {
    return Integer.parseInt(version.key().value().substring("made/".length()));
  }

  private static ReuseArticle read(int number, byte[] text) {
    SourceText source = SourceText.of(new String(text, StandardCharsets.UTF_8));
    source.sha256();
    return new ReuseArticle(
        new ArticleKey("made/" + number),
        source,
        Optional.empty(),
        Optional.empty(),
        ReuseReader.quotations(source),
        List.of(),
        List.of());
  }

  private void run(String name, int n, int copies) {
    boolean remade = name.equals("memory");
    byte[][] texts = new byte[remade ? n : 0][];
    textBytes = 0;
    ReuseLinker linker =
        new ReuseLinker(
            version -> {
              ReuseArticle known = batch.get(version);
              return known != null ? known : read(number(version), texts[number(version)]);
            });
    long nanos = 0;
    long characters = 0;
    links = 0;
    for (int from = 0; from < n; from += BATCH) {
      List<ReuseArticle> articles = new ArrayList<>();
      for (int i = from; i < Math.min(n, from + BATCH); i++) {
        articles.add(article(i, copies));
      }
      if (remade) {
        batch.clear();
      }
      for (ReuseArticle article : articles) {
        characters += article.text().length();
        batch.put(article.version(), article);
        if (remade) {
          texts[number(article.version())] =
              article.text().toString().getBytes(StandardCharsets.UTF_8);
          textBytes += texts[number(article.version())].length;
        }
      }
      long start = CLOCK.getCurrentThreadCpuTime();
      articles.forEach(linker::add);
      linker.settle(counter());
      nanos += CLOCK.getCurrentThreadCpuTime() - start;
      if ((from / BATCH) % 80 == 79) {
        report(name, from + BATCH, nanos, characters);
      }
    }
    report(name, n, nanos, characters);
    batch.clear();
  }

  private LinkListener counter() {
    return new LinkListener() {
      @Override
      public void linked(Link link) {
        links++;
      }

      @Override
      public void takenBack(ArticleVersion a, ArticleVersion b) {
        links--;
      }
    };
  }

  private void report(String name, int n, long nanos, long characters) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s %,d articles of %,d characters: %,.0f a second, %,d links, %,d MB in use beside the texts%n",
        name,
        n,
        characters / n,
        n / (nanos / 1e9),
        links,
        (runtime.totalMemory() - runtime.freeMemory() - textBytes) >> 20);
  }
}
