package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.statement.AttributionReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads by the rules, slowly, and does something before certain articles of this process. */
final class SlowReading implements AttributionReader {
  private static final AtomicInteger READ = new AtomicInteger();
  private static volatile Set<Integer> places = Set.of();
  private static volatile Runnable what = () -> {};

  private final AttributionReader rules = Hearsay.attributionReader();
  private final int millis;
  private final Optional<Path> hold;

  private SlowReading(int millis, Optional<Path> hold) {
    this.millis = millis;
    this.hold = hold;
  }

  /**
   * Readers that take some time for each article, as the trained one does.
   *
   * @param millis so long
   */
  static Readers readers(int millis) {
    return () -> new ArticleReader(new SlowReading(millis, Optional.empty()));
  }

  /** The same, as long as a file is there. */
  static Readers readers(int millis, String hold) {
    return () -> new ArticleReader(new SlowReading(millis, Optional.of(Path.of(hold))));
  }

  /**
   * Begins to count.
   *
   * @param articles which articles, from 1, something is done before
   */
  static void before(Set<Integer> articles, Runnable deed) {
    READ.set(0);
    places = Set.copyOf(articles);
    what = deed;
  }

  /** How many articles were read since. */
  static int read() {
    return READ.get();
  }

  @Override
  public Found read(SourceText text, List<Span> paragraphs) {
    if (hold.isEmpty() || Files.exists(hold.get())) {
      rest();
    }
    if (places.contains(READ.incrementAndGet())) {
      what.run();
    }
    return rules.read(text, paragraphs);
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String version() {
    return rules.version();
  }
}
