package hearsay.app.cli;

import hearsay.forecast.ProbabilityLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which lexicon says what words of likelihood mean. */
final class LexiconOption {
  /** No lexicon has so many bytes; a larger file is a mistake. */
  private static final long MAX_BYTES = 1 << 20;

  @Option(
      names = "--lexicon",
      paramLabel = "LEXICON",
      defaultValue = "capphrase",
      description = {
        "What words of likelihood mean (default: ${DEFAULT-VALUE}). Surveys: capphrase, mauboussin,"
            + " fagen-ulmschneider, mosteller-youtz. Scales: kent, icd203, phia, nato, ipcc, efsa.",
        "Or a file of your own, in the form of docs/formats.md."
      })
  private String lexicon;

  /**
   * The lexicon that was asked for.
   *
   * @param folder where the names of files count from
   * @throws ParameterException where there is none of this name, or the file breaks its law
   */
  ProbabilityLexicon read(Path folder, CommandSpec spec) {
    Optional<ProbabilityLexicon> shipped = ProbabilityLexicon.shipped(lexicon);
    if (shipped.isPresent()) {
      return shipped.get();
    }
    Path file = folder.resolve(lexicon).normalize();
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(),
          "--lexicon takes a file or one of "
              + String.join(", ", ProbabilityLexicon.names())
              + ", not "
              + lexicon);
    }
    try {
      return ProbabilityLexicon.of(lexicon, lines(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--lexicon: " + Reasons.of(e), e);
    }
  }

  private List<String> lines(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(lexicon + " is larger than a megabyte");
    }
    return Files.readAllLines(file);
  }
}
