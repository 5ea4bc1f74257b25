package hearsay.lab.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearsay.lab.peer.CoreNlpReader.Quotation;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Reads articles with Stanford CoreNLP's quote attribution on one thread, writes what it finds in
 * the scorer's shape, and says how fast it was. CoreNLP finds quotations in marks and their
 * speakers; it knows no cues, and nothing that is said without marks.
 *
 * <p>The models are loaded and the first article is read once before the clock starts. An article
 * that fails or takes too long counts with its words and its time, and is written as one without
 * attributions. The counts are of one run; for one thread.
 */
public final class CoreNlpQuotes {
  private final ObjectMapper json = new ObjectMapper();
  private final CoreNlpReader reader;
  private final BoundedWork work;
  private long nanos;
  private double processorSeconds;
  private long words;
  private int quotations;
  private int withSpeaker;
  private int failed;

  private CoreNlpQuotes(CoreNlpReader reader, BoundedWork work) {
    this.reader = reader;
    this.work = work;
  }

  /** Arguments: {@link PeerOptions#USAGE}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PeerOptions options;
    try {
      options = PeerOptions.of(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    List<PeerArticle> articles = PeerArticle.load(options.gold(), options.articles());
    if (articles.isEmpty()) {
      System.err.println("no articles in " + options.gold());
      System.exit(1);
      return;
    }
    long start = System.nanoTime();
    CoreNlpReader reader = new CoreNlpReader();
    BoundedWork work = new BoundedWork(options.limit());
    new CoreNlpQuotes(reader, work).read(articles.get(0));
    System.out.printf(
        Locale.ROOT,
        "loading and the first article once: %.1f s%n",
        (System.nanoTime() - start) / 1e9);
    CoreNlpQuotes run = new CoreNlpQuotes(reader, work);
    run.readAll(articles, options);
    run.report(articles.size());
  }

  private void readAll(List<PeerArticle> articles, PeerOptions options)
      throws IOException, InterruptedException {
    Duration before = processorTime();
    try (BufferedWriter out = Files.newBufferedWriter(options.out(), StandardCharsets.UTF_8)) {
      for (PeerArticle article : articles) {
        out.write(line(article, read(article)));
        out.write('\n');
      }
    }
    processorSeconds = processorTime().minus(before).toMillis() / 1e3;
  }

  /** Of the whole process: reading, and the compiler and the collector beside it. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private List<Quotation> read(PeerArticle article) throws InterruptedException {
    long start = System.nanoTime();
    try {
      List<Quotation> found = work.call(() -> reader.read(article.text()));
      quotations += found.size();
      withSpeaker += (int) found.stream().filter(one -> one.source().isPresent()).count();
      return found;
    } catch (ExecutionException e) {
      return fail(article, e.getCause().toString());
    } catch (TimeoutException e) {
      return fail(article, "took too long");
    } finally {
      nanos += System.nanoTime() - start;
      words += article.words();
    }
  }

  private List<Quotation> fail(PeerArticle article, String why) {
    failed++;
    System.err.println(article.id() + ": " + why);
    return List.of();
  }

  private String line(PeerArticle article, List<Quotation> found) {
    ObjectNode line = json.createObjectNode().put("id", article.id());
    ArrayNode attributions = line.putArray("attributions");
    for (Quotation one : found) {
      ObjectNode attribution = attributions.addObject();
      put(attribution.putArray("source"), article.text(), one.source().stream().toList());
      attribution.putArray("cue");
      put(attribution.putArray("content"), article.text(), List.of(one.content()));
    }
    return line.toString();
  }

  private static void put(ArrayNode array, SourceText text, List<Span> spans) {
    for (Span span : spans) {
      CodePointSpan written = text.codePoints(span);
      array.addArray().add(written.start()).add(written.end());
    }
  }

  private void report(int articles) {
    double seconds = nanos / 1e9;
    System.out.printf(
        Locale.ROOT,
        "articles %d, failed %d, words %d, quotations %d, with a speaker %d%n"
            + "%.1f s: %.0f words a second%n"
            + "%.1f s of processor time: %.0f words a second%n",
        articles,
        failed,
        words,
        quotations,
        withSpeaker,
        seconds,
        words / seconds,
        processorSeconds,
        words / processorSeconds);
  }
}
