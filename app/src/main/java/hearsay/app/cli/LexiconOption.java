package hearsay.app.cli;

import hearsay.forecast.ProbabilityLexicon;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which lexicon says what words of likelihood mean. */
final class LexiconOption {
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
    return LexiconFile.read("--lexicon", lexicon, folder, spec);
  }
}
