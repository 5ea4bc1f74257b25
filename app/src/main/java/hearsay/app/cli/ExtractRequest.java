package hearsay.app.cli;

import hearsay.intake.FieldNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code hearsay extract} was asked to do.
 *
 * @param roots files and folders, each as {@link PileWalker#named} has it
 * @param output a file; empty is standard output
 * @param names what fields are called in tables and JSON
 */
record ExtractRequest(List<Path> roots, Optional<Path> output, int threads, FieldNames names) {
  ExtractRequest {
    roots = List.copyOf(roots);
    if (threads < 1) {
      throw new IllegalArgumentException("reading with " + threads + " threads");
    }
  }
}
