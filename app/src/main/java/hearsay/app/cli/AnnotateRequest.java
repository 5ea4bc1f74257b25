package hearsay.app.cli;

import hearsay.ArticleReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What {@code hearsay annotate} was asked to do.
 *
 * @param inputs files; an empty one is standard input
 * @param output a file; empty is standard output
 */
record AnnotateRequest(
    List<Optional<Path>> inputs,
    Optional<Path> output,
    Set<AnnotationPart> parts,
    double minConfidence,
    int threads,
    Supplier<ArticleReader> readers) {
  AnnotateRequest {
    inputs = List.copyOf(inputs);
    parts = Set.copyOf(parts);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("least confidence " + minConfidence);
    }
  }
}
