package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.RawArticle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;

/**
 * Readability4J on a folder of pages and our extractor on the same, in one run on one thread: pages
 * a second of processor time of both, and Readability4J's texts for the scorer. Both are handed
 * what they take, it a string and we bytes; ours has the offsets of every character in its figure.
 *
 * <p>Usage: {@code ReadabilityPeer PAGES OUT.jsonl}.
 */
public final class ReadabilityPeer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 5;

  private ReadabilityPeer() {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Page(String name, byte[] bytes, String html) {}

  public static void main(String[] args) throws IOException {
    List<Page> pages = load(Path.of(args[0]));
    double theirs = 0;
    double ours = 0;
    for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
      double readability = pagesPerSecond(pages, ReadabilityPeer::readability);
      double hearsay = pagesPerSecond(pages, ReadabilityPeer::hearsay);
      System.out.printf(
          Locale.ROOT,
          "round %d%s: Readability4J %.0f, Hearsay %.0f pages a second of processor time%n",
          i + 1,
          i < WARM_UP_ROUNDS ? " (warming up)" : "",
          readability,
          hearsay);
      theirs += i < WARM_UP_ROUNDS ? 0 : readability / ROUNDS;
      ours += i < WARM_UP_ROUNDS ? 0 : hearsay / ROUNDS;
    }
    System.out.printf(Locale.ROOT, "mean: Readability4J %.0f, Hearsay %.0f%n", theirs, ours);
    Files.write(Path.of(args[1]), pages.stream().map(ReadabilityPeer::line).toList());
  }

  private static List<Page> load(Path folder) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(".gz")) {
          try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            bytes = in.readAllBytes();
          }
          name = name.substring(0, name.length() - ".gz".length());
        }
        pages.add(new Page(name, bytes, new String(bytes, StandardCharsets.UTF_8)));
      }
    }
    return pages;
  }

  private static double pagesPerSecond(List<Page> pages, ToLongFunction<Page> extractor) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long characters = pages.stream().mapToLong(extractor).sum();
    if (characters == 0) {
      throw new IllegalStateException("nothing was extracted, so nothing was timed");
    }
    long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return pages.size() / (time / 1e9);
  }

  private static long readability(Page page) {
    return text(page).length();
  }

  private static String text(Page page) {
    String text = new Readability4J("https://page.example/", page.html()).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static long hearsay(Page page) {
    List<RawArticle> cut = new ArrayList<>();
    try {
      new ArticleIntake().read(page.name(), new ByteArrayInputStream(page.bytes()), cut::add);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
    return cut.stream()
        .map(RawArticle::parse)
        .mapToLong(taken -> taken instanceof Article article ? article.text().length() : 0)
        .sum();
  }

  private static String line(Page page) {
    ObjectNode line = JSON.createObjectNode().put("id", page.name()).put("text", text(page));
    return line.toString();
  }
}
