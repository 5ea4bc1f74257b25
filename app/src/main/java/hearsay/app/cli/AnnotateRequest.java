package hearsay.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    int threads) {
  /**
   * Records below this are left out. Set by hand for now: nothing that the rule reader gives lies
   * below it.
   */
  static final double DEFAULT_MIN_CONFIDENCE = 0.3;

  AnnotateRequest {
    inputs = List.copyOf(inputs);
    parts = Set.copyOf(parts);
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("least confidence " + minConfidence);
    }
  }
}
