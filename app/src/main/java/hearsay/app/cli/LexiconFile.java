package hearsay.app.cli;

import hearsay.forecast.ProbabilityLexicon;
import hearsay.store.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A lexicon by its name, or out of a file of the user's. */
final class LexiconFile {
  /** No lexicon has so many bytes; a larger file is a mistake. */
  private static final long MAX_BYTES = 1 << 20;

  private LexiconFile() {}

  /**
   * The lexicon that an option names.
   *
   * @param folder where the names of files count from
   * @throws ParameterException where there is none of this name, or the file breaks its law
   */
  static ProbabilityLexicon read(String option, String typed, Path folder, CommandSpec spec) {
    Optional<ProbabilityLexicon> shipped = ProbabilityLexicon.shipped(typed);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    try {
      Path file = folder.resolve(typed).normalize();
      if (Files.isRegularFile(file)) {
        return ProbabilityLexicon.of(typed, lines(file, typed));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), option + ": " + FileTrouble.of(e), e);
    }
    throw new ParameterException(
        spec.commandLine(),
        option
            + " takes a file or one of "
            + String.join(", ", ProbabilityLexicon.names())
            + ", not "
            + typed);
  }

  private static List<String> lines(Path file, String typed) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(typed + " is larger than a megabyte");
    }
    return Files.readAllLines(file);
  }
}
