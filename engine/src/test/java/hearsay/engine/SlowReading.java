package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.statement.AttributionReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
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

  private SlowReading(int millis) {
    this.millis = millis;
  }

  /**
   * Readers that take some time for each article, as the trained one does.
   *
   * @param millis so long
   */
  static Readers readers(int millis) {
    return () -> new ArticleReader(new SlowReading(millis));
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
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (places.contains(READ.incrementAndGet())) {
      what.run();
    }
    return rules.read(text, paragraphs);
  }

  @Override
  public String version() {
    return rules.version();
  }
}
