package hearsay.app.cli;

import hearsay.forecast.ProbabilityLexicon;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Under which lexicon the words of likelihood that a ledger keeps are to be read. */
final class OtherLexiconOption {
  @Option(
      names = "--lexicon",
      paramLabel = "LEXICON",
      description = {
        "What words of likelihood mean, instead of what they were read as. Surveys: capphrase,"
            + " mauboussin, fagen-ulmschneider, mosteller-youtz. Scales: kent, icd203, phia, nato,"
            + " ipcc, efsa. Or a file of your own, in the form of docs/formats.md."
      })
  private String lexicon;

  /** The lexicon that was asked for; empty where none was. */
  Optional<ProbabilityLexicon> chosen(Path folder, CommandSpec spec) {
    return Optional.ofNullable(lexicon)
        .map(typed -> LexiconFile.read("--lexicon", typed, folder, spec));
  }
}
