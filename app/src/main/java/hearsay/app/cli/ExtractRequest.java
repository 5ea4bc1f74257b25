package hearsay.app.cli;

import hearsay.intake.IntakeOptions;
import hearsay.store.PileWalker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code hearsay extract} was asked to do.
 *
 * @param roots files and folders, each as {@link PileWalker#named} has it
 * @param output a file; empty is standard output
 * @param intake how files are taken in
 */
record ExtractRequest(List<Path> roots, Optional<Path> output, int threads, IntakeOptions intake) {
  ExtractRequest {
    roots = List.copyOf(roots);
    if (threads < 1) {
      throw new IllegalArgumentException("reading with " + threads + " threads");
    }
  }
}
