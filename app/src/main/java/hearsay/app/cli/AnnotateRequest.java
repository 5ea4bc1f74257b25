package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.json.AnnotationPart;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What {@code hearsay annotate} was asked to do.
 *
 * @param streams what it reads and writes
 */
record AnnotateRequest(
    FilterStreams streams,
    Set<AnnotationPart> parts,
    double minConfidence,
    int threads,
    Supplier<ArticleReader> readers) {
  AnnotateRequest {
    parts = Set.copyOf(parts);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("least confidence " + minConfidence);
    }
  }
}
